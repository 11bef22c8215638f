import { html, nothing, type TemplateResult } from 'lit';
import type { Advice } from '../../rules/rules.js';
import type { Say } from '../../rules/say.js';
import { lineClamp } from '../../views/line-clamp.js';

/**
 * What there is to read about a finding, in the language it is written in.
 *
 * @param answers what the data says to each step, a sentence each; null where it is not asked
 */
export function adviceRead(advice: Advice, answers: readonly (readonly string[])[] | null, say: Say): TemplateResult {
  const { lang, cause, action, steps = [], fixes = [] } = advice;
  const written = (text: string): TemplateResult => html`<bdi lang=${lang}>${text}</bdi>`;
  return html`
    ${cause ? html`<p><b>${say.term('adviceCause')}</b> ${written(cause)}</p>` : nothing}
    ${action ? html`<p><b>${say.term('adviceAction')}</b> ${written(action)}</p>` : nothing}
    ${
      steps.length > 0
        ? html`<p class="part">${say.term('adviceSteps')}</p>
            <ol>
              ${steps.map((step, index) => html`<li>${written(step)} ${answers && answered(answers[index] ?? [], say)}</li>`)}
            </ol>`
        : nothing
    }
    ${
      fixes.length > 0
        ? html`<p class="part">${say.term('adviceFixes')}</p>
            <ul>
              ${fixes.map((fix) => html`<li>${written(fix)}</li>`)}
            </ul>`
        : nothing
    }
  `;
}

/** What the data says to a step, or that it cannot. */
const answered = (answers: readonly string[], say: Say): readonly TemplateResult[] =>
  (answers.length > 0 ? answers : [say.term('adviceNotInData')]).map(
    (text) => html`<span class="answer">${lineClamp(text)}</span>`,
  );
