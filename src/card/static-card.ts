import {
  html,
  type CSSResultGroup,
  type CSSResultOrNative,
  type nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { presence } from '../element/attributes.js';
import { AnalyticsElement } from '../element/element.js';
import { Locale } from '../locale/locale.js';
import type { Words } from '../locale/words.js';
import { baseStyles } from '../theme/base.styles.js';
import { themeStyles } from '../theme/styles.js';
import { cardHeight } from '../views/card-heights.js';
import { withOwnWidth } from '../views/own-width.js';
import { cardStyles } from './card.styles.js';
import { header } from './header.js';

/**
 * What looks like a card and asks no question by itself: a frame with a heading, and what stands in it. It has no menu, no
 * states and no time of its data.
 *
 * @attr {string} heading - Replaces the widget's own heading.
 * @attr {number} heading-level - Level of the heading for assistive technology, 1–6. Default 3.
 * @attr {boolean} hide-heading - Leaves the heading out of sight; assistive technology still has it.
 * @slot title - Replaces the heading.
 * @csspart card - The frame.
 * @csspart header - The heading.
 * @csspart title - The heading.
 * @cssprop [--analytics-surface=light-dark(#ffffff, #15171c)] {color} - The ground of cards and controls.
 * @cssprop [--analytics-ink=light-dark(#191c22, #eceef2)] {color} - Text and figures.
 * @cssprop [--analytics-accent=light-dark(#3b5bd4, #7c9cff)] {color} - The first line, bars, the map, links and focus.
 * @cssprop [--analytics-positive=light-dark(#0f7350, #4cc795)] {color} - A change for the better.
 * @cssprop [--analytics-negative=light-dark(#c02f2a, #ff8b85)] {color} - A change for the worse, and on air.
 * @cssprop [--analytics-radius=10px] {length} - Corners of cards.
 * @cssprop [--analytics-space=16px] {length} - Gap between cards and, times the density, the distance from a card’s edge to its content.
 * @cssprop [--analytics-font-size=0.875em] {length} - Size of ordinary text; em is the size the reader has set in the browser.
 */
export abstract class StaticCard extends AnalyticsElement {
  static override properties: PropertyDeclarations = {
    heading: {},
    headingLevel: { attribute: 'heading-level' },
    hideHeading: { attribute: 'hide-heading', converter: presence },
  };
  static override styles = [themeStyles, baseStyles, cardStyles];
  static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return [...super.finalizeStyles(styles), cardHeight(this)];
  }
  /** English of its own, which comes with its code. */
  static words: Partial<Words> = {};

  declare heading: string | null | undefined;
  declare headingLevel: number | string | null | undefined;
  declare hideHeading: boolean;

  protected readonly locale = new Locale(this, (this.constructor as typeof StaticCard).words);

  constructor() {
    super();
    this.hideHeading = false;
  }

  /** The heading where the author gave none. */
  protected abstract ownHeading(): string;

  /** What stands in the frame. */
  protected abstract view(): TemplateResult | typeof nothing;

  protected override render(): TemplateResult {
    const text = this.heading || this.ownHeading();
    return withOwnWidth(
      html`<div class="base">
        <div class="card" part="card" role="group" aria-labelledby="title">
          ${header({ text, level: this.headingLevel, isHidden: this.hideHeading })} ${this.view()}
        </div>
      </div>`,
    );
  }
}
