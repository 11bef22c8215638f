/** `2026-04-25T10:00:00Z`: the form the documents print. */
export const timestamp = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');
