import { css, html, nothing, type TemplateResult } from 'lit';

/** How much of a track is filled, 0–1; what is more fills it, and nothing leaves it empty. */
export const shareBar = (share: number): TemplateResult | typeof nothing =>
  share <= 0 ? nothing : html`<span class="bar-ink" .style=${`inline-size:${(100 * Math.min(share, 1)).toFixed(2)}%`}></span>`;

export const shareBarStyles = css`
  .bar-ink {
    display: block;
    block-size: 100%;
    min-inline-size: 2px;
    border-radius: inherit;
    background: var(--_series-0);
    forced-color-adjust: none;
  }
  @media (forced-colors: active) {
    .bar-ink {
      background: CanvasText;
    }
  }
`;
