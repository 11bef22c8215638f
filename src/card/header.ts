import { html, type TemplateResult } from 'lit';

/** The heading of a card, and what stands beside it. */
export interface Header {
  readonly text: string;
  /** For assistive technology, 1–6; 3 where it is none of these. */
  readonly level: number | string | null | undefined;
  /** Out of sight; assistive technology still has it. */
  readonly isHidden: boolean;
}

export function header({ text, level, isHidden }: Header, beside: TemplateResult | null = null): TemplateResult {
  const given = Number(level);
  return html`<div class="header" part="header">
    <div
      class=${isHidden ? 'unseen' : 'title'}
      part="title"
      id="title"
      role="heading"
      aria-level=${given >= 1 && given <= 6 ? given : 3}
    >
      <slot name="title">${text}</slot>
    </div>
    ${beside}
  </div>`;
}
