import { svg, html, type TemplateResult } from 'lit';

const icon = (shape: TemplateResult): TemplateResult =>
  html`<svg
    class="icon"
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${shape}
  </svg>`;

export const moreIcon = icon(
  svg`<g fill="currentColor" stroke="none"><circle cx="3" cy="8" r="1.3"/><circle cx="8" cy="8" r="1.3"/><circle cx="13" cy="8" r="1.3"/></g>`,
);
export const refreshIcon = icon(svg`<path d="M13.2 6.5A5.5 5.5 0 1 0 13.5 9M13.5 3v3.5H10"/>`);
export const lockIcon = icon(svg`<rect x="3" y="7" width="10" height="6.5" rx="1.5"/><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2"/>`);
export const warningIcon = icon(svg`<path d="M8 2.2 14.3 13H1.7L8 2.2ZM8 6.5v3M8 11.3v.1"/>`);
export const emptyIcon = icon(svg`<path d="M2 13.5h12M3.5 10.5v-2M7 10.5v-5M10.5 10.5V9M13 10.5V7"/>`);
export const offlineIcon = icon(
  svg`<path d="m2 2 12 12M1.5 6.2A9.6 9.6 0 0 1 4.6 4.3M7 3.5a9.6 9.6 0 0 1 7.5 2.7M3.8 9a6.2 6.2 0 0 1 3-1.700M10.5 7.900A6.2 6.2 0 0 1 12.2 9M6.3 11.500a2.7 2.7 0 0 1 3.4 0"/>`,
);
export const waitIcon = icon(svg`<circle cx="8" cy="8" r="5.8"/><path d="M8 4.800V8l2.2 1.5"/>`);
