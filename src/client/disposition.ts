/** `; name=value` or `; name="value"`. A quoted value is taken whole, so that nothing within it counts as another parameter. */
const parameter = /(?:^|;)\s*([^\s;="]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g;

/**
 * The file name of a `Content-Disposition` header (RFC 6266) as the server wrote it, unsafe; null where it has none.
 * The encoded form (`filename*`) wins wherever it stands, if it can be read.
 */
export function fileNameIn(header: string | null): string | null {
  const values = new Map<string, string>();
  for (const [, name = '', quoted, plain = ''] of header?.matchAll(parameter) ?? []) {
    const key = name.toLowerCase();
    if (!values.has(key)) values.set(key, quoted?.replace(/\\(.)/g, '$1') ?? plain.trim());
  }
  return decoded(values.get('filename*') ?? '') || values.get('filename') || null;
}

/** `UTF-8'en'caf%C3%A9`, the only encoding that RFC 8187 still knows; empty where it is not that. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(/^utf-?8'[^']*'(.*)$/i.exec(value)?.[1] ?? '');
  } catch {
    return '';
  }
}
