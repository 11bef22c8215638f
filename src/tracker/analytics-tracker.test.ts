import { expect, fixture, html } from '@open-wc/testing';
import '../entries/analytics-tracker.js';
import { until } from '../testing/until.js';
import type { AnalyticsTracker, TrackDetail } from './analytics-tracker.js';

let told: TrackDetail[] = [];
const listen = ({ detail }: CustomEvent<TrackDetail>) => {
  if (detail.moment === 'queued') told.push(detail);
};

/** A token never comes, so nothing is sent, or stored. */
const pending = () => new Promise<never>(() => {});

async function place(inside = '', attributes = ''): Promise<AnalyticsTracker> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  host.innerHTML = `<analytics-tracker api-base="" creator-id="studio" ${attributes}></analytics-tracker>${inside}`;
  const element = host.querySelector('analytics-tracker')!;
  element.getToken = pending;
  await until(() => element.tracker !== null, 'it tracks');
  return element;
}

const near = (element: Element, selector: string): HTMLElement => element.parentElement!.querySelector<HTMLElement>(selector)!;

describe('<analytics-tracker>', () => {
  beforeEach(() => {
    told = [];
    document.addEventListener('analytics-track', listen);
  });
  afterEach(() => document.removeEventListener('analytics-track', listen));

  it('tracks a click on an element that names an event', async () => {
    const element = await place('<button data-analytics-event="chat_open"><b>Chat</b></button>');
    near(element, 'b').click();
    expect(told.map(({ type }) => type)).to.deep.equal(['chat_open']);
  });

  it('sends the properties that the element states', async () => {
    const element = await place(
      '<a data-analytics-event="conversion" data-analytics-conversation-id="c1" data-other="2">Buy</a>',
    );
    const { tracker } = element;
    const given: unknown[] = [];
    const real = tracker!.track;
    tracker!.track = ((type: string, properties: Readonly<Record<string, unknown>>) => {
      given.push(properties);
      return real(type, properties);
    }) as typeof real;
    near(element, 'a').click();
    expect(given).to.deep.equal([{ conversationId: 'c1' }]);
  });

  it('tracks a form when it is sent, and not when it is clicked', async () => {
    const element = await place('<form data-analytics-event="lead"><input><button>Send</button></form>');
    near(element, 'form').addEventListener('submit', (event) => event.preventDefault());
    near(element, 'input').click();
    expect(told).to.have.length(0);
    near(element, 'button').click();
    expect(told.map(({ type }) => type)).to.deep.equal(['lead']);
  });

  it('tracks what stands in a shadow root', async () => {
    const element = await place('<div id="host"></div>');
    const button = document.createElement('button');
    button.dataset['analyticsEvent'] = 'chat_open';
    near(element, '#host').attachShadow({ mode: 'open' }).append(button);
    button.click();
    expect(told).to.have.length(1);
  });

  it('observes the avatars that a selector finds', async () => {
    const element = await place('<div class="avatar"></div>', 'observe=".avatar"');
    near(element, '.avatar').dispatchEvent(new CustomEvent('message', { detail: { role: 'user', content: 'Hello' } }));
    expect(told.map(({ type }) => type)).to.deep.equal(['avatar_message']);
  });

  it('tells when a goal is reached', async () => {
    const element = await place();
    element.goals = [{ name: 'thanks', trigger: { type: 'pattern', pattern: 'thanks' } }];
    await Promise.resolve();
    const reached: string[] = [];
    element.addEventListener('analytics-goal', ({ detail }) => reached.push(detail.name));
    element.tracker!.track('message_sent', { conversationId: 'c1' }, { text: 'thanks' });
    expect(reached).to.deep.equal(['thanks']);
  });

  it('waits for consent while it is told to', async () => {
    const element = await place('', 'wait-for-consent');
    await element.tracker!.track('early').outcome;
    expect(element.tracker!.report().dropped).to.deep.equal({ 'no-consent': 1 });
    element.removeAttribute('wait-for-consent');
    element.tracker!.track('later');
    expect(element.tracker!.report().waiting).to.equal(1);
    element.setAttribute('wait-for-consent', '');
    expect(element.tracker!.report().dropped).to.deep.equal({ 'no-consent': 1, 'consent-withdrawn': 1 });
  });

  it('tracks nothing once it has left the page, but goes on when it is moved', async () => {
    const element = await place('<button data-analytics-event="chat_open"></button>');
    const button = near(element, 'button');
    const { tracker } = element;
    document.body.append(element);
    await Promise.resolve();
    expect(element.tracker).to.equal(tracker);
    element.remove();
    await Promise.resolve();
    await Promise.resolve();
    button.click();
    expect(told).to.have.length(0);
    expect(element.tracker).to.equal(null);
  });

  it('keeps what was tracked before a framework has set all that it sets', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    host.innerHTML = `<analytics-tracker api-base="" creator-id="studio"></analytics-tracker><i class="avatar"></i>`;
    const element = host.querySelector('analytics-tracker')!;
    await until(() => element.tracker !== null, 'it tracks');
    const { tracker } = element;
    tracker!.track('early');
    await Promise.resolve();
    element.getToken = pending;
    element.goals = [];
    element.setAttribute('beacon', '');
    element.setAttribute('token-url', '/token');
    element.setAttribute('observe', '.avatar');
    await Promise.resolve();
    near(element, 'i').dispatchEvent(new CustomEvent('message', { detail: { role: 'user', content: 'Hello' } }));
    expect(element.tracker).to.equal(tracker);
    const { dropped, waiting } = tracker!.report();
    expect({ dropped, waiting }).to.deep.equal({ dropped: {}, waiting: 2 });
  });

  it('is one tracker, however many attributes are set at once', async () => {
    const element = await place();
    const before = element.tracker;
    element.setAttribute('api-base', '/other');
    element.setAttribute('creator-id', 'other');
    await until(() => element.tracker !== before, 'it has begun anew');
    expect(element.tracker).not.to.equal(null);
  });
});
