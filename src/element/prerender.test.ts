import { expect } from '@open-wc/testing';
import '../register.js';
import { catchDownloads, textOf, within } from '../testing/page.js';
import { TestPage } from '../testing/test-page.js';
import { quiet, until } from '../testing/until.js';

/** The page, as one that the browser prepares for a reader who may never come; false is one that is shown. */
function prerendering(is: boolean): void {
  Object.defineProperty(document, 'prerendering', { configurable: true, value: is });
  if (!is) document.dispatchEvent(new Event('prerenderingchange'));
}

describe('a page that is prerendered', () => {
  const page = new TestPage();
  const { network } = page;
  beforeEach(() => prerendering(true));
  afterEach(() => Reflect.deleteProperty(document, 'prerendering'));

  for (const [what, markup, words] of [
    ['a widget', (api: string) => `<metric-card ${api} stream-id="a1b2c3d4" metric="total-views"></metric-card>`, '4,832'],
    [
      'a dashboard',
      (api: string) => `<analytics-dashboard ${api} stream-id="a1b2c3d4" preset="stream"></analytics-dashboard>`,
      '4,832',
    ],
    ['a widget of a document', () => '<metric-card metric="total-views" src="/own-data.json"></metric-card>', '7'],
  ] as const) {
    it(`asks for no data and no token for ${what} before it is shown, and for all of it then`, async () => {
      network.answer('/own-data.json', () => Response.json({ values: { 'total-views': 7 } }));
      const element = page.write(markup(page.api()));
      await quiet();
      page.clock.pass(60_000);
      await quiet();
      expect(network.count()).to.equal(0);
      prerendering(false);
      await until(
        () => textOf(element).includes(words),
        () => `shows ${words}: ${textOf(element)}`,
      );
    });
  }

  it('calls no token function before it is shown, however long that takes', async () => {
    let called = 0;
    const card = page.write<HTMLElement & { getToken: unknown }>('<metric-card metric="total-views"></metric-card>');
    Object.assign(card, {
      streamId: 'a1b2c3d4',
      apiBase: page.api().match(/"([^"]*)"/)![1],
      getToken: () => {
        called += 1;
        return 'a-token';
      },
    });
    await quiet();
    page.clock.pass(3_600_000);
    await quiet();
    expect([called, network.count()]).to.deep.equal([0, 0]);
    prerendering(false);
    await until(() => called > 0, 'it is called');
    expect(textOf(card)).to.not.include('took too long');
  });

  it('asks for nothing at all where the element has left before', async () => {
    const card = page.write(`<metric-card ${page.api()} stream-id="a1b2c3d4" metric="total-views"></metric-card>`);
    await quiet();
    card.remove();
    await quiet();
    prerendering(false);
    await quiet();
    expect(network.to('/summary').length).to.equal(0);
  });

  it('asks for a file once it is shown', async () => {
    const downloads = catchDownloads();
    const element = page.write(`<data-export ${page.api()} stream-id="a1b2c3d4"></data-export>`);
    await until(() => textOf(element).includes('Download CSV'), 'it has its buttons');
    within(element, '[data-file=csv]').click();
    await quiet();
    expect(network.count()).to.equal(0);
    prerendering(false);
    await until(() => downloads.files.length === 1, 'the file is offered');
    downloads.stop();
  });
});
