import { html, nothing, type TemplateResult } from 'lit';
import { definitionsLanguage, type Definition } from '../locale/definitions.js';
import type { Speech } from '../locale/locale.js';

/** What a metric measures, why it matters, how it is worked out and what not to conclude, marked with the language it is in. */
export function definitionProse({ definition, matters, formula, caution }: Definition, speech: Speech): TemplateResult {
  const written = definitionsLanguage(speech.lang());
  const lang = new Intl.Locale(speech.lang()).language === written ? nothing : written;
  const part = (before: string, text: string): TemplateResult => html`<p><b>${before}</b> <bdi lang=${lang}>${text}</bdi></p>`;
  return html`<p><bdi lang=${lang}>${definition}</bdi></p>
    ${matters === undefined ? nothing : part(speech.term('metricMatters'), matters)}
    ${formula === undefined ? nothing : part(speech.term('metricFormula'), formula)}
    ${caution === undefined ? nothing : part(speech.term('metricCaution'), caution)}`;
}
