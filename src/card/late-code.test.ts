import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../register.js';
import { catchDownloads, chooseInMenu, has, textOf, within } from '../testing/page.js';
import { heard, TestPage } from '../testing/test-page.js';
import { until } from '../testing/until.js';
import type { ErrorDetail } from './events.js';

const unreachable = (...addresses: string[]) => executeServerCommand('unreachable', addresses);

/** Each file is tried once only: what a page has loaded stays loaded. */
describe('code that is fetched when a reader clicks, and cannot be had', function () {
  this.timeout(15_000);
  const page = new TestPage();
  afterEach(() => unreachable());

  const drawn = async (tag: string, attributes: string): Promise<HTMLElement> => {
    const card = page.write(`<${tag} ${page.api()} ${attributes}></${tag}>`);
    await until(() => has(card, '.picture') && has(card, '.opener'), 'it is drawn');
    return card;
  };
  const code = (tag: string): ErrorDetail => ({ tag, failure: { kind: 'code' } });

  it('leaves the words to a page that prevents the event', async () => {
    page.listen('analytics-error', (event: Event) => event.preventDefault());
    const errors = heard<ErrorDetail>('analytics-error');
    const card = await drawn('metric-grid', 'metrics="total-views" stream-id="a1b2c3d4"');
    await unreachable('*/src/card/file.ts*', '*/src/views/csv.ts*');
    await chooseInMenu(card, 'Download CSV');
    await until(() => errors.length === 1, 'the page is told');
    expect(textOf(card)).to.not.include('The file was not saved');
  });

  for (const [kind, file] of [
    ['CSV', 'views/csv.ts'],
    ['PNG', 'card/png.ts'],
  ] as const) {
    it(`is said where a ${kind} was to be saved, told to the page once, and saved at the second click`, async () => {
      const errors = heard<ErrorDetail>('analytics-error');
      const downloads = catchDownloads();
      try {
        const card = await drawn('viewer-timeline', 'stream-id="a1b2c3d4"');
        await until(() => has(card, 'canvas'), 'there is a picture');
        await unreachable(`*/src/${file}*`);
        await chooseInMenu(card, `Download ${kind}`);
        const said = 'The file was not saved. Try again; if that does not help, reload the page.';
        await until(() => textOf(card).includes(said), 'it says so');
        expect(errors.map(({ detail }) => detail)).to.deep.equal([code('viewer-timeline')]);
        expect(downloads.files).to.deep.equal([]);
        await unreachable();
        await chooseInMenu(card, `Download ${kind}`);
        await until(() => downloads.files.length === 1, 'the file is offered');
        await until(() => !textOf(card).includes('The file was not saved'), 'it says so no more');
      } finally {
        downloads.stop();
      }
    });
  }

  it('is said in advice, which is there when it is opened again', async () => {
    const card = await drawn('conversion-funnel', 'creator-id="creator-1" date-range="30d"');
    const advice = within<HTMLDetailsElement>(card, 'details.advice');
    await unreachable('*/creator/words/en-guidance.ts*');
    advice.open = true;
    await until(() => textOf(advice).includes('A part of this widget could not be loaded.'), 'it says so');
    await unreachable();
    advice.open = false;
    advice.open = true;
    await until(() => advice.querySelectorAll('dd').length > 0, 'it is there');
  });

  it('is said in a definition, which is there when it is opened again', async () => {
    const errors = heard<ErrorDetail>('analytics-error');
    const card = await drawn('metric-card', 'metric="total-views" stream-id="a1b2c3d4"');
    const about = within<HTMLElement>(card, '.tile-definition');
    await unreachable('*/streams/words/en-definitions.ts*');
    about.showPopover();
    const said = 'A part of this widget could not be loaded. Try again; if that does not help, reload the page.';
    await until(() => textOf(about).includes(said), 'it says so');
    expect(errors.map(({ detail }) => detail)).to.deep.equal([code('metric-card')]);
    about.hidePopover();
    await unreachable();
    about.showPopover();
    await until(() => about.querySelector('bdi'), 'it is there');
    expect(textOf(about)).to.not.include('could not be loaded');
  });

  it('is said where the rules of a source do not come, told to the page once, and they are there at the second try', async () => {
    const errors = heard<ErrorDetail>('analytics-error');
    await unreachable('*/creator/rules/reviews.ts*');
    const card = page.write(`<review-checklist ${page.api()} creator-id="documented"></review-checklist>`);
    await until(() => textOf(card).includes('A part of this widget could not be loaded'), 'it says so');
    expect(errors.map(({ detail }) => detail)).to.deep.equal([code('review-checklist')]);
    await unreachable();
    within<HTMLButtonElement>(card, '.face button').click();
    await until(() => textOf(card).includes('Conversations: up or down from last week?'), 'the questions are there');
    expect(textOf(card)).to.not.include('could not be loaded');
  });

  it('is said in the toolbar of a dashboard where its choice of a period does not come, and it is there at the second try', async () => {
    const errors = heard<ErrorDetail>('analytics-error');
    await unreachable('*/src/dashboard/period-picker.ts*');
    const dashboard = page.write(`<analytics-dashboard ${page.api()} creator-id="documented"><p>Mine</p></analytics-dashboard>`);
    await until(() => has(dashboard, '.toolbar'), 'it has a toolbar');
    const toolbar = within(dashboard, '.toolbar');
    await until(() => textOf(toolbar).includes('A part of this widget could not be loaded'), 'it says so');
    expect(errors.map(({ detail }) => detail)).to.deep.equal([code('analytics-dashboard')]);
    expect(has(dashboard, 'analytics-period-picker')).to.equal(false);
    await unreachable();
    [...toolbar.querySelectorAll('button')].find((button) => textOf(button) === 'Try again')!.click();
    await until(() => has(dashboard, 'analytics-period-picker') && has(dashboard, 'select'), 'the choice is there');
    expect(textOf(toolbar)).to.not.include('could not be loaded');
  });
});
