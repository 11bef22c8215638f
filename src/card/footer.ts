import { html, nothing, type TemplateResult } from 'lit';
import type { ComparedPair } from '../datasets/compared-metrics.js';
import type { DatasetName } from '../datasets/data.js';
import type { Failure } from '../datasets/failure.js';
import { otherCurrency } from '../datasets/money.js';
import type { Answer, Note } from '../datasets/question.js';
import { isOfDays } from '../datasets/zoned.js';
import { zoneLabel } from '../locale/date-format.js';
import { formatInstant, formatSpan } from '../locale/format.js';
import type { Speech } from '../locale/locale.js';
import { failureWords } from '../views/failure-words.js';
import { noteText } from './states.js';

/** What stands at the foot of a card. */
export interface FooterContent {
  /** Why what is shown is no longer the newest; null where it is. */
  readonly stale: string | null;
  readonly retry: () => void;
  /** Why the last file could not be saved. */
  readonly saveFailure: Failure | null;
  readonly notes: readonly string[];
  /** Between what changes are; its room while that is to come. */
  readonly basis: TemplateResult | typeof nothing;
  /** Where the answer comes from, and of when it is; an empty text is nothing. */
  readonly facts: string;
}

export const footer = ({ stale, retry, saveFailure, notes, basis, facts }: FooterContent, speech: Speech): TemplateResult =>
  html`<div class="footer" part="footer">
    ${stale ? html`<p class="stalled">${stale} <button type="button" class="link" @click=${retry}>${speech.term('cardTryAgain')}</button></p>` : nothing}
    ${saveFailure ? html`<p class="stalled" role="alert">${speech.term('cardMessage', speech.term('cardNotSaved'), failureWords(saveFailure, speech).advice)}</p>` : nothing}
    ${notes.map((text) => html`<p class="note">${text}</p>`)} ${basis} ${facts ? html`<p><bdi>${facts}</bdi></p>` : nothing}
    <slot name="footer"></slot>
  </div>`;

/** Takes the room of the foot before there is one. */
export const footerPlaceholder = (facts: string, basis: TemplateResult | typeof nothing): TemplateResult | typeof nothing =>
  facts === '' && basis === nothing
    ? nothing
    : html`<div class="footer" aria-hidden="true">
        ${basis} ${facts ? html`<p .style=${'visibility:hidden'}>${facts}</p>` : nothing}
      </div>`;

export const basisText = (texts: readonly string[]): TemplateResult | typeof nothing =>
  texts.length > 0 ? html`<p class="basis">${texts.join(' ')}</p>` : nothing;

export const basisPlaceholder = (speech: Speech): TemplateResult =>
  html`<p class="basis to-come" aria-hidden="true">${speech.term('compareDays', { count: 29, text: '29' })}</p>`;

/** The words of notes: what is said of both periods once, what only of the one compared with as that. */
export function noteTexts<K extends DatasetName>(
  { own, compared }: { readonly own: readonly Note[]; readonly compared: readonly Note[] },
  answer: Answer<K>,
  pair: ComparedPair<Answer<K>> | null,
  speech: Speech,
): readonly string[] {
  const texts = own.map((each) => noteText(each, speech));
  const before = compared.map((each) => noteText(each, speech)).filter((text) => !texts.includes(text));
  const currency = otherCurrency(answer, pair?.previous);
  return [
    ...texts,
    ...before.map((text) => speech.term('noteCompared', text)),
    ...(currency === undefined ? [] : [speech.term('noteOtherCurrency', currency)]),
  ];
}

/** What is written on a saved picture: of which days it is, in which zone, and of when, also where a dashboard tells that for all. */
export function captionFacts<K extends DatasetName>(
  { period, asOf, zone: server }: Answer<K>,
  provenance: readonly string[],
  zone: string | null,
  style: 'full' | 'date',
  speech: Speech,
): string {
  const lang = speech.lang();
  // Whole days are those of whoever counted them.
  const daysIn = period && isOfDays(period, server) ? server : null;
  const shown = daysIn === null ? style : 'date';
  const span = period && formatSpan(period.start, period.end - (shown === 'date' ? 1 : 0), lang, daysIn ?? zone, shown);
  return [
    ...(period && span && period.end > period.start ? [span] : []),
    ...(provenance.length > 0 ? provenance : [speech.term('cardZone', zoneLabel(zone, lang, [asOf, asOf]))]),
    speech.term('cardAsOf', formatInstant(asOf, lang, zone)),
  ].join(' · ');
}
