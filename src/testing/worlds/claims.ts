import { allWithin, textOf } from '../page.js';
import { changeOf, fair, footOf, metrics, valueIn, type Change, type Fair } from './oracle.js';
import {
  changesIn,
  isWritten,
  isWrittenChange,
  moveIn,
  sentencesIn,
  stepsIn,
  tilesIn,
  type Said,
  type SaidChange,
} from './screen.js';
import { partsWrong } from './money.js';
import type { WorldServer } from './server.js';
import { datesBack, type History } from './world.js';

/** What a widget says that it may not, a line each. */
export function wrongIn(card: Element, server: WorldServer): readonly string[] {
  const { history } = server;
  // Where the author compares with nothing, what changed is still told of the period before.
  const isCompared = history.world.compare !== 'default' || card.localName === 'insight-panel';
  const between = isCompared ? fair(history) : null;
  const wrong = [...(read[card.localName] ?? (() => []))(card, history, between), ...failuresIn(card)];
  return wrong.map((each) => `<${card.localName}> ${each}`);
}

/** The server answers all there is to ask; what it has not is no failure. */
const failuresIn = (card: Element): readonly string[] =>
  /[^.·]*could not be loaded[^.·]*|[^.·]*The server [^.·]*/.exec(textOf(card.shadowRoot!)) ?? [];

/** What a screen asked of days that have not begun. */
export const askedTooEarly = ({ asked, history }: WorldServer): readonly string[] =>
  asked.flatMap(({ path, dates }) =>
    dates && dates.last > history.today ? [`${path} is asked about ${dates.last}, and it is ${history.today} there`] : [],
  );

type Read = (card: Element, history: History, between: Fair | null) => readonly string[];

const tilesWrong =
  (...names: readonly string[]): Read =>
  (card, history, between) => {
    const said = tilesIn(card);
    const due = names.filter((name) => valueIn(history, name, history.days(history.ranged)) !== null);
    return [
      ...said.flatMap((each) => wrongSaid(each, history, between)),
      ...wrongFoot(card, said, history, between),
      ...due.filter((name) => !said.some((each) => each.name === name)).map((name) => `says nothing of ${name}`),
    ];
  };

const read: Readonly<Record<string, Read>> = {
  'metric-card': (card, history, between) =>
    tilesWrong(textOf(allWithin(card.shadowRoot!, '#title')[0]!))(card, history, between),
  'metric-grid': tilesWrong(
    'Total conversations',
    'Unique users',
    'New users',
    'Returning users',
    'Average session length',
    'Messages per session',
    'Satisfaction',
    'Tips',
  ),
  'satisfaction-score': tilesWrong('Satisfaction'),
  'revenue-breakdown': (card, history, between) => [
    ...tilesWrong('Total revenue', 'Average revenue per user', 'Paying users')(card, history, between),
    ...partsWrong(card, history),
  ],
  'content-performance': tilesWrong('Views', 'Engagement'),
  'conversion-funnel': (card, history, between) => {
    // People of a funnel are not told by the hour, nor by the day.
    const isToldSo = between && (between.basis === '' || between.basis.includes('day')) && between.basis !== 'per day';
    const told = isToldSo ? between : null;
    const steps = stepsIn(card);
    return [...steps.flatMap((said) => wrongSaid(said, history, told)), ...wrongFoot(card, steps, history, told)];
  },
  'trend-chart': trendWrong,
  'insight-panel': insightsWrong,
  'review-checklist': reviewWrong,
};

/** Between what changes are is said under them, and why there are none; nothing is said of changes that are not there. */
function wrongFoot(card: Element, shown: readonly Said[], history: History, between: Fair | null): readonly string[] {
  const foot = sentencesIn(card, '.basis').join(' ');
  const isShown = shown.some(({ change }) => change !== null);
  if (between && isShown) return foot.includes(footOf(between)) ? [] : [`says “${foot}” under changes of ${between.basis}`];
  if (/Changes compare/.test(foot)) return [`says “${foot}” under no changes`];
  // Of days in which nothing could be told there is nothing to say.
  const isToldIn = (name: string, { current, previous }: Fair): boolean =>
    [current, previous].every((counts) => valueIn(history, name, counts) !== null);
  const isUntold = between !== null && !between.basis.includes('hour') && !shown.some(({ name }) => isToldIn(name, between));
  const isDue =
    history.world.compare !== 'default' &&
    history.world.range !== 'all-time' &&
    !isUntold &&
    shown.some(({ value }) => value !== 'Not reported');
  return isDue && foot === '' ? ['shows no change, and does not say why'] : [];
}

/** A value is of the whole period, and its change of like with like; nothing is left out that is known. */
function wrongSaid({ name, value, change }: Said, history: History, between: Fair | null): readonly string[] {
  const expected = valueIn(history, name, history.days(history.ranged));
  const isSo = expected === null ? value === 'Not reported' || value === '' : isWritten(value, expected);
  return [
    ...(isSo ? [] : [`${name} is ${value}, and was ${expected}`]),
    ...wrongChange(name, change, changeOf(history, name, between)),
  ];
}

