/** Bytes around the events of a body, and the comma after each. */
const around = '{"events":[],"sent_at":"2026-04-25T12:00:00.000Z"}'.length;

const encoder = new TextEncoder();

export const bytesOf = (text: string): number => encoder.encode(text).length;

/** As many events from the first on as make a body of so many bytes; at least one. */
export function firstWithin<T extends { readonly body: string }>(events: readonly T[], mostBytes: number): T[] {
  let bytes = around;
  let count = 0;
  for (const { body } of events) {
    bytes += bytesOf(body) + 1;
    if (count > 0 && bytes > mostBytes) break;
    count++;
  }
  return events.slice(0, count);
}

/** The body of a request. `sent_at` tells the server how wrong this clock is. */
export const bodyOf = (events: readonly { readonly body: string }[], now: number): string =>
  `{"events":[${events.map(({ body }) => body).join()}],"sent_at":"${new Date(now).toISOString()}"}`;
