import { css, html, type TemplateResult } from 'lit';

/**
 * What gives a container a width of its own, for parents that ask how wide it would be: a flex row, a table cell, a float,
 * a dialog. A container has none. A picture that shrinks with its parent makes nothing wider than it is, and
 * has no height.
 */
const ownWidth = html`<svg class="own-width" aria-hidden="true"></svg>`;

/** Nothing stands between them: a page that keeps white space would have a line there. */
export const withOwnWidth = (inside: TemplateResult): TemplateResult => html`${ownWidth}${inside}`;

export const ownWidthStyles = css`
  .own-width {
    all: initial;
    display: block;
    inline-size: 640px;
    max-inline-size: 100%;
    block-size: 0;
  }
`;
