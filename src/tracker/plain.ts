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
export function jsonOf(properties: unknown): string {
  const copy = copyOf(properties, 0, { values: mostValues, characters: mostCharacters });
  return JSON.stringify(typeof copy === 'object' && copy !== null && !Array.isArray(copy) ? copy : {});
}

function copyOf(value: unknown, depth: number, room: Room): unknown {
  if (--room.values < 0) return undefined;
  if (typeof value === 'string' || typeof value === 'bigint') return cut(String(value), room);
  if (typeof value === 'object' && value !== null) return depth < deepest ? membersOf(value, depth, room) : undefined;
  // JSON leaves out functions and symbols.
  return value;
}

const hasJson = (value: object): value is { toJSON: () => unknown } => 'toJSON' in value && typeof value.toJSON === 'function';

function membersOf(value: object, depth: number, room: Room): unknown {
  try {
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      for (let index = 0; index < value.length && room.values > 0; index++)
        list.push(copyOf(value[index], depth + 1, room) ?? null);
      return list;
    }
    if (hasJson(value)) return copyOf(value.toJSON(), depth + 1, room);
    // What a page's framework hangs on a DOM node leads to the whole page.
    const kind = Object.prototype.toString.call(value);
    if (kind !== '[object Object]') return cut(kind, room);
    const copy: Record<string, unknown> = {};
    for (const name in value) {
      if (room.values <= 0) break;
      const short = cut(name, room);
      // Not by assignment, which would make a prototype of `__proto__`.
      Object.defineProperty(copy, short, { value: readOf(value, name, depth, room), enumerable: true });
    }
    return copy;
  } catch {
    return undefined;
  }
}

function readOf(value: object, name: string, depth: number, room: Room): unknown {
  try {
    return copyOf(Reflect.get(value, name), depth + 1, room);
  } catch {
    return undefined;
  }
}

/** What there is room for, with a mark where something is missing. */
function cut(text: string, room: Room): string {
  const most = Math.min(mostOfOneText, room.characters);
  if (text.length <= most) {
    room.characters -= text.length;
    return text;
  }
  room.characters -= most;
  // Half a surrogate pair is no text.
  return `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
}
