import type { Card } from '../../card/card.js';
import type { AskedDatasets } from '../../card/query-controller.js';
import { attributeOf } from '../../element/attributes.js';
import { define } from '../../element/define.js';
import { AnalyticsProvider } from '../../element/provider.js';
import { configure } from '../../element/context.js';
import { noon } from '../../mock/fixtures/ask.js';
import type { ScenarioName } from '../../mock.js';
import { widgets, type WidgetTag } from '../../widgets/list.js';
import { freshBase, type Seen } from '../network.js';
import { allWithin, chooseInMenu, has, textOf } from '../page.js';
import { TestPage } from '../test-page.js';
import { until } from '../until.js';

/** What is particular to a widget in what every card does. */
export interface CardCase {
  readonly tag: WidgetTag;
  /** What its files are called after besides the tag and the id: metrics, a dimension, days. */
  readonly fileFacts?: string;
  /** What an author writes besides ids and addresses. */
  readonly attributes?: Attributes;
  /** The end of the path of the request that decides the face: `/analytics/viewers`. */
  readonly endpoint: string;
  /** Which of the requests there ask the question that decides the face, where others do besides. */
  readonly isMain?: (request: Seen) => boolean;
  /** What it is called where the author says nothing. */
  readonly heading: string;
  /** What it is asked about. Default the documented stream, `a1b2c3d4`. */
  readonly subject?: Subject;
  /** When each test begins, ms since the epoch. Default noon of the same day for a creator, whose days go on; for others it is now. */
  readonly now?: number;
  /** Its subject in one sentence, in UTC. */
  readonly summary: string;
  /** What else must be seen to be said of it. */
  readonly shows: readonly string[];
  /** Its table, heads first, in UTC. */
  readonly table: readonly (readonly string[])[];
  /** Its CSV. */
  readonly csv: readonly (readonly string[])[];
  /** What that endpoint answers about it. */
  readonly document: unknown;
  /** Its sentence of that alone, where it takes other answers to say `summary` or the beginning of it. */
  readonly documentSummary?: string;
  /** What it says of a stream of which nothing is recorded. */
  readonly nothingRecorded: string;
  /** The field that a server where every number is a text gets wrong first. */
  readonly malformed: string;
  /** Two sets of data handed over, in the widget's own dataset, and the sentence of each. */
  readonly given: { readonly data: unknown; readonly summary: string };
  readonly other: { readonly data: unknown; readonly summary: string };
  /** What a skeleton cannot keep the right room for, since how much of it there will be is not known before: its selector. */
  readonly unforeseen?: string;
  /** Names of the controls that Tab reaches, in order. */
  readonly controls: readonly string[];
}

export interface Subject {
  readonly name: 'streamId' | 'channelId' | 'creatorId';
  readonly id: string;
}

export type Attributes = Readonly<Record<string, string | null>>;
/** Any widget, as a test sees it: whatever it asks. */
export type AnyCard = Omit<Card<AskedDatasets>, never>;

interface Placing {
  /** How the API behaves. */
  readonly scenario?: ScenarioName;
  /** Where to put it; an element of its own where left out. */
  readonly into?: Element;
  /** Before it is attached. */
  readonly prepare?: (card: AnyCard) => void;
}

/**
 * They stand for all in what the card does by itself, the same around every widget: a number, a chart with questions besides,
 * and one that rules decide.
 */
const representatives: readonly WidgetTag[] = ['metric-card', 'viewer-timeline', 'review-checklist'];

/** The page that the tests of one widget share. */
export class Stage extends TestPage {
  /** Whether what the card does by itself is tried on this widget. */
  readonly isRepresentative: boolean;
  readonly subject: Subject & { readonly attribute: string; readonly source: 'stream' | 'creator' };

  constructor(readonly card: CardCase) {
    const { name, id } = card.subject ?? { name: 'streamId', id: 'a1b2c3d4' };
    const source = name === 'creatorId' ? 'creator' : 'stream';
    super(card.now ?? (source === 'creator' ? noon : undefined));
    this.subject = { name, id, attribute: attributeOf(name), source };
    this.isRepresentative = representatives.includes(card.tag);
    // Days are counted back from when the page was last refreshed: with each test, and not when its file was loaded.
    if (source === 'creator')
      beforeEach(() => {
        configure({ refreshSeconds: 15 });
        this.clock.pass(15_000);
        configure({ refreshSeconds: undefined });
      });
    before(async () => {
      define(AnalyticsProvider);
      define(await widgets[card.tag]());
    });
  }

  /** The requests that have asked the question that decides the face. */
  get asked(): readonly Seen[] {
    const { endpoint, isMain = () => true } = this.card;
    return this.network.to(endpoint).filter(isMain);
  }

  /** An element to put things into. */
  box(attributes: Attributes = {}): HTMLElement {
    const box = element('div', { lang: 'en', ...attributes });
    box.style.inlineSize = '640px';
    return this.put(box);
  }

