import type { AnalyticsProvider } from '../src/index.js';
import { issueToken, scenarios } from '../src/mock.js';
import { samples } from './samples.js';
import { element } from './site/parts.js';
import { settled } from './site/settle.js';

/** One way for the API or the page to behave, and what stands around the widgets to have it so. */
export interface Face {
  readonly name: string;
  readonly summary: string;
  /** The element around the widgets, as an author writes it. */
  readonly around: () => HTMLElement;
  /** Whose data a widget about a creator shows: what is around is about a stream. */
  readonly creator?: string;
  /** Makes one widget of that tag ready; null leaves it out. */
  readonly widget?: (tag: string) => HTMLElement | null;
  /** Asks only when scrolled to: to be seen loading, or because it is a lot. */
  readonly lazy?: true;
  /** Still loading is what there is to see. */
  readonly waits?: true;
  /** What must happen before it is to be seen. */
  readonly stage?: (around: HTMLElement) => Promise<void>;
}

type Attributes = Readonly<Record<string, string>>;

const documented = { 'stream-id': 'a1b2c3d4', 'channel-id': 'documented' };
const creator = 'documented';
const connected = { 'api-base': './', 'token-url': './analytics-token' };

/** An element as it is shown, with what stands inside it. */
export const sampleOf = (tag: string): HTMLElement =>
  element(tag, samples[tag]?.attributes, ...(samples[tag]?.inside ?? []).map(sampleOf));

const isOfCreator = (tag: string): boolean => samples[tag]?.subject === 'creator';

/** One widget as it is in that row; null where it is not. */
export function widgetIn(face: Face, tag: string): HTMLElement | null {
  const widget = face.widget ? face.widget(tag) : sampleOf(tag);
  if (widget && face.creator && isOfCreator(tag)) widget.setAttribute('creator-id', face.creator);
  return widget;
}

const provider = (attributes: Attributes) => (): HTMLElement => element('analytics-provider', attributes);

/** Scenarios in which nothing comes, or only after a while. */
const waiting = ['slow', 'hanging', 'stalled'];
const lazy = [...waiting, 'huge'];

const ofTheApi = scenarios.map(({ name, summary }): Face => ({
  name,
  summary,
  creator,
  around: provider({ ...documented, 'api-base': `./~${name}`, 'token-url': `./~${name}/analytics-token` }),
  ...(waiting.includes(name) && { waits: true }),
  ...(lazy.includes(name) && { lazy: true }),
}));

/** A session that ends after the first answer: the next refresh gets no token. */
async function failRefresh(around: HTMLElement): Promise<void> {
  // Long enough for a first answer on a slow machine.
  const lifetimeSeconds = 6;
  let endsAt = 0;
  const session = around as AnalyticsProvider;
  session.getToken = () => {
    if (endsAt > 0) throw new Error('There is no second token.');
    endsAt = Date.now() + lifetimeSeconds * 1000;
    return issueToken({ lifetimeSeconds });
  };
  await settled([around]);
  // Where nobody has asked there is nothing to go stale.
  if (endsAt === 0) return;
  await new Promise((resolve) => setTimeout(resolve, endsAt - Date.now()));
  const failed = new Promise((resolve) => around.addEventListener('analytics-error', resolve, { once: true }));
  session.refresh();
  await failed;
  await settled([around]);
}

const ofThePage: readonly Face[] = [
  {
    name: 'stale',
    summary: 'answered once, then the refresh failed: what was known stays',
    creator,
    around: provider({ ...documented, 'api-base': './' }),
    stage: failRefresh,
  },
  {
    name: 'not-reported',
    summary: 'a stream of which only viewer counts are known',
    creator,
    around: provider({ ...connected, 'stream-id': 'twitch-054', 'channel-id': 'twitch-day' }),
    widget: (tag) => (isOfCreator(tag) ? null : sampleOf(tag)),
  },
  {
    name: 'unwatched',
    summary: 'a stream without a viewer, a creator without a user: zero is a number',
    creator: 'unvisited',
    around: provider({ ...connected, 'stream-id': 'unwatched-1', 'channel-id': 'unwatched-1' }),
  },
  {
    name: 'handed-over',
    summary: 'the page’s own data as .data; no request',
    around: provider({}),
    widget: (tag) => {
      const data = samples[tag]?.data;
      return data === undefined ? null : Object.assign(sampleOf(tag), { data });
    },
  },
  { name: 'unconfigured', summary: 'no id anywhere', around: provider(connected) },
  {
    name: 'no-token',
    summary: 'no token-url and no token function',
    creator,
    around: provider({ ...documented, 'api-base': './' }),
  },
  {
    name: 'mistaken',
    summary: 'a mistake in an attribute of the widget’s own',
    creator,
    around: provider({ ...documented, ...connected }),
    widget: (tag) => {
      const mistaken = samples[tag]?.mistaken;
      return mistaken ? element(tag, mistaken) : null;
    },
  },
  {
    name: 'locked',
    summary: 'the session has ended inside a dashboard, which says so once',
    creator,
    around: () =>
      element('analytics-dashboard', {
        ...documented,
        'hide-toolbar': '',
        'api-base': './~expired',
        'token-url': './~expired/analytics-token',
      }),
  },
];

/** Every row of the board: those to look at first, those that wait or take long last. */
export const faces: readonly Face[] = [
  { name: 'ok', summary: 'answers as documented', creator, around: provider({ ...documented, ...connected }) },
  ...ofTheApi.filter((face) => !face.lazy),
  ...ofThePage,
  ...ofTheApi.filter((face) => face.lazy),
];
