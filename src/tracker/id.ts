/** An id that no other event has. `randomUUID` is only there on secure pages. */
export const newId = (): string => crypto.randomUUID?.() ?? String(crypto.getRandomValues(new Uint32Array(4)));