  /** The addresses of an API that nobody has asked yet. */
  addresses(scenario?: ScenarioName): Attributes {
    const base = freshBase(scenario);
    return { 'api-base': base, 'token-url': `${base}/analytics-token` };
  }

  /** What the author of a page writes for the documented subject. */
  written(attributes: Attributes = {}): Attributes {
    return { ...this.about(this.subject.id), 'time-zone': 'UTC', ...this.card.attributes, ...attributes };
  }

  /** The attribute that says what it is asked about; null is nothing. */
  about(id: string | null): Attributes {
    return { [this.subject.attribute]: id };
  }

  /** Whether a request was about the documented subject. */
  isAboutIt({ path, query }: Seen): boolean {
    const { id } = this.subject;
    return `${path}/`.includes(`/${id}/`) || query.get('creator_id') === id;
  }

  /** The widget alone on the page. A null attribute is left out. */
  place(attributes: Attributes = {}, { scenario, into = this.box(), prepare }: Placing = {}): AnyCard {
    const card = element(this.card.tag, this.written({ ...this.addresses(scenario), ...attributes })) as AnyCard;
    prepare?.(card);
    into.append(card);
    return card;
  }

  /** The same, once it shows what it is going to show. */
  async settled(attributes: Attributes = {}, placing: Placing = {}): Promise<AnyCard> {
    const card = this.place(attributes, placing);
    await settling(card);
    return card;
  }

  /** The same, once it shows the documented answer, all of it. */
  async answered(attributes: Attributes = {}, placing: Placing = {}): Promise<AnyCard> {
    const card = this.place(attributes, placing);
    await this.answers(card);
    return card;
  }

  /** The same, once it shows an answer whose sentence has these words in it. */
  async answeredWith(words: string, attributes: Attributes = {}, placing: Placing = {}): Promise<AnyCard> {
    const card = this.place(attributes, placing);
    await until(
      () => summaryOf(card).includes(words) && !isBusy(card),
      () => `its sentence includes “${words}”; it is “${summaryOf(card)}”`,
    );
    return card;
  }

  /** What of these events comes to the page. */
  heard<D>(type: string): D[] {
    const details: D[] = [];
    this.listen(type, (event: CustomEvent<D>) => details.push(event.detail));
    return details;
  }

  async answers(card: AnyCard): Promise<void> {
    await until(
      () => summaryOf(card) === this.card.summary && !isBusy(card),
      () => `it shows the documented answer; it says “${textOf(card)}”`,
    );
  }

  /** A provider with its own session and the widget inside. */
  provided(attributes: Attributes = {}, into: Element = this.box()): { provider: AnalyticsProvider; card: AnyCard } {
    const provider = element('analytics-provider', { ...this.addresses(), ...attributes }) as AnalyticsProvider;
    const card = element(this.card.tag, this.written()) as AnyCard;
    provider.append(card);
    into.append(provider);
    return { provider, card };
  }
}

export function element(tag: string, attributes: Attributes = {}): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
  return made;
}

export const frameOf = (card: AnyCard): Element | null => card.renderRoot.querySelector('.card');

export const isBusy = (card: AnyCard): boolean => frameOf(card)?.getAttribute('aria-busy') !== 'false';

export const isLoading = (card: AnyCard): boolean => has(card, '.skeleton');

/** The sentence for who does not see the picture; empty where there is no picture. */
export const summaryOf = (card: AnyCard): string => card.renderRoot.querySelector('#summary')?.textContent ?? '';

export const settling = (card: AnyCard): Promise<void> =>
  until(() => frameOf(card) && !isBusy(card) && !has(card, 'slot[name=loading]'), 'the widget has something to show');

export const faceOf = (card: AnyCard): string | null =>
  card.renderRoot.querySelector('[data-kind]')?.getAttribute('data-kind') ?? null;

export const says = (card: Element, words: string): Promise<void> =>
  until(
    () => textOf(card).includes(words),
    () => `the widget says “${words}”; it says “${textOf(card)}”`,
  );

/** The table that is shown in the place of the picture; null is the picture. */
export const tableOf = (card: AnyCard): HTMLTableElement | null =>
  card.renderRoot.querySelector('analytics-data-table')?.shadowRoot?.querySelector('table') ?? null;

/** Shows the table in the place of the picture. */
export async function showTable(card: AnyCard): Promise<void> {
  await chooseInMenu(card, 'Show table');
  await until(() => tableOf(card), 'the table is there');
}

/** What a control is called. */
export const nameOf = (control: Element): string =>
  control.getAttribute('aria-label') ??
  (control.getAttribute('aria-labelledby')
    ? 'table'
    : textOf((control instanceof HTMLInputElement && control.labels?.[0]) || control));

/** Everything that is a chart has its canvas. */
export const isDrawn = (root: ParentNode): boolean =>
  allWithin(root, 'analytics-plot').every((plot) => plot.shadowRoot?.querySelector('canvas') || !plot.checkVisibility());
