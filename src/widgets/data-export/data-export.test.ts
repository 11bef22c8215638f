import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { ErrorDetail, ExportDetail } from '../../card/events.js';
import type { GetToken, TokenReason } from '../../client/session.js';
import { define } from '../../element/define.js';
import { AnalyticsProvider } from '../../element/provider.js';
import { issueToken, type ScenarioName } from '../../mock.js';
import { registerSource } from '../../families/registry.js';
import { element, type Attributes } from '../../testing/card-suite/stage.js';
import { Clock } from '../../testing/clock.js';
import { allWithin, catchDownloads, focused, has, PageWatch, textOf, within } from '../../testing/page.js';
import { heard } from '../../testing/test-page.js';
import { quiet, until } from '../../testing/until.js';
import { DataExport } from './data-export.js';

const csvName = 'stream_a1b2c3d4_analytics.csv';
const path = '/api/v1/streams/a1b2c3d4/analytics/export';

/** Requests as they leave, to the mock API that listens on another origin. */
class Wire {
  asked: { readonly url: string; readonly signal: AbortSignal | null; readonly authorization: string | null }[] = [];
  /** What is answered instead. */
  instead: (() => Response) | null = null;
  readonly #fetch = window.fetch;

  start(): void {
    this.asked = [];
    this.instead = null;
    window.fetch = (input, init) => {
      const request = new Request(input, init);
      this.asked.push({ url: request.url, signal: init?.signal ?? null, authorization: request.headers.get('authorization') });
      return this.instead ? Promise.resolve(this.instead()) : this.#fetch.call(window, input, init);
    };
  }

  stop(): void {
    window.fetch = this.#fetch;
  }

  /** Of the API, without its tokens. */
  get exports() {
    return this.asked.filter(({ url }) => new URL(url).pathname.endsWith('/export'));
  }
}

