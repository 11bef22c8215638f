import { html, nothing, type TemplateResult } from 'lit';
import { definitionsLanguage, type Definition } from '../locale/definitions.js';
import type { Speech } from '../locale/locale.js';

/** What a metric measures, why it matters, how it is worked out and what not to conclude, marked with the language it is in. */
export function definitionProse({ definition, matters, formula, caution }: Definition, speech: Speech): TemplateResult {
  const part = (before: string, text: string): TemplateResult => proseAbout(before, text, speech);
  return html`<p><bdi lang=${foreign(speech)}>${definition}</bdi></p>
    ${matters === undefined ? nothing : part(speech.term('metricMatters'), matters)}
    ${formula === undefined ? nothing : part(speech.term('metricFormula'), formula)}
    ${caution === undefined ? nothing : part(speech.term('metricCaution'), caution)}`;
}

/** The language of the prose, where that is not the reader's own. */
function foreign(speech: Speech): string | typeof nothing {
  return new Intl.Locale(speech.lang()).language === definitionsLanguage ? nothing : definitionsLanguage;
}

/** Prose of the catalogue after a few words that say what it is. */
export const proseAbout = (before: string, text: string, speech: Speech): TemplateResult =>
  html`<p><b>${before}</b> <bdi lang=${foreign(speech)}>${text}</bdi></p>`;
