import type { FunnelData, FunnelStep } from '../../datasets/data.js';
import { referenceOf } from '../../metrics/bands.js';

/** A step with what it is beside the others. Shares are 0–1, more than 1 where a step grows; null is not known. */
export interface Stage {
  readonly step: FunnelStep;
  /** Of the first step: as reported, else by the counts. */
  readonly ofFirst: number | null;
  /** The step before it among those reported, and the share of that one which got here. */
  readonly before: FunnelStep | null;
  readonly ofBefore: number | null;
  /** 0–1 of the largest step. */
  readonly length: number;
  /** What the seed's funnel has here, of the first step. */
  readonly reference: number | null;
  readonly isBelow: boolean;
  /** Whether nowhere else a smaller share goes on. */
  readonly isBiggestDrop: boolean;
  /** What its changes are between; null where it was not reported on both sides. */
  readonly change: { readonly current: Reached; readonly previous: Reached } | null;
}

/** How many got to a step, and which share of the first. */
interface Reached {
  readonly count: number | null;
  readonly ofFirst: number | null;
}

/** Two funnels that may be held against each other. */
export interface Compared {
  readonly current: FunnelData;
  readonly previous: FunnelData;
}

const ratio = (part: number | null, whole: number | null | undefined): number | null =>
  part !== null && whole != null && whole > 0 ? part / whole : null;

/** What is printed as the same, with one decimal of a percentage, is the same. */
const printed = (share: number): number => Math.round(share * 1000);

const shareOfFirst = (step: FunnelStep, { steps }: FunnelData): number | null =>
  step.shareOfFirst ?? ratio(step.count, steps[0]?.count);

/** The steps in the order of the answer. A step that was not reported is none, and the next one is compared with that before it. */
export function stagesOf(data: FunnelData, compared: Compared | null = null): readonly Stage[] {
  const { steps } = data;
  const largest = Math.max(0, ...steps.map(({ count }) => count ?? 0));
  const goOn = steps.map((step, index) => (index === 0 ? null : ratio(step.count, steps[index - 1]?.count)));
  const least = Math.min(1, ...goOn.filter((share) => share !== null));
  const biggest = least < 1 ? goOn.indexOf(least) : -1;
  return steps.map((step, index) => {
    const ofFirst = shareOfFirst(step, data);
    const reference = referenceOf(step.id);
    const [current, previous] = [reachedIn(compared?.current, step.id), reachedIn(compared?.previous, step.id)];
    return {
      step,
      ofFirst,
      before: steps[index - 1] ?? null,
      ofBefore: goOn[index] ?? null,
      length: ratio(step.count, largest) ?? 0,
      reference,
      // Of nobody, no share is small.
      isBelow: (steps[0]?.count ?? 0) > 0 && reference !== null && ofFirst !== null && printed(ofFirst) < printed(reference),
      isBiggestDrop: index === biggest,
      change: current && previous ? { current, previous } : null,
    };
  });
}

function reachedIn(data: FunnelData | undefined, id: string): Reached | null {
  const step = data?.steps.find((each) => each.id === id);
  return data && step ? { count: step.count, ofFirst: shareOfFirst(step, data) } : null;
}
