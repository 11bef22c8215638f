/** Whether a value names a time zone this browser can format in. Anything else makes Intl throw. */
export function isTimeZone(value: unknown): value is string {
  if (value === 'UTC') return true;
  if (typeof value !== 'string') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

/** The zone of whoever looks at the page, as the browser names it; null where it names none that it can format in: `Etc/Unknown`. */
export function namedViewerZone(): string | null {
  const named: unknown = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isTimeZone(named) ? named : null;
}

/** The zone of whoever looks at the page: UTC where the browser does not know. */
export const viewerZone = (): string => namedViewerZone() ?? 'UTC';
