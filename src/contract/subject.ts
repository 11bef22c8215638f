import { AnalyticsFailure } from '../datasets/failure.js';
import type { PathIds } from './endpoint.js';

/** What documentation writes after the beginning of a long id. */
const cut = /(\.{3}|…)$/;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Whether an answer names the subject that was asked about. Either may be shortened: `a1b2c3d4-...` is short for
 * `a1b2c3d4-e5f6-7890-abcd-ef1234567890`, and so, as that is a UUID, is `a1b2c3d4`. Capitals count, but not in a UUID.
 */
export function isSameSubject(asked: string, answered: string): boolean {
  const [one, other] =
    uuid.test(asked) || uuid.test(answered) ? [asked.toLowerCase(), answered.toLowerCase()] : [asked, answered];
  return one === other || isShortFor(one, other) || isShortFor(other, one);
}

function isShortFor(short: string, long: string): boolean {
  const [start, whole] = [short.replace(cut, ''), long.replace(cut, '')];
  if (start !== short) return start !== '' && `${whole}-`.startsWith(start);
  return uuid.test(long) && long.startsWith(`${short}-`);
}

/** Whether a field or a parameter is an id: `stream_id`, `avatarId`. */
export const isIdName = (name: string): boolean => /(_id|Id)$/.test(name);

/** More of an id than this tells nobody more. */
const mostOfId = 60;

const warned = new Set<string>();

/**
 * @param about whom an answer says it is about; what it does not say is taken as right
 * @throws AnalyticsFailure `other-subject`, which is also told in the console, once
 */
export function refuseOthers(about: PathIds, asked: PathIds): void {
  for (const [name, id] of Object.entries(asked)) {
    const answered = about[name];
    if (answered === undefined || answered === '' || id === '' || isSameSubject(id, answered)) continue;
    const failure = { kind: 'other-subject', name, asked: id.slice(0, mostOfId), answered: answered.slice(0, mostOfId) } as const;
    const message = `analytics-elements: asked for ${name} "${failure.asked}", the server answered about "${failure.answered}"; its answer is not shown.`;
    if (!warned.has(message)) console.warn(message);
    warned.add(message);
    throw new AnalyticsFailure(failure);
  }
}
