/** A member of something of the page's, whose getter may throw; undefined where there is none. */
export function safeGet(value: unknown, name: string): unknown {
  try {
    return value == null ? undefined : (Reflect.get(Object(value) as object, name) as unknown);
  } catch {
    return undefined;
  }
}
