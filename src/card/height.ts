/** The greatest `height` of a picture, CSS px: of more a browser may draw nothing. */
const highest = 4000;

/**
 * The CSS length of a picture that an author asks for, or null where none is given or it cannot be used, which the console is told.
 *
 * @param height a CSS length such as `320px`, or a number of pixels
 * @param tag for the message
 */
export function pictureHeight(height: number | string | null | undefined, tag: string): string | null {
  const text = String(height ?? '').trim();
  if (text === '') return null;
  const length = /^\d+(\.\d+)?$/.test(text) ? `${text}px` : text;
  if (!CSS.supports('height', length) || length.includes('%')) {
    console.warn(`<${tag}>: height should be a CSS length such as 320px`);
    return null;
  }
  const pixels = /^[\d.e+]+px$/i.test(length) ? parseFloat(length) : NaN;
  if (pixels > highest) console.warn(`<${tag}>: height should be ${highest}px at most`);
  return pixels <= highest ? length : `min(${length}, ${highest}px)`;
}
