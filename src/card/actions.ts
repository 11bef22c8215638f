import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Period } from '../datasets/question.js';
import type { CsvFormat, Table } from '../datasets/table.js';
import type { Locale } from '../locale/locale.js';
import type { MenuItem } from '../views/menu.js';
import { LazyElement } from './lazy-element.js';
import type { ErrorDetail, ExportDetail } from './events.js';
import { failedState } from './states.js';
import type { AxisRange } from './widget-base.js';
import type { Panel, Picture } from './png.js';
import type { FileInfo } from './file.js';
import { savePictures, saveTable, FileSaver } from './file-saver.js';

/** Keeps its room. */
export const menuPlaceholder = html`<span class="menu-room"></span>`;

/** What a card shows, as far as its menu has to do with it. */
export interface MenuContext {
  readonly heading: string;
  readonly pictures: readonly (Picture | Panel)[];
  /** Made when it is wanted. */
  readonly table: () => Table;
  /** What it covers, where that is a span. */
  readonly period: Period | null;
  /** Of when the pictures are where they are zoomed. */
  readonly visiblePeriod: (range: AxisRange) => Period | null;
  readonly fileInfo: (period: Period | null) => FileInfo;
  /** What is written beside the heading of a saved picture of this span, told by its dates or with the time of the day. */
  readonly captionFacts: (period: Period | null, style: 'full' | 'date') => string;
  readonly csvFormat: CsvFormat | undefined;
  /** What the table is of, and of when. */
  readonly caption: () => string;
  readonly zone: string | null;
}

/** The menu of a card: the table in the place of the picture, and the files of both. */
export class Actions {
  /** Whether the table is shown in the place of the picture. */
  isTable = false;
  readonly #saver: FileSaver;
  readonly #tableElement: LazyElement;

  /** @param tell sends an event up through the page; answers whether the host let it pass */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly locale: Locale,
    private readonly tell: (name: 'error' | 'export', detail: ErrorDetail | ExportDetail) => boolean,
  ) {
    this.#tableElement = new LazyElement(host, async () => (await import('../views/data-table.js')).AnalyticsDataTable);
    this.#saver = new FileSaver(host, (failure) => this.tell('error', { tag: host.localName, failure }));
  }

  /** Why the last file could not be saved. */
  get saveFailure(): FileSaver['failure'] {
    return this.#saver.failure;
  }

  /** Tries again to fetch what the table is shown with. */
  retry(): void {
    this.#tableElement.retry();
  }

  menu(shown: MenuContext): TemplateResult {
    const { locale } = this;
    const items: MenuItem[] = [
      { label: locale.term(this.isTable ? 'cardShowChart' : 'cardShowTable'), run: () => this.#toggle() },
      { label: locale.term('cardDownloadCsv'), run: () => this.#saveTable(shown) },
      ...(shown.pictures.length > 0 ? [{ label: locale.term('cardDownloadPng'), run: () => this.#savePictures(shown) }] : []),
    ];
    // Whether there is a picture to save is known once it is drawn, so it is looked for again when the menu opens.
    return html`<analytics-menu
      @click=${() => this.host.requestUpdate()}
      .label=${locale.term('cardMore', shown.heading)}
      .items=${items}
    ></analytics-menu>`;
  }

  /** @param skeleton what is shown until the table's code is here */
  table(shown: MenuContext, skeleton: () => TemplateResult, retry: () => void): TemplateResult | typeof nothing {
    if (!this.isTable) return nothing;
    if (this.#tableElement.hasFailed) return failedState({ kind: 'code' }, this.locale, retry);
    if (!this.#tableElement.isLoaded) return skeleton();
    return html`<analytics-data-table
      part="table"
      .table=${shown.table()}
      .caption=${shown.caption()}
      .zone=${shown.zone}
    ></analytics-data-table>`;
  }

  #toggle(): void {
    this.isTable = !this.isTable;
    this.#tableElement.fetch();
    this.host.requestUpdate();
  }

  #saveTable(shown: MenuContext): void {
    if (!this.#isAllowed('csv')) return;
    this.#saver.run(() => saveTable(shown.table(), shown.fileInfo(shown.period), this.locale, shown.csvFormat));
  }

  #savePictures(shown: MenuContext): void {
    const card = (this.host.shadowRoot ?? this.host).querySelector('.card');
    if (!card || !this.#isAllowed('png')) return;
    const [range] = shown.pictures.flatMap((picture) => picture.range ?? []);
    const period = range ? shown.visiblePeriod(range) : shown.period;
    const facts = shown.captionFacts(period, range ? 'full' : 'date');
    const caption = { heading: shown.heading, facts, lang: this.locale.lang() };
    this.#saver.run(() => savePictures(shown.pictures, shown.fileInfo(period), caption, card));
  }

  #isAllowed(kind: ExportDetail['kind']): boolean {
    return this.tell('export', { tag: this.host.localName, kind, origin: 'screen' });
  }
}
