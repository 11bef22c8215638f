import { css, html, nothing, type TemplateResult } from 'lit';

/** What fits into three lines of a narrow column in any case. */
const alwaysFits = 60;

/** Anybody's text in three lines at most, the whole of it where a pointer rests on it. */
export const lineClamp = (text: string, className = ''): TemplateResult =>
  html`<bdi class="clamped ${className}" title=${text.length > alwaysFits ? text : nothing}>${text}</bdi>`;

export const lineClampStyles = css`
  .clamped {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow-wrap: anywhere;
    /* A name in another direction still begins where its row does. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  @media print {
    .clamped {
      display: block;
    }
  }
`;
