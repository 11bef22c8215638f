import type { Box } from './labels.js';

/** A country on the map. Its box is that of its largest part: Alaska and Hawaii are drawn, but lie outside. */
export interface Country extends Box {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** The middle of its largest part. */
  readonly x: number;
  readonly y: number;
  /** The `d` of an SVG path; empty where the country is too small to have a shape. */
  readonly path: string;
}

/** The flat map, in units of its own. */
export interface World {
  readonly width: number;
  readonly height: number;
  /** Land that no code names, as the `d` of an SVG path. */
  readonly uncoded: string;
  readonly countries: readonly Country[];
}

let loading: Promise<World> | null = null;

/** Fetches the shapes. Rejects where they cannot be had; asking again tries again. */
export function loadWorld(): Promise<World> {
  loading ??= import('./world/world.js').then(
    (module) => module.world,
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** All land, as the `d` of one path. */
export const landOf = ({ countries, uncoded }: World): string => countries.map(({ path }) => path).join('') + uncoded;

/** The codes that have no place on the map, in the order given. */
export function unplaced(world: World, codes: Iterable<string>): string[] {
  const known = new Set(world.countries.map(({ code }) => code));
  return [...codes].filter((code) => !known.has(code));
}

/**
 * Widths of a map, CSS px, up to which a country is marked by a dot besides its shape, which is too small there to be
 * seen and pointed at. A map draws a dot by a step, and not by the pixel, so that a style sheet can do it.
 */
export const dotWidths: readonly number[] = [360, 480, 640, 960, Infinity];

/** A shape smaller than this, CSS px, gets a dot; a map narrower than that has never been seen. */
const leastSize = 4;
const leastWidth = 240;

/** Which of the `dotWidths` is a country's, by its index; -1 where its shape is always large enough. */
export function dotOf(country: Country, world: World): number {
  const size = Math.max(country.width, country.height);
  const needed = size > 0 ? (leastSize * world.width) / size : Infinity;
  return needed <= leastWidth ? -1 : dotWidths.findIndex((width) => needed <= width);
}

/** A country's box where a unit of the map takes this many CSS px. */
export const boxAt = ({ left, top, width, height }: Box, scale: number): Box => ({
  left: left * scale,
  top: top * scale,
  width: width * scale,
  height: height * scale,
});
