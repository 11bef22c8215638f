import { ContextProvider, createContext } from '@lit/context';
import { expect } from '@open-wc/testing';
import manifest from '../../package.json' with { type: 'json' };
import { AnalyticsDashboard } from '../dashboard/dashboard.js';
import { Probe } from '../testing/probe.js';
import { TestPage } from '../testing/test-page.js';
import { quiet, until } from '../testing/until.js';
import { define } from './define.js';
import { AnalyticsProvider } from './provider.js';
import { analyticsContext, type AnalyticsContext } from './context.js';
import { version } from './version.js';

const streamOf = (probe: Probe): string | undefined => probe.settings?.ids.streamId;

describe('the order of definition', () => {
  const page = new TestPage();
  before(() => define(Probe));

  // One test: a tag can be defined only once.
  it('does not matter: a widget waits for the providers around it', async () => {
    const place = page.write(
      `<div>
        <test-probe id="alone"></test-probe>
        <analytics-provider stream-id="s1">
          <test-probe id="inside"></test-probe>
          <div></div>
          <analytics-dashboard stream-id="s2"><test-probe id="nested"></test-probe></analytics-dashboard>
        </analytics-provider>
      </div>`,
    );
    const [alone, inside, nested] = ['alone', 'inside', 'nested'].map((id) => place.querySelector<Probe>(`#${id}`)!);
    const root = place.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<test-probe></test-probe>';
    const shadowed = root.firstElementChild as Probe;
    const all = [alone!, inside!, shadowed, nested!];
    await Promise.all(all.map((probe) => probe.updateComplete));
    expect(all.map(({ around }) => around === null)).to.deep.equal([false, true, true, true]);

    define(AnalyticsProvider);
    await until(() => streamOf(inside!) === 's1' && streamOf(shadowed) === 's1', 'those inside are told');
    await quiet();
    expect(nested!.around).to.equal(null);

    define(AnalyticsDashboard);
    await until(() => streamOf(nested!) === 's2', 'so is the one inside the dashboard');
    expect(page.watch.warnings).to.deep.equal([]);
  });
});

describe('define', () => {
  const page = new TestPage();

  it('defines what an element uses first, and is safe to call again', () => {
    const order: string[] = [];
    class Used extends HTMLElement {
      static readonly tag = 'test-used';
      connectedCallback(): void {
        order.push('used');
      }
    }
    class User extends HTMLElement {
      static readonly tag = 'test-user';
      static readonly uses = [Used];
      connectedCallback(): void {
        order.push('user');
      }
    }
    const box = document.createElement('div');
    box.innerHTML = '<test-user></test-user><test-used></test-used>';
    document.body.append(box);
    define(User);
    define(User);
    define(Used);
    box.remove();
    expect(order).to.deep.equal(['used', 'user']);
  });

  it('leaves a tag to who had it first', () => {
    class Theirs extends HTMLElement {}
    class Ours extends HTMLElement {
      static readonly tag = 'test-taken';
    }
    customElements.define('test-taken', Theirs);
    define(Ours);
    define(Ours);
    expect(customElements.get('test-taken')).to.equal(Theirs);
    expect(page.watch.warnings).to.deep.equal([
      `analytics-elements ${version}: <test-taken> is defined on this page already, by something else. That definition stays.`,
    ]);
  });

  it('tells once of another version that came first, however many tags it has', () => {
    const ours = ['test-first', 'test-second'].map((tag) => {
      customElements.define(
        tag,
        class extends HTMLElement {
          static readonly version = '0.0.9';
        },
      );
      return class extends HTMLElement {
        static readonly tag = tag;
      };
    });
    ours.forEach(define);
    expect(page.watch.warnings).to.deep.equal([
      `analytics-elements 0.0.9 is on this page already, and ${version} was loaded as well. What was defined first stays.`,
    ]);
  });

  it('says on each class which version defined it, and that is the version of the package', () => {
    define(AnalyticsProvider);
    expect(customElements.get('analytics-provider')).to.have.property('version', manifest.version);
  });
});

describe('two versions of the library on a page', () => {
  const page = new TestPage();

  it('do not hear each other', async () => {
    const stranger = document.createElement('div');
    const theirs = createContext<AnalyticsContext | null>(Symbol.for('analytics-elements/context/0.0'));
    const heard: unknown[] = [];
    stranger.addEventListener('context-request', (event) => heard.push(event.context));
    new ContextProvider(stranger, { context: theirs, initialValue: null }).hostConnected();
    page.write('<div></div>').append(stranger);
    stranger.innerHTML =
      '<analytics-provider stream-id="s1"><test-probe></test-probe></analytics-provider><test-probe></test-probe>';
    const [inside, outside] = [...stranger.querySelectorAll<Probe>('test-probe')];
    await until(() => streamOf(inside!) === 's1', 'our own provider is heard');
    await outside!.updateComplete;
    expect(outside!.around).to.not.equal(null);
    expect(heard).to.deep.equal([analyticsContext, analyticsContext]);
  });

  it('are told apart by what they call their context', () => {
    const [major, minor] = manifest.version.split('.');
    expect(Symbol.keyFor(analyticsContext as symbol & typeof analyticsContext)).to.equal(
      `analytics-elements/context/${major}.${minor}`,
    );
  });
});
