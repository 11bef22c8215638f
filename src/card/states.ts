import { html, nothing, type TemplateResult } from 'lit';
import type { EmptyKind, Failure } from '../datasets/failure.js';
import type { Instant } from '../datasets/data.js';
import type { Note } from '../datasets/question.js';
import { formatLength, formatWhen, quantity } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';
import { failureWords, isFinal, type Message } from '../views/failure-words.js';
import { cautionOf, cautionOfShare } from '../views/caution.js';
import { emptyIcon, lockIcon, offlineIcon, waitIcon, warningIcon } from '../views/icons.js';

/** The words of an empty answer: why there is nothing, and what to do about it. */
export function emptyWords(kind: EmptyKind, speech: Speech): Message {
  switch (kind) {
    case 'none-yet':
      return { title: speech.term('emptyNoneYetTitle'), advice: speech.term('emptyNoneYetAdvice') };
    case 'none-in-range':
      return { title: speech.term('emptyNoneInRangeTitle'), advice: speech.term('emptyNoneInRangeAdvice') };
    case 'filtered-out':
      return { title: speech.term('emptyFilteredOutTitle'), advice: speech.term('emptyFilteredOutAdvice') };
    case 'pending':
      return { title: speech.term('emptyPendingTitle'), advice: speech.term('emptyPendingAdvice') };
    case 'no-rules':
      return { title: speech.term('emptyNoRulesTitle'), advice: speech.term('emptyNoRulesAdvice') };
  }
}

/** The words of a note; a part that failed is told with its failure's title. */
export function noteText(note: Note, speech: Speech): string {
  const lang = speech.lang();
  switch (note.kind) {
    case 'unreadable':
      return speech.term('noteUnreadable', quantity(note.values, lang), note.first);
    case 'currency':
      return speech.term('noteCurrency', note.given);
    case 'zone':
      return speech.term('noteZone', note.given);
    case 'impossible':
      return note.of === null
        ? speech.term('metricSaid', speech.term('breakdownShare'), cautionOfShare(speech))
        : speech.term('metricSaid', speech.term(`metric-${note.of}`), cautionOf(note.of, speech));
    case 'dropped':
      return speech.term('noteDropped', quantity(note.rows, lang), quantity(note.of, lang).text, note.first);
    case 'duplicates':
      return speech.term('noteDuplicates', quantity(note.rows, lang));
    case 'clamped':
      return speech.term('noteClamped', formatLength(note.answered, lang), formatLength(note.asked, lang));
    case 'fallback':
      return speech.term('noteFallback');
    case 'live':
      return speech.term('noteLive');
    case 'partial':
      return speech.term('notePartial', speech.term(`part-${note.dataset}`), failureWords(note.failure, speech).title);
  }
}

/** What is said aloud when a question is settled. */
export function announcementOf(heading: string, failure: Failure | null, empty: EmptyKind | null, speech: Speech): string {
  if (failure) return speech.term('liveFailed', heading, failureWords(failure, speech).title);
  return empty ? speech.term('liveEmpty', heading, emptyWords(empty, speech).title) : speech.term('liveUpdated', heading);
}

/** Why what is shown is no longer the newest. */
export function staleText(failure: Failure, asOf: Instant, speech: Speech, zone: string | null): string {
  return speech.term('cardStale', failureWords(failure, speech).title, formatWhen(asOf, Date.now(), speech.lang(), zone));
}

const iconOf = (failure: Failure): TemplateResult => {
  if (failure.kind === 'auth' || failure.kind === 'forbidden' || failure.kind === 'unavailable-for-legal-reasons')
    return lockIcon;
  if (failure.kind === 'offline') return offlineIcon;
  return failure.kind === 'timeout' || failure.kind === 'rate-limited' || failure.kind === 'conflict' ? waitIcon : warningIcon;
};

const stateMessage = (
  icon: TemplateResult,
  { title, advice }: Message,
  kind: string,
  action: TemplateResult | typeof nothing,
): TemplateResult =>
  html`<div class="face" data-kind=${kind}>
    <span class="face-icon">${icon}</span>
    <p class="face-title">${title}</p>
    <p class="face-advice">${advice}</p>
    ${action}
  </div>`;

const retryButton = (speech: Speech, retry: () => void): TemplateResult =>
  html`<button type="button" class="button" @click=${retry}>${speech.term('cardTryAgain')}</button>`;

/** The message in place of a picture that could not be had. */
export const failedState = (failure: Failure, speech: Speech, retry: () => void): TemplateResult =>
  stateMessage(
    iconOf(failure),
    failureWords(failure, speech),
    failure.kind,
    isFinal(failure) ? nothing : retryButton(speech, retry),
  );

/** The message in place of a picture whose code could not be fetched. The table does without it. */
export const missingCodeState = (speech: Speech, retry: () => void): TemplateResult =>
  stateMessage(
    warningIcon,
    { title: failureWords({ kind: 'code' }, speech).title, advice: speech.term('plotMissing') },
    'missing',
    retryButton(speech, retry),
  );

/** The message in place of a picture of nothing. */
export const emptyState = (kind: EmptyKind, speech: Speech, retry: () => void): TemplateResult =>
  stateMessage(
    kind === 'pending' ? waitIcon : emptyIcon,
    emptyWords(kind, speech),
    kind,
    kind === 'pending' ? retryButton(speech, retry) : nothing,
  );

/** Where something around the widget already tells of the ended session: the shape of the widget under a lock. */
export const lockedState = (skeleton: TemplateResult): TemplateResult =>
  html`<div class="locked" data-kind="auth">
    <span class="face-icon">${lockIcon}</span>
    <div class="locked-shape" aria-hidden="true">${skeleton}</div>
  </div>`;
