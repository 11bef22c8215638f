import { expect } from '@open-wc/testing';
import { Probe } from '../testing/probe.js';
import { heard, TestPage } from '../testing/test-page.js';
import { quiet, until } from '../testing/until.js';
import { define } from './define.js';
import { AnalyticsProvider } from './provider.js';

const probeIn = (root: ParentNode, selector = Probe.tag): Probe => root.querySelector<Probe>(selector)!;
const streamOf = (probe: Probe): string | undefined => probe.settings?.ids.streamId;

describe('<analytics-provider>', () => {
  const page = new TestPage();
  before(() => [AnalyticsProvider, Probe].forEach(define));

  it('sets its attributes for everything inside, however deep', async () => {
    const provider = page.write(
      '<analytics-provider stream-id="s1" time-zone="UTC"><p><b><test-probe></test-probe></b></p></analytics-provider>',
    );
    const probe = probeIn(provider);
    await probe.updateComplete;
    expect([streamOf(probe), probe.settings?.timeZone, probe.settings?.sources]).to.deep.equal(['s1', 'UTC', ['stream']]);
  });

  it('sets them inside shadow roots, and through slots', async () => {
    const provider = page.write('<analytics-provider stream-id="s1"><div><test-probe></test-probe></div></analytics-provider>');
    const root = provider.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML =
      '<section><test-probe></test-probe><analytics-provider stream-id="s2"><slot></slot></analytics-provider></section>';
    await until(() => streamOf(probeIn(provider)) === 's2', 'the slotted one takes the provider around its slot');
    expect(streamOf(probeIn(root))).to.equal('s1');
  });

  it('is overruled by a nearer one, setting by setting', async () => {
    const outer = page.write(
      `<analytics-provider stream-id="s1" interval-minutes="10" segment="mobile">
        <analytics-provider stream-id="s2"><test-probe interval-minutes="1"></test-probe></analytics-provider>
      </analytics-provider>`,
    );
    const probe = probeIn(outer);
    await probe.updateComplete;
    expect([streamOf(probe), probe.settings?.intervalMinutes, probe.settings?.segment]).to.deep.equal(['s2', 1, 'mobile']);
  });

  it('sets attributes that come late, and takes back those that go', async () => {
    const provider = page.write('<analytics-provider><test-probe></test-probe></analytics-provider>');
    const probe = probeIn(provider);
    await probe.updateComplete;
    expect(streamOf(probe)).to.equal(undefined);
    provider.setAttribute('stream-id', 's1');
    await until(() => streamOf(probe) === 's1', 'the probe is told');
    provider.removeAttribute('stream-id');
    await until(() => streamOf(probe) === undefined, 'the probe is told again');
  });

  it('takes properties as it takes attributes, before it is attached and after', async () => {
    const provider = document.createElement('analytics-provider');
    provider.streamId = 's1';
    provider.append(document.createElement(Probe.tag));
    page.write('<div></div>').append(provider);
    const probe = probeIn(provider);
    await until(() => streamOf(probe) === 's1', 'the property counts');
    provider.intervalMinutes = 10;
    await until(() => probe.settings?.intervalMinutes === 10, 'so does one that is set later');
    expect(provider.outerHTML).to.equal('<analytics-provider><test-probe></test-probe></analytics-provider>');
  });

  it('counts for what is moved into it, and no more for what is moved out', async () => {
    const box = page.write(
      '<div><analytics-provider stream-id="s1"><test-probe></test-probe></analytics-provider><analytics-provider stream-id="s2"></analytics-provider></div>',
    );
    const probe = probeIn(box);
    await until(() => streamOf(probe) === 's1', 'the first counts');
    const [first, second] = box.querySelectorAll('analytics-provider');
    second!.append(probe);
    await until(() => streamOf(probe) === 's2', 'the second counts');
    first!.setAttribute('stream-id', 's3');
    await quiet();
    expect(streamOf(probe)).to.equal('s2');
    box.append(probe);
    await until(() => streamOf(probe) === undefined, 'neither counts');
  });

  it('is moved with all that is inside', async () => {
    const box = page.write(
      '<div><analytics-provider time-zone="UTC"></analytics-provider><analytics-provider stream-id="s1"><test-probe></test-probe></analytics-provider></div>',
    );
    const probe = probeIn(box);
    await until(() => streamOf(probe) === 's1', 'the provider counts');
    box.firstElementChild!.append(box.lastElementChild!);
    await until(() => probe.settings?.timeZone === 'UTC', 'the outer one counts too');
    expect(streamOf(probe)).to.equal('s1');
  });

  it('says once that it is ready', async () => {
    const ready = heard('analytics-ready');
    const provider = page.write<AnalyticsProvider>('<analytics-provider stream-id="s1"></analytics-provider>');
    await until(() => ready.length > 0, 'it is ready');
    provider.streamId = 's2';
    page.write('<div></div>').append(provider);
    await provider.updateComplete;
    await quiet();
    expect(ready.map(({ target, composed, cancelable }) => [target, composed, cancelable])).to.deep.equal([
      [provider, true, false],
    ]);
  });

  it('can be set up by who hears that it is ready', async () => {
    const box = page.write('<div></div>');
    box.addEventListener('analytics-ready', ({ target }) => ((target as AnalyticsProvider).streamId = 's1'));
    box.innerHTML = '<analytics-provider><test-probe></test-probe></analytics-provider>';
    await until(() => streamOf(probeIn(box)) === 's1', 'what the listener set counts');
  });

  it('warns once of each value it cannot use, and does without', async () => {
    const provider = page.write<AnalyticsProvider>(
      '<analytics-provider interval-minutes="often" time-zone="Mars/Olympus"><test-probe></test-probe></analytics-provider>',
    );
    await provider.updateComplete;
    provider.streamId = 's1';
    await provider.updateComplete;
    provider.intervalMinutes = 61;
    await provider.updateComplete;
    expect(page.watch.warnings).to.deep.equal([
      '<analytics-provider>: interval-minutes should be a whole number from 1 to 60',
      '<analytics-provider>: time-zone should be an IANA zone such as Europe/Berlin',
      '<analytics-provider>: interval-minutes should be a whole number from 1 to 60',
    ]);
    expect(probeIn(provider).settings).to.deep.equal({ source: undefined, sources: ['stream'], ids: { streamId: 's1' } });
  });

  it('draws nothing of its own', () => {
    const provider = page.write('<analytics-provider><i>inside</i></analytics-provider>');
    expect(getComputedStyle(provider).display).to.equal('contents');
  });
});
