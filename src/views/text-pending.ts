import { html, type TemplateResult } from 'lit';
import type { Speech } from '../locale/locale.js';

/** In the place of something to read: that it is on its way, or could not be had. */
export function textPending(failed: boolean, speech: Speech): TemplateResult {
  const missing = (): string => speech.term('cardMessage', speech.term('failureCodeTitle'), speech.term('failureCodeAdvice'));
  return html`<p>${failed ? missing() : speech.term('cardLoading')}</p>`;
}
