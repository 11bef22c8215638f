import type { FunnelData, FunnelStep } from '../../datasets/data.js';
import { referenceFunnel } from '../../metrics/bands.js';

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
  /** The same step in the period compared with. */
  readonly previous: { readonly count: number | null; readonly ofFirst: number | null } | null;
}

const ratio = (part: number | null, whole: number | null | undefined): number | null =>
  part !== null && whole != null && whole > 0 ? part / whole : null;

const isKnown = (id: string): id is keyof typeof referenceFunnel => Object.hasOwn(referenceFunnel, id);

/** What is printed as the same, with one decimal of a percentage, is the same. */
const printed = (share: number): number => Math.round(share * 1000);

const shareOfFirst = (step: FunnelStep, { steps }: FunnelData): number | null =>
  step.shareOfFirst ?? ratio(step.count, steps[0]?.count);

/** The steps in the order of the answer. A step that was not reported is none, and the next one is compared with that before it. */
export function stagesOf(data: FunnelData, previous: FunnelData | null = null): readonly Stage[] {
  const { steps } = data;
  const largest = Math.max(0, ...steps.map(({ count }) => count ?? 0));
  const goOn = steps.map((step, index) => (index === 0 ? null : ratio(step.count, steps[index - 1]?.count)));
  const least = Math.min(1, ...goOn.filter((share) => share !== null));
  const biggest = least < 1 ? goOn.indexOf(least) : -1;
  return steps.map((step, index) => {
    const ofFirst = shareOfFirst(step, data);
    const reference = isKnown(step.id) ? referenceFunnel[step.id] : null;
    const then = previous?.steps.find(({ id }) => id === step.id);
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
      previous: previous && then ? { count: then.count, ofFirst: shareOfFirst(then, previous) } : null,
    };
  });
}
