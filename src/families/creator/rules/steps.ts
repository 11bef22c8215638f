import type { FunnelData } from '../../../datasets/data.js';
import { isFunnelStep } from '../../../datasets/enums.js';
import { isNumber } from '../../../locale/format.js';
import type { MetricId } from '../../../metrics/catalogue.js';
import type { Say } from '../../../rules/say.js';
import { changeSentence } from '../../../views/change-sentence.js';
import type { DropData } from './drops.js';

/** What became of metrics: a sentence each of those that were reported. */
export const metricSteps = ({ values, previous }: DropData, ids: readonly MetricId[], say: Say): readonly string[] =>
  ids.flatMap((id) => {
    const to = values[id];
    return isNumber(to) ? [say.moved(id, previous?.[id], to)] : [];
  });

export interface Scored {
  readonly label: string;
  readonly score: number | null;
}

/** How satisfied users are with topics, the least first; nothing of what was not reported. */
export const topicSteps = (topics: readonly Scored[], say: Say): readonly string[] =>
  topics
    .flatMap(({ label, score }) => (score === null ? [] : [{ label, score }]))
    .sort((one, other) => one.score - other.score)
    .map(({ label, score }) => say.term('metricSaid', label, say.value('satisfaction-score', score)));

/** A step of the funnel after the first, as a share of the one before it. */
interface PassedStep {
  readonly id: string;
  readonly label: string | null;
  readonly from: number | null;
  readonly to: number;
}

export function passedIn({ funnel, previousFunnel }: DropData): readonly PassedStep[] {
  const before = new Map(previousFunnel ? sharesOf(previousFunnel).map(({ id, share }) => [id, share]) : []);
  return funnel ? sharesOf(funnel).map(({ id, label, share }) => ({ id, label, from: before.get(id) ?? null, to: share })) : [];
}

const sharesOf = ({ steps }: FunnelData): { id: string; label: string | null; share: number }[] =>
  steps.slice(1).flatMap(({ id, label, count }, index) => {
    const from = steps[index]?.count ?? 0;
    return from > 0 && count !== null ? [{ id, label, share: count / from }] : [];
  });

export function passedSaid({ id, label, from, to }: PassedStep, say: Say): string {
  const step = isFunnelStep(id) ? say.term(`funnel-${id}`) : (label ?? id);
  return changeSentence(say.term('insightOfBefore', step), from, to, 'percent', say);
}