describe('<data-export>', function () {
  this.timeout(10_000);
  let origin: string;
  const wire = new Wire();
  const watch = new PageWatch();
  const clock = new Clock();
  let downloads: ReturnType<typeof catchDownloads>;
  let page: HTMLElement;

  before(async function () {
    this.timeout(20_000);
    define(AnalyticsProvider);
    define(DataExport);
    ({ origin } = await executeServerCommand<{ origin: string }, undefined>('mock-server'));
  });
  beforeEach(() => {
    page = element('div', { lang: 'en' });
    page.style.inlineSize = '640px';
    document.body.append(page);
    watch.start();
    clock.start();
    wire.start();
    downloads = catchDownloads();
  });
  afterEach(() => {
    page.remove();
    downloads.stop();
    wire.stop();
    clock.stop();
    watch.stop();
    if (watch.errors.length > 0) throw new Error(watch.errors.join('\n'));
  });

  interface Placing {
    readonly scenario?: ScenarioName;
    readonly getToken?: GetToken;
    readonly into?: Element;
  }

  /** A base nobody has used before, so that no test meets another one's session. */
  let bases = 0;
  const base = (scenario?: ScenarioName): string => `${origin}/test-${++bases}${scenario ? `/~${scenario}` : ''}`;

  async function place(attributes: Attributes = {}, { scenario, getToken, into = page }: Placing = {}): Promise<DataExport> {
    const made = element('data-export', { 'api-base': base(scenario), 'stream-id': 'a1b2c3d4', ...attributes }) as DataExport;
    made.getToken = getToken ?? (() => issueToken());
    into.append(made);
    await made.updateComplete;
    return made;
  }

  async function provided(scenario?: ScenarioName): Promise<{ provider: AnalyticsProvider; made: DataExport }> {
    const provider = element('analytics-provider', { 'api-base': base(scenario), 'stream-id': 'a1b2c3d4' }) as AnalyticsProvider;
    provider.getToken = () => issueToken();
    const made = element('data-export') as DataExport;
    provider.append(made);
    page.append(provider);
    await until(() => made.hasUpdated, 'it is there');
    return { provider, made };
  }

  const button = (made: DataExport, words: string): HTMLButtonElement =>
    allWithin(made.renderRoot as ShadowRoot, 'button').find((each) => textOf(each) === words) as HTMLButtonElement;
  const start = (made: DataExport, format: 'CSV' | 'JSON' = 'CSV'): void => button(made, `Download ${format}`).click();
  const message = (made: DataExport): string => textOf(within(made, '[role=status]'));
  const says = (made: DataExport, words: string): Promise<void> =>
    until(
      () => message(made).includes(words),
      () => `it says “${words}”; it says “${textOf(made)}”`,
    );
  const isBusy = (made: DataExport): boolean => has(made, 'progress');
  /** Some bytes have arrived, and not all. */
  const inTheMiddle = (made: DataExport): Promise<void> =>
    until(() => isBusy(made) && within<HTMLProgressElement>(made, 'progress').position > 0, 'some of it has arrived');
  const bytesOf = async (body: Blob | Response): Promise<number[]> => [...new Uint8Array(await body.arrayBuffer())];

  /** What the server itself says. */
  async function direct(format: 'csv' | 'json'): Promise<Response> {
    const headers = { authorization: `Bearer ${await issueToken()}` };
    return fetch(`${origin}${path}?format=${format}`, { headers });
  }

  for (const format of ['csv', 'json'] as const) {
    it(`saves the server’s ${format} under the documented name, byte for byte`, async () => {
      const made = await place();
      start(made, format === 'csv' ? 'CSV' : 'JSON');
      await says(made, `Saved as stream_a1b2c3d4_analytics.${format}`);
      const [file] = downloads.files;
      expect(file!.name).to.equal(`stream_a1b2c3d4_analytics.${format}`);
      expect(file!.blob.type).to.include(format === 'csv' ? 'text/csv' : 'application/json');
      expect(await bytesOf(file!.blob)).to.deep.equal(await bytesOf(await direct(format)));
      expect(downloads.files.length).to.equal(1);
    });
  }

  it('sends the token with it, and asks for it with the format', async () => {
    const made = await place();
    start(made);
    await says(made, 'Saved as');
    const [asked] = wire.exports;
    expect(asked!.authorization).to.match(/^Bearer .+/);
    expect(new URL(asked!.url).search).to.equal('?format=csv');
  });

  it('takes the name of the header, made safe', async () => {
    const made = await place({}, { scenario: 'hostile' });
    start(made);
    await says(made, 'Saved as');
    expect(downloads.files[0]!.name).to.equal('img-src-x-stream_a1b2c3d4_analytics.csv');
    expect(message(made)).to.equal('Saved as img-src-x-stream_a1b2c3d4_analytics.csv');
  });

  it('names a stream of another id after it, whatever the id', async () => {
    const made = await place({ 'stream-id': '../ünïcode <b>' });
    start(made);
    await says(made, 'Saved as');
    expect(downloads.files[0]!.name).to.match(/^stream_[-\p{L}]+_analytics\.csv$/u);
    expect(new URL(wire.exports[0]!.url).pathname).to.include('/streams/..%2F%C3%BCn%C3%AFcode%20%3Cb%3E/analytics/');
  });

  it('says how much has arrived, and of how much', async () => {
    const made = await place({}, { scenario: 'slow-file' });
    const size = (await (await direct('csv')).blob()).size;
    start(made);
    await inTheMiddle(made);
    const bar = within<HTMLProgressElement>(made, 'progress');
    expect(bar.max).to.equal(size);
    expect(bar.value).to.be.within(1, size - 1);
    expect(bar.getAttribute('aria-label')).to.match(/^Downloading, [\d.,]+ (byte|kB).* so far$/);
    await says(made, `Saved as ${csvName}`);
    expect(await bytesOf(downloads.files[0]!.blob)).to.deep.equal(await bytesOf(await direct('csv')));
  });

  it('has a bar without an end where the server does not say how much it is', async () => {
    const made = await place({}, { scenario: 'stalled' });
    start(made, 'JSON');
    await until(() => textOf(made).includes('Downloading, 13 byte'), 'some of it has arrived');
    expect(within<HTMLProgressElement>(made, 'progress').position).to.equal(-1);
    await expect(made).to.be.accessible();
  });

  it('is cancelled in the middle: nothing is saved, the request is aborted', async () => {
    const made = await place({}, { scenario: 'slow-file' });
    start(made);
    await inTheMiddle(made);
    button(made, 'Cancel').click();
    await says(made, 'Cancelled. Nothing was saved.');
    expect(wire.exports[0]!.signal!.aborted).to.equal(true);
    expect(isBusy(made)).to.equal(false);
    await quiet();
    expect(downloads.files).to.deep.equal([]);
    start(made);
    await inTheMiddle(made);
    expect(message(made)).to.equal('');
  });

  it('is one request, however often it is told to', async () => {
    const made = await place({}, { scenario: 'slow-file' });
    start(made);
    start(made);
    start(made, 'JSON');
    await inTheMiddle(made);
    expect(button(made, 'Download JSON').getAttribute('aria-disabled')).to.equal('true');
    start(made);
    await says(made, 'Saved as');
    expect([wire.exports.length, downloads.files.length]).to.deep.equal([1, 1]);
  });

  it('is let go when the element leaves the page, and nothing is saved', async () => {
    const made = await place({}, { scenario: 'slow-file' });
    start(made);
    await inTheMiddle(made);
    made.remove();
    await until(() => wire.exports[0]!.signal!.aborted, 'the request is aborted');
    await quiet();
    expect(downloads.files).to.deep.equal([]);
  });

  it('goes on when the element is moved', async () => {
    const made = await place({}, { scenario: 'slow-file' });
    start(made);
    await inTheMiddle(made);
    const elsewhere = element('div');
    page.append(elsewhere);
    elsewhere.append(made);
    await says(made, 'Saved as');
    expect(downloads.files.length).to.equal(1);
  });

  it('is let go when the element is told of another stream', async () => {
    const made = await place({}, { scenario: 'slow-file' });
    start(made);
    await inTheMiddle(made);
    made.streamId = 'another';
    await until(() => wire.exports[0]!.signal!.aborted, 'the request is aborted');
    await until(() => !isBusy(made), 'it is idle');
    start(made);
    await says(made, 'Saved as stream_another_analytics.csv');
    expect(downloads.files.map(({ name }) => name)).to.deep.equal(['stream_another_analytics.csv']);
  });

  it('is let go when the page is another owner’s', async () => {
    const { provider, made } = await provided('slow-file');
    provider.owner = 'ada';
    await provider.updateComplete;
    await quiet();
    start(made);
    await inTheMiddle(made);
    provider.owner = 'grace';
    await until(() => wire.exports[0]!.signal!.aborted, 'the request is aborted');
    await quiet();
    expect([isBusy(made), downloads.files.length]).to.deep.equal([false, 0]);
  });

  it('is let go at logout', async () => {
    const { provider, made } = await provided('slow-file');
    start(made);
    await inTheMiddle(made);
    provider.logout();
    await until(() => wire.exports[0]!.signal!.aborted && !isBusy(made), 'the request is aborted');
    await quiet();
    expect(downloads.files).to.deep.equal([]);
    start(made);
    await says(made, 'You are signed out. Sign in to see this.');
  });

  it('gets another token where the first has become worthless, and saves one file', async () => {
    const reasons: TokenReason[] = [];
    const getToken: GetToken = ({ reason }) => {
      reasons.push(reason);
      return reasons.length === 1 ? 'outworn' : issueToken();
    };
    const made = await place({}, { getToken });
    start(made);
    await says(made, `Saved as ${csvName}`);
    expect(reasons).to.deep.equal(['first', 'rejected']);
    expect(wire.exports.map(({ authorization }) => authorization === 'Bearer outworn')).to.deep.equal([true, false]);
    expect(downloads.files.length).to.equal(1);
    expect(await bytesOf(downloads.files[0]!.blob)).to.deep.equal(await bytesOf(await direct('csv')));
  });

  it('says so where no token is good enough, and once', async () => {
    const told = heard('analytics-auth-required', page);
    const { made } = await provided('expired');
    start(made);
    await says(made, 'Your session has expired. Sign in again to see this.');
    await quiet();
    expect([told.length, downloads.files.length]).to.deep.equal([1, 0]);
  });

  for (const [scenario, kind, words] of [
    ['forbidden', 'forbidden', 'Only the owner can see this. Your account does not own this data.'],
    ['missing', 'not-found', 'Not found. The server does not know this id.'],
    ['500', 'server', 'The server has a problem. It answered with error 500.'],
    ['429', 'rate-limited', 'Too many requests. Try again after'],
    ['offline', 'offline', 'The server cannot be reached. Check your connection'],
    ['redirect', 'blocked', 'Redirect refused'],
    ['not-json', 'no-file', 'No file came. The server sent a web page, such as a sign-in, so nothing was saved.'],
    ['409', 'conflict', 'This is being changed. Something else is changing this at the moment.'],
    ['410', 'gone', 'No longer available. The server has removed this for good.'],
  ] as const) {
    it(`has its own words for ${scenario}, and tells the page`, async () => {
      const errors = heard<ErrorDetail>('analytics-error', page);
      const made = await place({}, { scenario });
      start(made);
      await says(made, words);
      expect(errors.map(({ detail }) => [detail.tag, detail.failure.kind])).to.deep.equal([['data-export', kind]]);
      expect(downloads.files).to.deep.equal([]);
    });
  }

  for (const [what, answer, words] of [
    ['a refusal in JSON', () => Response.json({ error: { code: 'no' } }), 'No file came. The server sent something else'],
    [
      'a picture',
      () => new Response('GIF89a', { headers: { 'content-type': 'image/gif' } }),
      'No file came. The server sent something else',
    ],
    ['a page as plain text', () => new Response('<html><title>Sign in</title>'), 'No file came. The server sent a web page'],
    ['nothing', () => new Response(null, { status: 204 }), 'No file came. The server sent nothing, so nothing was saved.'],
  ] as const) {
    it(`saves nothing where ${what} comes in the place of a CSV`, async () => {
      wire.instead = answer;
      const errors = heard<ErrorDetail>('analytics-error', page);
      const made = await place();
      start(made);
      await says(made, words);
      expect(errors.map(({ detail }) => detail.failure.kind)).to.deep.equal(['no-file']);
      expect(downloads.files).to.deep.equal([]);
    });
  }

  it('can be told again after a failure', async () => {
    const made = await place({ 'stream-id': 'unknown-1' });
    start(made);
    await says(made, 'Not found');
    made.streamId = 'a1b2c3d4';
    await made.updateComplete;
    expect(message(made)).to.equal('');
    start(made);
    await says(made, `Saved as ${csvName}`);
  });

  it('says that the server is still at it, and that is no failure', async () => {
    const errors = heard('analytics-error', page);
    const made = await place({}, { scenario: 'pending' });
    start(made);
    await says(made, 'Still being processed');
    expect([errors.length, downloads.files.length]).to.deep.equal([0, 0]);
  });

  it('comes back by itself from a server that fails now and then', async () => {
    const made = await place({}, { scenario: 'flaky' });
    start(made);
    await says(made, `Saved as ${csvName}`);
  });

  it('says that a source has no files', async () => {
    registerSource({ name: 'without-files', ids: [], answers: {} });
    const made = await place({ source: 'without-files' });
    start(made);
    await says(made, 'Not available here. The source “without-files” has no csv data.');
    expect(wire.exports).to.deep.equal([]);
  });

  for (const [name, attributes] of [
    ['stream-id', { 'stream-id': null, 'channel-id': 'documented' }],
    ['stream-id', { 'stream-id': null, source: 'stream' }],
    ['source', { 'stream-id': null }],
    ['api-base', { 'api-base': null }],
  ] as const) {
    it(`names the missing ${name} (${Object.keys(attributes).join(', ')}), and asks nobody`, async () => {
      const made = await place(attributes, { getToken: undefined });
      start(made);
      await says(made, `“${name}”`);
      expect(wire.exports).to.deep.equal([]);
    });
  }

  it('asks the page first', async () => {
    const exports = heard<ExportDetail>('analytics-export', page);
    const made = await place();
    start(made, 'JSON');
    await says(made, 'Saved as');
    expect(exports.map(({ detail }) => detail)).to.deep.equal([{ tag: 'data-export', kind: 'json', origin: 'server' }]);
  });

  it('asks nobody where the page says no', async () => {
    page.addEventListener('analytics-export', (event) => event.preventDefault());
    const made = await place();
    start(made);
    await quiet();
    expect([wire.asked.length, isBusy(made), message(made)]).to.deep.equal([0, false, '']);
  });

  it('takes its heading from the author', async () => {
    const made = await place({ heading: 'Take it home' });
    expect(textOf(within(made, '.title'))).to.equal('Take it home');
    expect(within(made, '[role=group]').getAttribute('aria-labelledby')).to.equal(within(made, '[role=heading]').id);
    made.heading = null;
    await made.updateComplete;
    expect(textOf(within(made, '.title'))).to.equal('Export');
  });

  it('is started, cancelled and started again by keyboard', async () => {
    const made = await place({}, { scenario: 'slow-file' });
    button(made, 'Download CSV').focus();
    await sendKeys({ press: 'Enter' });
    await inTheMiddle(made);
    expect(textOf(focused()!)).to.equal('Download CSV');
    button(made, 'Cancel').focus();
    await sendKeys({ press: 'Enter' });
    await says(made, 'Cancelled');
    expect(textOf(focused()!)).to.equal('Download CSV');
    await sendKeys({ press: 'Enter' });
    await inTheMiddle(made);
  });

  /** It in every state it can have. */
  async function states(attributes: Attributes): Promise<HTMLElement> {
    const into = element('div', attributes);
    into.style.inlineSize = '280px';
    into.style.background = 'Canvas';
    page.append(into);
    const at = async (heading: string, scenario?: ScenarioName): Promise<DataExport> => {
      const made = await place({ heading }, { scenario, into });
      return made;
    };
    await at('Idle');
    const saved = await at('Saved');
    const hostile = await at('Hostile', 'hostile');
    const cancelled = await at('Cancelled', 'stalled');
    const pending = await at('Pending', 'pending');
    const failed = await at('Failed', 'forbidden');
    const busy = await at('Busy', 'stalled');
    const counted = await at('Counted', 'slow-file');
    for (const each of [saved, hostile, cancelled, pending, failed, busy]) start(each);
    await until(() => isBusy(cancelled), 'it is under way');
    button(cancelled, 'Cancel').click();
    await until(() => [saved, hostile, cancelled, pending, failed].every((each) => message(each) !== ''), 'all have a message');
    start(counted);
    await inTheMiddle(counted);
    return into;
  }

  for (const [colorScheme, dir] of [
    ['light', 'ltr'],
    ['dark', 'ltr'],
    ['light', 'rtl'],
  ] as const) {
    it(`is accessible in every state and keeps inside 280 px, ${colorScheme}, ${dir}`, async () => {
      document.documentElement.style.colorScheme = 'light dark';
      await emulateMedia({ colorScheme });
      try {
        const box = await states({ dir });
        await expect(box).to.be.accessible();
        const { left, right } = box.getBoundingClientRect();
        for (const part of allWithin(box, 'section, button, progress, p, span')) {
          const at = part.getBoundingClientRect();
          expect(at.left, part.localName).to.be.at.least(left);
          expect(at.right, part.localName).to.be.at.most(right);
        }
      } finally {
        await emulateMedia({ colorScheme: 'light' });
        document.documentElement.style.colorScheme = '';
      }
    });
  }

  it('begins at the right where the language does', async () => {
    const made = await place({ dir: 'rtl' });
    const [json, csv] = [button(made, 'Download JSON'), button(made, 'Download CSV')].map((each) => each.getBoundingClientRect());
    expect(json!.left).to.be.at.least(csv!.right);
  });

  describe('of a creator', () => {
    const about = { 'stream-id': null, 'creator-id': 'documented', 'time-zone': 'UTC' };
    const select = (made: DataExport): HTMLSelectElement => within(made, 'select');
    const choose = async (made: DataExport, range: string): Promise<void> => {
      select(made).value = range;
      select(made).dispatchEvent(new Event('change'));
      await made.updateComplete;
    };
    const asked = (): URLSearchParams[] => wire.exports.map(({ url }) => new URL(url).searchParams);

    for (const [words, report, name] of [
      ['Summary report (HTML)', 'summary', 'html'],
      ['Detailed analytics (CSV)', 'detailed', 'csv'],
      ['Conversation logs (JSON)', 'conversations', 'json'],
      ['Revenue report (CSV)', 'revenue', 'csv'],
    ] as const) {
      it(`saves the ${report} of the period that is chosen`, async () => {
        const made = await place({ ...about, 'date-range': '90d' });
        await until(
          () => Boolean(button(made, `Download ${words}`)),
          () => textOf(made),
        );
        await choose(made, '7d');
        button(made, `Download ${words}`).click();
        await says(made, 'Saved as');
        expect(downloads.files[0]!.name).to.match(new RegExp(`\\.${name}$`));
        expect(asked().map((query) => [query.get('report'), query.get('date_range')])).to.deep.equal([[report, '7d']]);
      });
    }

    it('is of the period around, and follows it when that changes', async () => {
      const made = await place({ ...about, 'date-range': '90d' });
      await until(() => has(made, 'select'), 'there is a choice');
      expect(select(made).value).to.equal('90d');
      await choose(made, 'ytd');
      made.setAttribute('date-range', '30d');
      await until(() => select(made).value === '30d', 'it follows');
    });

    it('names the dates around where no range has them', async () => {
      const made = await place({ ...about, 'start-date': '2026-04-01', 'end-date': '2026-04-12' });
      await until(() => has(made, 'select'), 'there is a choice');
      expect(select(made).selectedOptions[0]!.text).to.match(/Apr 1.+12, 2026/);
    });

    it('is cancelled in the middle, and nothing is saved', async () => {
      const made = await place(about, { scenario: 'slow-file' });
      await until(() => has(made, '[data-file=detailed]'), 'it has its files');
      within(made, '[data-file=detailed]').click();
      await inTheMiddle(made);
      within(made, '.cancel').click();
      await says(made, 'Cancelled. Nothing was saved.');
      expect(downloads.files).to.deep.equal([]);
      expect(wire.exports[0]!.signal!.aborted).to.equal(true);
    });

    it('says why a report could not be had', async () => {
      const made = await place(about, { scenario: 'forbidden' });
      await until(() => has(made, '[data-file=revenue]'), 'it has its files');
      within(made, '[data-file=revenue]').click();
      await says(made, 'Only the owner can see this');
    });
  });

  it('has no period to choose where its files are of none', async () => {
    expect(has(await place(), 'select')).to.equal(false);
  });
});
