/** A number in [0, 1) for each position, always the same. */
export type Dice = (position?: number) => number;

/** A 32-bit number from a text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/**
 * Chance for one purpose of one id. It has no state: position 500 is the same whether or not the 499 before it were
 * asked for, so a live stream never rewrites its past.
 */
export function diceOf(id: string, purpose: string): Dice {
  const seed = hashOf(`${purpose}/${id}`);
  return (position = 0) => {
    let mixed = seed ^ Math.imul(position + 1, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

export const between = (low: number, high: number, share: number): number => low + (high - low) * share;
