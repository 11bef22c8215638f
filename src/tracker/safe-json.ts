/** As deep as is looked into objects, so many values in all, and so many characters of all texts and names. */
const deepest = 6;
const mostValues = 500;
const mostCharacters = 16_000;
const mostOfOneText = 8_192;

interface Room {
  values: number;
  characters: number;
}

/**
 * Any value as the text of a JSON object, never throwing and never long: what cannot be said in JSON is said in words or
 * left out, what is too long is cut. A getter that throws, a cycle and a DOM node cost the property, not the event.
 */
export function safeJson(properties: unknown): string {
  const copy = copyOf({ properties }, 'properties', 0, { values: mostValues, characters: mostCharacters });
  return JSON.stringify(typeof copy === 'object' && copy !== null && !Array.isArray(copy) ? copy : {});
}

/** A copy of a member, which is read once, and left out where it cannot be read. */
function copyOf(holder: object, name: PropertyKey, depth: number, room: Room): unknown {
  if (--room.values < 0) return undefined;
  try {
    const value: unknown = Reflect.get(holder, name);
    if (typeof value === 'string' || typeof value === 'bigint') return cut(String(value), room);
    // JSON leaves out functions and symbols.
    if (typeof value !== 'object' || value === null) return value;
    return depth < deepest ? membersOf(value, depth + 1, room) : undefined;
  } catch {
    return undefined;
  }
}

function membersOf(value: object, depth: number, room: Room): unknown {
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    for (let index = 0; index < value.length && room.values > 0; index++) list.push(copyOf(value, index, depth, room) ?? null);
    return list;
  }
  const toJson: unknown = Reflect.get(value, 'toJSON');
  if (typeof toJson === 'function') return copyOf([Reflect.apply(toJson, value, [])], 0, depth, room);
  // What a page's framework hangs on a DOM node leads to the whole page.
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]') return cut(kind, room);
  const members: [string, unknown][] = [];
  for (const name in value) {
    if (room.values <= 0) break;
    members.push([cut(name, room), copyOf(value, name, depth, room)]);
  }
  // Not by assignment, which would make a prototype of `__proto__`.
  return Object.fromEntries(members);
}

/** Half a surrogate pair is no text, and many a server refuses all of a body for it. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** What there is room for, with a mark where something is missing. */
function cut(given: string, room: Room): string {
  const most = Math.min(mostOfOneText, room.characters);
  // One more, so that a pair in the middle of which it is cut is known to be one.
  const text = wellFormed(given.slice(0, most + 1));
  if (text.length <= most) {
    room.characters -= text.length;
    return text;
  }
  room.characters -= most;
  return `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
}