function wrongChange(name: string, said: SaidChange | null, expected: Change | null): readonly string[] {
  const shown = said && `${said.text} (${said.basis}: ${said.current}, was ${said.previous})`;
  const due = expected && `${expected.basis}: ${expected.current}, was ${expected.previous}`;
  const about = `${name} changed by ${shown}, and by what may be said it is ${due}`;
  if (!said || !expected) return said || expected ? [about] : [];
  const isSo =
    said.basis === expected.basis &&
    isWritten(said.previous, expected.previous) &&
    (said.current === null || isWritten(said.current, expected.current)) &&
    isWrittenChange(said.text, expected.current, expected.previous);
  return isSo ? [] : [about];
}

/** Whether a day is as the other, or as the same one of another week. */
const isSteady = ({ world }: History, name: string): boolean =>
  (world.shape === 'flat' || world.shape === 'weekly') && (name !== 'Total revenue' || world.refunds < 2);

function trendWrong(card: Element, history: History, between: Fair | null): readonly string[] {
  const facts = sentencesIn(card, '.facts p').flatMap((said) => said.split(' · '));
  const name = textOf(allWithin(card.shadowRoot!, '#title')[0]!);
  const { first, last } = history.ranged;
  // Hours have no money here.
  if (facts.length === 0 && name === 'Total revenue') return [];
  // Where no day has a point there is no trend.
  if (facts.length === 0 && history.calendar.between(first, last).every((date) => history.isHole(date))) return [];
  const expected = changeOf(history, name, between);
  const against = facts.map((fact) => /^(?:([a-z][a-z0-9 ]*): )?(.+) against (.+) \((.+)\)$/.exec(fact)).find(Boolean);
  const said = against && { text: against[4]!, basis: against[1] ?? '', current: against[2]!, previous: against[3]! };
  const claimed = facts.filter((fact) => /^(Growing|Declining|Spiking)|unusual value/.test(fact));
  return [
    ...wrongChange(name, said ?? null, expected),
    ...(isSteady(history, name) ? claimed.map((fact) => `${name}: ${fact}, and every week was like the others`) : []),
  ];
}

function insightsWrong(card: Element, history: History, between: Fair | null): readonly string[] {
  const drops = sentencesIn(
    card,
    '[data-insight=satisfaction] .said, [data-insight=engagement] .said, [data-insight=conversion] .said',
  );
  const named = changesIn(card).filter(({ name }) => metrics[name]);
  return [
    ...named.flatMap((said) => wrongSaid(said, history, between)),
    ...changesIn(card)
      .filter(({ value }) => value === 'Not reported')
      .map(({ name, change }) => `${name} changed by ${change?.text}, and is not reported`),
    ...drops.flatMap((said) => wrongMove(said, history, between)),
    ...(history.world.shape === 'flat'
      ? drops.filter((said) => said.includes('fell')).map((said) => `${said}, and nothing did`)
      : []),
    ...patternsWrong(card, history),
  ];
}

/** Days are alike but for what happens to some of them, hours of a day and months of a year too; weekends only where they are twice the rest. */
function patternsWrong(card: Element, history: History): readonly string[] {
  const { world } = history;
  if (world.shape === 'noisy') return [];
  const isFound = (id: string): boolean => allWithin(card.shadowRoot!, `.is-found[data-insight=${id}]`).length > 0;
  const isWeekend = world.shape === 'weekly' && !history.isMissing('conversations');
  const found = ['weekend', 'monday', 'evening', 'seasonal'].filter(isFound);
  const due = isWeekend && world.size >= 100;
  return [
    ...found.filter((id) => id !== 'weekend' || !isWeekend).map((id) => `finds a ${id} pattern, and there is none`),
    ...(due && !isFound('weekend') ? ['finds no weekends, and they are twice the rest'] : []),
  ];
}

function wrongMove(sentence: string, history: History, between: Fair | null): readonly string[] {
  const move = moveIn(sentence.replace(/; of how many is not known$/, ''));
  if (!move || !metrics[move.name] || move.name === 'Users who pay') return [];
  const expected = changeOf(history, move.name, between);
  const isSo =
    expected && isWritten(move.to, expected.current) && (move.from === null || isWritten(move.from, expected.previous));
  return isSo ? [] : [`says “${sentence}”, and it is ${expected?.current}, was ${expected?.previous}`];
}

/** The last whole days at the server, with as many before, whatever the period around. */
function reviewWrong(card: Element, history: History): readonly string[] {
  const days = card.getAttribute('cadence') === 'monthly' ? 30 : 7;
  const [current, previous] = [
    history.days(datesBack(history.today, [1, days])),
    history.days(datesBack(history.today, [1 + days, days])),
  ];
  const between: Fair = { basis: '', current, previous, days: [1, 1] };
  return sentencesIn(card, 'li > div p').flatMap((sentence) => wrongMove(sentence, history, between));
}
