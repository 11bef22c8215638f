import { html, nothing, type TemplateResult } from 'lit';
import type { Against } from '../datasets/compared-metrics.js';
import type { DatasetName } from '../datasets/data.js';
import type { Failure } from '../datasets/failure.js';
import { otherCurrency } from '../datasets/money.js';
import type { Answer, Note } from '../datasets/question.js';
import { isOfDays } from '../datasets/zoned.js';
import { zoneLabel } from '../locale/date-format.js';
import { formatInstant, formatSpan } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';
import { failureWords } from '../views/failure-words.js';
import { noteText } from './faces.js';

/** What stands at the foot of a card. */
export interface Foot {
  /** Why what is shown is no longer the newest; null where it is. */
  readonly stalled: string | null;
  readonly retry: () => void;
  /** Why the last file could not be saved. */
  readonly unsaved: Failure | null;
  readonly notes: readonly string[];
  /** Between what changes are; its room while that is to come. */
  readonly basis: TemplateResult | typeof nothing;
  /** Where the answer comes from, and of when it is; an empty text is nothing. */
  readonly facts: string;
}

export const footer = ({ stalled, retry, unsaved, notes, basis, facts }: Foot, speech: Speech): TemplateResult =>
  html`<div class="footer" part="footer">
    ${stalled ? html`<p class="stalled">${stalled} <button type="button" class="link" @click=${retry}>${speech.term('cardTryAgain')}</button></p>` : nothing}
    ${unsaved ? html`<p class="stalled" role="alert">${speech.term('cardMessage', speech.term('cardNotSaved'), failureWords(unsaved, speech).advice)}</p>` : nothing}
    ${notes.map((text) => html`<p class="note">${text}</p>`)} ${basis} ${facts ? html`<p><bdi>${facts}</bdi></p>` : nothing}
    <slot name="footer"></slot>
  </div>`;

/** Takes the room of the foot before there is one. */
export const footerToCome = (facts: string, basis: TemplateResult | typeof nothing): TemplateResult | typeof nothing =>
  facts === '' && basis === nothing
    ? nothing
    : html`<div class="footer" aria-hidden="true">
        ${basis} ${facts ? html`<p .style=${'visibility:hidden'}>${facts}</p>` : nothing}
      </div>`;

export const basisOf = (said: readonly string[]): TemplateResult | typeof nothing =>
  said.length > 0 ? html`<p class="basis">${said.join(' ')}</p>` : nothing;

export const basisToCome = (speech: Speech): TemplateResult =>
  html`<p class="basis to-come" aria-hidden="true">${speech.term('compareDays', { count: 29, text: '29' })}</p>`;

/** The words of notes: what is said of both periods once, what only of the one compared with as that. */
export function notesSaid<K extends DatasetName>(
  { own, compared }: { readonly own: readonly Note[]; readonly compared: readonly Note[] },
  answer: Answer<K>,
  against: Against<Answer<K>> | null,
  speech: Speech,
): readonly string[] {
  const said = own.map((each) => noteText(each, speech));
  const before = compared.map((each) => noteText(each, speech)).filter((text) => !said.includes(text));
  const currency = otherCurrency(answer, against?.previous);
  return [
    ...said,
    ...before.map((text) => speech.term('noteCompared', text)),
    ...(currency === undefined ? [] : [speech.term('noteOtherCurrency', currency)]),
  ];
}

/** What is written on a saved picture: of which days it is, in which zone, and of when, also where a dashboard tells that for all. */
export function pictureFacts<K extends DatasetName>(
  { period, asOf, zone: server }: Answer<K>,
  provenance: readonly string[],
  zone: string | null,
  style: 'full' | 'date',
  speech: Speech,
): string {
  const lang = speech.lang();
  // Whole days are those of whoever counted them.
  const daysIn = period && isOfDays(period, server) ? server : null;
  const said = daysIn === null ? style : 'date';
  const span = period && formatSpan(period.start, period.end - (said === 'date' ? 1 : 0), lang, daysIn ?? zone, said);
  return [
    ...(period && span && period.end > period.start ? [span] : []),
    ...(provenance.length > 0 ? provenance : [speech.term('cardZone', zoneLabel(zone, lang, [asOf, asOf]))]),
    speech.term('cardAsOf', formatInstant(asOf, lang, zone)),
  ].join(' · ');
}
