/** A time zone by the name this browser has for it, whatever the case it was written in; null where it knows none. */
export function readZone(value: unknown): string | null {
  const name = typeof value === 'string' ? value.trim() : '';
  if (name === '' || name.toUpperCase() === 'UTC') return name === '' ? null : 'UTC';
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    // Some browsers put a zone's older name in the place of its newer one.
    return known.toLowerCase() === name.toLowerCase() ? known : name;
  } catch {
    return null;
  }
}

/** The zone of whoever looks at the page, as the browser names it; null where it names none that it can format in: `Etc/Unknown`. */
export function namedViewerZone(): string | null {
  return readZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** The zone of whoever looks at the page: UTC where the browser does not know. */
export const viewerZone = (): string => namedViewerZone() ?? 'UTC';
