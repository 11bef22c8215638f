import { timestamp } from '../../../mock/timestamp.js';

const minute = 60_000;
const hour = 60 * minute;
const rowsInPiece = 4_096;

/**
 * A viewer timeline as text, a piece at a time: half a million rows as objects would cost the mock's page more than
 * their reader.
 *
 * @param head the other fields of the answer
 * @param startedAt ms, on a whole minute
 */
export function timelineStream(
  head: object,
  startedAt: number,
  minutes: number,
  intervalMinutes: number,
  viewersAt: (minute: number) => number,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let at = 0;
  let text = `${JSON.stringify(head).slice(0, -1)},"timeline":[`;
  let writtenHour = NaN;
  let upToMinutes = '';

  function row(): string {
    const instant = startedAt + at * minute;
    if (Math.floor(instant / hour) !== writtenHour) {
      writtenHour = Math.floor(instant / hour);
      upToMinutes = timestamp(writtenHour * hour).slice(0, 14);
    }
    const minutes = String(Math.floor(instant / minute) % 60).padStart(2, '0');
    return `{"timestamp":"${upToMinutes}${minutes}:00Z","viewer_count":${viewersAt(at)}}`;
  }

  return new ReadableStream<Uint8Array>({
    pull(controller) {
      for (let rows = 0; rows < rowsInPiece && at < minutes; rows += 1, at += intervalMinutes) {
        text += at === 0 ? row() : `,${row()}`;
      }
      const done = at >= minutes;
      controller.enqueue(encoder.encode(done ? `${text}]}` : text));
      if (done) controller.close();
      text = '';
    },
  });
}
