/** Whether a value names a time zone this browser can format in. Anything else makes Intl throw. */
export function isTimeZone(value: unknown): boolean {
  if (value === 'UTC') return true;
  if (typeof value !== 'string') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
