/**
 * Device pixels that a canvas may have on a side, and in all. Every browser draws that much; of more they draw nothing, and
 * say nothing.
 */
const maxSide = 16_384;
const maxPixels = 2 ** 26;

let isReported = false;

/** As much of a size, in whole CSS px, as a canvas can be drawn in at this density of pixels. */
export function drawableSize({ width, height }: { readonly width: number; readonly height: number }) {
  const side = Math.floor(maxSide / devicePixelRatio);
  const drawn = { width: Math.min(width, side), height: Math.min(height, side) };
  drawn.width = Math.min(drawn.width, Math.floor(maxPixels / devicePixelRatio ** 2 / drawn.height));
  if (!isReported && (drawn.width < width || drawn.height < height)) {
    isReported = true;
    console.warn(
      `A chart of ${width} × ${height} px is more than a browser draws: it is drawn ${drawn.width} × ${drawn.height}.`,
    );
  }
  return drawn;
}
