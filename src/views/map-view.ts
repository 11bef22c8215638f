import {
  html,
  nothing,
  svg,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { placeLabel, type Box } from '../charts/labels.js';
import { boxAt, dotOf, landOf, loadWorld, unplaced, type Country, type World } from '../charts/map.js';
import { pointOn } from '../charts/scale.js';
import { breaksOf, classOf, type Breaks } from '../charts/map-scale.js';
import { StyledElement } from '../theme/styled-element.js';
import { themeStyles } from '../theme/styles.js';
import { lineClamp, lineClampStyles } from './line-clamp.js';
import { tooltipStyles } from './tooltip.styles.js';
import { mapLegendStyles } from './map-legend.styles.js';
import { mapViewStyles } from './map-view.styles.js';

/** What is known of a country. */
export interface MapValue {
  /** Decides the shade. */
  readonly value: number;
  /** The country's name. */
  readonly label: string;
  /** The value as it is to be read: `1,843 viewers, 57.6 %`. */
  readonly text: string;
}

/** The element's own words. */
export interface MapWords {
  /** A class of the legend: from a value to below another one; null is without end. */
  readonly range: (from: number, below: number | null) => string;
  readonly zero: string;
  readonly notReported: string;
}

/** Detail of `map-select` and, with null for nowhere, of `map-point`. */
export interface MapCountry<Code extends string | null = string> {
  readonly code: Code;
}

/** A country that has a value, ready to be drawn. */
interface Drawn extends MapValue {
  readonly country: Country;
  /** The class of its shade, as the style sheet knows it. */
  readonly shade: string;
  /** The width up to which it has a dot, see `dotOf`. */
  readonly dot: number;
}

/** Classes of shade that the style sheet has, from the palest. */
const shades = 5;

/** How many countries Page Up and Page Down move by. */
const page = 10;

/** Between a country and its tooltip, px. */
const distance = 10;

/**
 * A map of the world to read: countries in the shade of their value, those too small to see as dots, a tooltip, a legend.
 * What has no value is grey and says nothing. The shapes are fetched when the element is first shown.
 *
 * Keys: arrows walk the countries from the largest value to the smallest, Page Up and Page Down ten at a time, Home and
 * End to the ends; a letter goes to the next name that begins with it; Enter selects; Escape takes the tooltip away.
 *
 * @fires {CustomEvent<MapCountry>} map-select - The reader chose a country. Does not bubble.
 * @fires {CustomEvent<MapCountry<string | null>>} map-point - The reader points elsewhere. Does not bubble.
 * @fires {Event} map-ready - The shapes are there, or other values are drawn, and `unplaced()` knows. Does not bubble.
 * @fires {Event} map-failed - The shapes could not be fetched; `load()` tries again. Does not bubble.
 * @csspart plot - The area of the map.
 * @csspart tooltip - What is said of the country pointed at.
 * @csspart legend - What the shades mean.
 */
export class AnalyticsMapView extends StyledElement {
  static readonly tag: string = 'analytics-map-view';

  static override properties: PropertyDeclarations = {
    values: { attribute: false },
    label: {},
    words: { attribute: false },
    selected: {},
    pointed: {},
    world: { state: true },
  };

  static override styles: CSSResultGroup = [themeStyles, tooltipStyles, lineClampStyles, mapViewStyles, mapLegendStyles];

  /** What is known, by ISO 3166-1 alpha-2 code. */
  declare values: ReadonlyMap<string, MapValue>;
  /** What the map is called, for assistive technology. */
  declare label: string;
  declare words: MapWords;
  /** The code of the country that is chosen; null is none. */
  declare selected: string | null;
  /** The code of the country pointed at, here or elsewhere. Setting it sends no event. */
  declare pointed: string | null;
  declare private world: World | null;

  #breaks: Breaks = [];
  #hasZero = false;
  /** From the largest value to the smallest. */
  #drawn: readonly Drawn[] = [];
  #land = '';

  constructor() {
    super();
    this.values = new Map();
    this.label = '';
    this.words = { range: () => '', zero: '', notReported: '' };
    this.selected = null;
    this.pointed = null;
    this.world = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override focus(options?: FocusOptions): void {
    this.#frame?.focus(options);
  }

  /** Fetches the shapes, unless they are there. */
  async load(): Promise<void> {
    if (this.world) return;
    try {
      this.world = await loadWorld();
    } catch {
      this.dispatchEvent(new Event('map-failed'));
    }
  }

  /** Those of these codes that the map has no place for; none before `map-ready`. */
  unplaced(codes: Iterable<string>): string[] {
    return this.world ? unplaced(this.world, codes) : [];
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { world } = this;
    if (changed.has('values')) {
      const values = [...this.values.values()].map(({ value }) => value);
      this.#breaks = breaksOf(values);
      this.#hasZero = values.includes(0);
    }
    if (world && changed.has('world')) this.#land = landOf(world);
    if (world && (changed.has('world') || changed.has('values'))) this.#drawn = this.#ranked(world);
  }

  protected override render(): TemplateResult {
    const { world } = this;
    const count = this.#drawn.length;
    return html`<div class="map">
      <div
        class="frame"
        part="plot"
        role=${count ? 'listbox' : 'img'}
        tabindex=${count ? 0 : nothing}
        aria-label=${this.label}
        aria-activedescendant=${this.#find(this.pointed) ? idOf(this.pointed) : nothing}
        @keydown=${this.#walk}
        @focus=${this.#entered}
        @blur=${this.#left}
        @pointermove=${this.#hovered}
        @pointerdown=${this.#hovered}
        @pointerleave=${this.#strayed}
        @click=${this.#clicked}
      >
        ${world ? this.#map(world) : nothing}
        <div class="tooltip" part="tooltip" aria-hidden="true" hidden>${this.#tooltip()}</div>
      </div>
      ${this.#legend()}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    this.#place();
    if (this.world && (changed.has('world') || changed.has('values'))) this.dispatchEvent(new Event('map-ready'));
  }

  get #frame(): HTMLElement | null {
    return this.renderRoot.querySelector('.frame');
  }

  #ranked(world: World): Drawn[] {
    const drawn: Drawn[] = [];
    for (const country of world.countries) {
      const known = this.values.get(country.code);
      const shade = known && this.#shade(known.value);
      if (shade) drawn.push({ ...known, country, shade, dot: dotOf(country, world) });
    }
    return drawn.sort((a, b) => b.value - a.value || a.label.localeCompare(b.label));
  }

  #shade(value: number): string | null {
    const own = classOf(this.#breaks, value);
    return own === null ? (value === 0 ? 'zero' : null) : this.#shadeOf(own);
  }

  /** Few classes are spread over all shades, so that the difference shows. */
  #shadeOf(own: number): string {
    const last = this.#breaks.length - 1;
    return `s${last > 0 ? Math.round((own / last) * (shades - 1)) : 2}`;
  }

  #find(code: string | null): Drawn | undefined {
    return code === null ? undefined : this.#drawn.find(({ country }) => country.code === code);
  }

  #map(world: World): TemplateResult {
    const marked = [...new Set([this.selected, this.pointed])].map((code) => this.#find(code));
    return html`<svg viewBox="0 0 ${world.width} ${world.height}" role="presentation">
      <path class="land" d=${this.#land}></path>
      ${this.#drawn.map((drawn, rank) => (drawn.country.path ? this.#area(drawn, rank) : nothing))}
      ${this.#drawn.map((drawn, rank) => (drawn.dot < 0 ? nothing : this.#dot(drawn, rank)))}
      ${marked.map((drawn) => drawn && this.#mark(drawn))}
    </svg>`;
  }

  #area({ country, label, text, shade }: Drawn, rank: number): TemplateResult {
    return svg`<path class="area ${shade}" d=${country.path} data-code=${country.code} id=${idOf(country.code)} role="option"
      aria-label="${label}: ${text}" aria-selected=${country.code === this.selected}
      aria-posinset=${rank + 1} aria-setsize=${this.#drawn.length}></path>`;
  }

  #dot({ country, label, text, shade, dot }: Drawn, rank: number): TemplateResult {
    const at = spot(country);
    const ink = svg`<path class="rim" d=${at}></path><path class="ink" d=${at}></path><path class="reach" d=${at}></path>`;
    if (country.path) return svg`<g class="dot d${dot} ${shade}" data-code=${country.code} aria-hidden="true">${ink}</g>`;
    return svg`<g class="dot d${dot} ${shade}" data-code=${country.code} id=${idOf(country.code)} role="option"
      aria-label="${label}: ${text}" aria-selected=${country.code === this.selected}
      aria-posinset=${rank + 1} aria-setsize=${this.#drawn.length}>${ink}</g>`;
  }

  /** The line around a country, on top of its neighbours. */
  #mark({ country, shade, dot }: Drawn): TemplateResult {
    const at = spot(country);
    return svg`<g class="${shade} ${country.code === this.selected ? 'chosen' : ''}" aria-hidden="true">
      <path class="halo" d=${country.path}></path><path class="line" d=${country.path}></path
      ><path class="face" d=${country.path}></path>
      ${
        dot < 0
          ? nothing
          : svg`<g class="dot d${dot}"><path class="halo" d=${at}></path><path class="line" d=${at}></path
            ><path class="rim" d=${at}></path><path class="ink" d=${at}></path></g>`
      }
    </g>`;
  }

  #tooltip(): TemplateResult | typeof nothing {
    const drawn = this.#find(this.pointed);
    if (!drawn) return nothing;
    return html`<p class="name">${lineClamp(drawn.label)}</p>
      <p class="text ${drawn.shade}"><i></i><bdi>${drawn.text}</bdi></p>`;
  }

  #legend(): TemplateResult | typeof nothing {
    const { words } = this;
    const breaks = this.#breaks;
    if (!this.values.size) return nothing;
    return html`<ul class="legend" part="legend">
      ${this.#hasZero ? html`<li class="zero"><i></i><bdi>${words.zero}</bdi></li>` : nothing}
      ${breaks.map((from, own) => html`<li class=${this.#shadeOf(own)}><i></i><bdi>${words.range(from, breaks[own + 1] ?? null)}</bdi></li>`)}
      <li><i></i><bdi>${words.notReported}</bdi></li>
    </ul>`;
  }

  /** Puts the tooltip beside its country, inside the map. */
  #place(): void {
    const tooltip = this.renderRoot.querySelector<HTMLElement>('.tooltip');
    const frame = this.#frame;
    const drawn = this.#find(this.pointed);
    if (!tooltip || !frame || !this.world) return;
    tooltip.hidden = !drawn;
    if (!drawn) return;
    const bounds: Box = { left: 0, top: 0, width: frame.clientWidth, height: frame.clientHeight };
    const box = boxAt(drawn.country, frame.clientWidth / this.world.width);
    const { left, top } = besideBox(box, tooltip.offsetWidth, tooltip.offsetHeight, bounds);
    tooltip.style.transform = `translate(${Math.round(left)}px,${Math.round(top)}px)`;
  }

  #point(code: string | null): void {
    if (code === this.pointed) return;
    this.pointed = code;
    this.dispatchEvent(new CustomEvent<MapCountry<string | null>>('map-point', { detail: { code } }));
  }

  #select(code: string | null): void {
    if (code !== null) this.dispatchEvent(new CustomEvent<MapCountry>('map-select', { detail: { code } }));
  }

  /** The country under the pointer; of the dots within reach, the nearest one. */
  #under(event: MouseEvent): string | null {
    const root = this.shadowRoot;
    const frame = this.#frame;
    if (!root || !frame || !this.world) return null;
    const codes = root.elementsFromPoint(event.clientX, event.clientY).flatMap((element) => {
      const hit = element.closest('[data-code]');
      return hit ? [{ code: hit.getAttribute('data-code'), isDot: hit.classList.contains('dot') }] : [];
    });
    const at = pointOn(frame, event);
    const scale = frame.clientWidth / this.world.width;
    const away = (code: string | null): number => {
      const country = this.#find(code)?.country;
      return country ? Math.hypot(country.x * scale - at.x, country.y * scale - at.y) : Infinity;
    };
    const dots = codes.filter(({ isDot }) => isDot).map(({ code }) => code);
    return dots.sort((a, b) => away(a) - away(b))[0] ?? codes[0]?.code ?? null;
  }

  readonly #hovered = (event: PointerEvent): void => this.#point(this.#under(event));

  /** A finger leaves with every tap; what it pointed at is still to be read. */
  readonly #strayed = ({ pointerType }: PointerEvent): void => {
    if (pointerType !== 'touch') this.#point(null);
  };

  readonly #clicked = (event: MouseEvent): void => this.#select(this.#under(event));

  readonly #entered = (): void => {
    if (this.pointed === null && this.#frame?.matches(':focus-visible')) this.#walkTo(this.#rank(this.selected));
  };

  readonly #left = (): void => this.#point(null);

  #rank(code: string | null): number {
    return this.#drawn.findIndex(({ country }) => country.code === code);
  }

  #walkTo(rank: number): void {
    const drawn = this.#drawn[Math.min(Math.max(rank, 0), this.#drawn.length - 1)];
    if (drawn) this.#point(drawn.country.code);
  }

  /** The next name, in order of rank and from the start again, that begins with this. */
  #seek(start: string): void {
    const begins = ({ label }: Drawn): boolean => label.toLocaleLowerCase().startsWith(start.toLocaleLowerCase());
    const here = this.#rank(this.pointed) + 1;
    const found = [...this.#drawn.slice(here), ...this.#drawn.slice(0, here)].find(begins);
    if (found) this.#point(found.country.code);
  }

  readonly #walk = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rank = this.#rank(this.pointed);
    const last = this.#drawn.length - 1;
    const to = (target: number) => () => this.#walkTo(target);
    const select = (): void => this.#select(this.pointed);
    const forward = this.matches(':dir(rtl)') ? -1 : 1;
    const actions: Record<string, (() => void) | undefined> = {
      ArrowDown: to(rank + 1),
      ArrowUp: to(rank - 1),
      ArrowRight: to(rank + forward),
      ArrowLeft: to(rank - forward),
      PageDown: to(rank + page),
      PageUp: to(rank - page),
      Home: to(0),
      End: to(last),
      Enter: select,
      ' ': select,
      // With nothing to take away, Escape is the page's.
      Escape: this.pointed === null ? undefined : () => this.#point(null),
    };
    const isLetter = event.key.length === 1 && event.key !== ' ';
    const action = isLetter ? () => this.#seek(event.key) : actions[event.key];
    if (!action) return;
    event.preventDefault();
    // An Escape that did something here is not one that closes the dialog around the map.
    if (event.key === 'Escape') event.stopPropagation();
    action();
  };
}

const idOf = (code: string | null): string => `country-${code}`;

/** A line of no length: its round caps are a dot whose size is in px, whatever the scale of the map. */
const spot = ({ x, y }: Country): string => `M${x} ${y}h0`;

function besideBox(box: Box, width: number, height: number, bounds: Box): Box {
  const within = (at: number, least: number, most: number): number => Math.max(least, Math.min(at, most));
  const across = (left: number): number => within(left, 0, bounds.width - width);
  const down = (top: number): number => within(top, 0, bounds.height - height);
  const at = (left: number, top: number): Box => ({ left, top, width, height });
  const level = down(box.top + (box.height - height) / 2);
  const middle = across(box.left + (box.width - width) / 2);
  const after = box.left + box.width + distance;
  const before = box.left - distance - width;
  const candidates = [
    at(after, level),
    at(before, level),
    at(middle, box.top - distance - height),
    at(middle, box.top + box.height + distance),
    at(across(after), 0),
    at(across(before), bounds.height - height),
  ];
  return placeLabel(candidates, [box], bounds) ?? at(across(after), level);
}
