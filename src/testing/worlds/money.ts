import { csvParseRows } from 'd3-dsv';
import { linePlotsIn } from '../../views/line-plot-loader.js';
import { allWithin, textOf } from '../page.js';
import { hour, later } from './calendar.js';
import { isWritten } from './screen.js';
import type { Counts, History } from './world.js';

/** What is earned, in the currency's own unit. */
export const revenue = ({ premium, tips, exclusive }: Counts): number => (premium + tips + exclusive) / 100;

/**
 * The parts of a revenue: each as much as there was, what is not reported of the whole as Other, shares only where nothing
 * is less than nothing, and what was paid back on the other side of zero.
 */
export function partsWrong(card: Element, history: History): readonly string[] {
  const counts = history.days(history.ranged);
  const whole = revenue(counts);
  const parts: readonly (readonly [string, number])[] = [
    ['Premium subscriptions', counts.premium / 100],
    [history.isMissing('tips') ? 'Other' : 'Tips', counts.tips / 100],
    ['Exclusive content', counts.exclusive / 100],
  ];
  const isOwing = parts.some(([, amount]) => amount < 0);
  const bars = allWithin(card.shadowRoot!, '.bar:not(.skeleton)');
  const textIn = (bar: Element, of: string): string => (textOf(bar).length > 0 ? textOf(bar.querySelector(of) ?? bar) : '');
  return parts.flatMap(([name, amount]) => {
    const bar = bars.find((each) => textIn(each, '.bar-label') === name);
    // Nothing is left of the whole where it is all of it.
    if (!bar) return name === 'Other' && amount === 0 ? [] : [`has no ${name}`];
    const [value, share] = [textIn(bar, '.bar-value'), bar.querySelector('.bar-share')];
    const ink = bar.querySelector('.bar-ink');
    return [
      ...(isWritten(value, amount) ? [] : [`${name} are ${value}, and were ${amount}`]),
      ...(share && (isOwing || !isWritten(textOf(share), amount / whole)) ? [`${name} are ${textOf(share)} of ${whole}`] : []),
      ...(!share && !isOwing && whole > 0 ? [`says no share of ${name}`] : []),
      ...((ink?.classList.contains('below') ?? false) === amount < 0 ? [] : [`${name} of ${amount} are on the wrong side`]),
    ];
  });
}

/** Each point of a line, and each row of its file, is what there was in its bucket; the axis tells its numbers apart, with their sign. */
export function lineWrong(card: Element, csv: string, of: (counts: Counts) => number, history: History): readonly string[] {
  const { first, last } = history.ranged;
  const end = last < history.today ? last : history.today;
  const rows = csvParseRows(csv).slice(1);
  const spec = linePlotsIn(card.shadowRoot!)?.spec;
  // A gap is more than one and a half of a bucket.
  const isDaily = spec?.maxGap === 1.5 * 24 * hour;
  const drawn = spec?.series[0]?.values ?? [];
  const wrong = rows.flatMap(([date = '', value = ''], index) => {
    const next = rows[index + 1]?.[0];
    const bucket = { first: date < first ? first : date, last: next === undefined ? end : later(next, -1) };
    const amount = of(history.days(bucket));
    const isHole = isDaily && history.isHole(date);
    const isSo = value === '' ? isHole : !isHole && Math.abs(Number(value) - amount) < 0.005;
    const isDrawn = value === '' ? Number.isNaN(drawn[index]) : Math.abs((drawn[index] ?? NaN) - amount) < 0.005;
    return isSo && isDrawn ? [] : [`has ${value} on ${date}, draws ${drawn[index]}, and it was ${amount}`];
  });
  const known = [...drawn].filter((value) => !Number.isNaN(value));
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  const ticks = Array.from({ length: 5 }, (_, at) => least + ((most - least) * at) / 4);
  const labels = spec && most > least ? spec.formatYTicks(ticks) : [];
  const isTold = new Set(labels).size === labels.length;
  const isSigned = labels.every((label, at) => /^[-−]/.test(label ?? '') === ticks[at]! < 0);
  return [...wrong.slice(0, 2), ...(isTold && isSigned ? [] : [`has an axis of ${labels.join(' ')} for ${ticks.join(' ')}`])];
}
