import { html, nothing, type TemplateResult } from 'lit';

/** The shape of a chart while it is loading, and the room of the names under it, where there are several. For `lineLegendStyles`. */
export const lineSkeleton = (names: readonly string[]): TemplateResult =>
  html`<div class="skeleton block"></div>
    ${
      names.length > 1
        ? html`<ul class="legend to-come" aria-hidden="true">
            ${names.map((name) => html`<li><i class="swatch"></i>${name}</li>`)}
          </ul>`
        : nothing
    }`;
