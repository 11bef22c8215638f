import { isFunnelStep } from '../../../datasets/enums.js';
import { isNumber } from '../../../locale/format.js';
import { advice } from '../../../locale/en/advice.js';
import { creator } from '../words/en.js';
import { partsOf, type MetricId } from '../../../metrics/catalogue.js';
import { movedSaid, ofAverages } from '../../../rules/answers.js';
import { goalsSaid } from '../../../rules/goals.js';
import type { Answered, Need } from '../../../rules/needs.js';
import { reviewQuestion, type Reviews } from '../../../rules/rules.js';
import type { Say } from '../../../rules/say.js';
import { leastConversations, stepsOf, trendingIn, uncoveredShare } from './review-figures.js';

const metrics = <Id extends MetricId>(...ids: readonly Id[]) => ({ dataset: 'metrics', params: { ids } }) as const;
const topics = { dataset: 'breakdown', params: { by: 'topic' } } as const satisfies Need<'breakdown'>;

const satisfactionParts = partsOf('satisfaction-score');
const ofConversations = { count: 'total-conversations', least: leastConversations } as const;

/** About as much as is usually said of a metric. */
const usuallyFell =
  (id: MetricId, from = '900', to = '800') =>
  (say: Say): string =>
    say.term('insightFell', say.metric(id), from, to);
const usuallySatisfied = (say: Say): string => say.term('insightSame', say.metric('satisfaction-score'), '4.25 / 5');
const usuallyNoGoal = (say: Say): string => say.term('reviewNoGoal');

const conversations = reviewQuestion({
  id: 'conversations',
  asks: (say) => say.term('review-conversations'),
  needs: { now: metrics('total-conversations') },
  says: ({ now }, say) => movedSaid(now, ['total-conversations'], say),
  usually: [usuallyFell('total-conversations')],
});

const satisfaction = reviewQuestion({
  id: 'satisfaction',
  asks: (say) => say.term('review-satisfaction'),
  needs: { now: metrics('satisfaction-score', 'total-conversations') },
  says: ({ now }, say) => ofAverages(now, ofConversations, say, () => movedSaid(now, ['satisfaction-score'], say)),
  usually: [usuallySatisfied],
});

const trending = reviewQuestion({
  id: 'topics',
  asks: (say) => say.term('review-topics'),
  needs: { topics: { ...topics, compared: true } },
  says: ({ topics: asked }, say) => {
    const verdict = trendingIn(asked?.compared?.current ?? null, asked?.compared?.previous ?? null);
    if (!verdict) return [];
    if (verdict.kind === 'not-enough-data') return [say.tooFew(verdict)];
    if (verdict.topics.length === 0) return [say.term('reviewNoneTrending')];
    const names = verdict.topics.map((topic) => say.part('topic', topic));
    return [say.term('reviewTrending', new Intl.ListFormat(say.lang(), { type: 'unit' }).format(names))];
  },
  usually: [(say) => say.term('reviewNoneTrending')],
});

const revenue = reviewQuestion({
  id: 'revenue',
  asks: (say) => say.term('review-revenue'),
  needs: { now: metrics('total-revenue') },
  says: ({ now }, say, { goals }) =>
    now ? [...goalsSaid(goals, now.data, true, say), ...movedSaid(now, ['total-revenue'], say)] : [],
  usually: [usuallyNoGoal, usuallyFell('total-revenue', '$100.00', '$90.00')],
});

const growth = reviewQuestion({
  id: 'growth',
  asks: (say) => say.term('review-growth'),
  needs: { now: metrics('total-conversations', 'unique-users') },
  says: ({ now }, say, { goals }) =>
    now ? [...goalsSaid(goals, now.data, false, say), ...movedSaid(now, ['total-conversations', 'unique-users'], say)] : [],
  usually: [usuallyNoGoal, usuallyFell('total-conversations'), usuallyFell('unique-users')],
});

const gaps = reviewQuestion({
  id: 'gaps',
  asks: (say) => say.term('review-gaps'),
  needs: { topics },
  says: ({ topics: asked }, say) => {
    const share = uncoveredShare(asked?.data ?? null);
    if (share === null) return [];
    return [typeof share === 'number' ? say.term('reviewUncovered', say.percent(share)) : say.tooFew(share)];
  },
  usually: [(say) => say.term('reviewUncovered', '10%')],
});

const quality = reviewQuestion({
  id: 'quality',
  asks: (say) => say.term('review-quality'),
  needs: { now: metrics('satisfaction-score', 'total-conversations', ...satisfactionParts) },
  says: ({ now }, say) =>
    ofAverages(now, ofConversations, say, () => [...movedSaid(now, ['satisfaction-score'], say), ...lowest(now, say)]),
  usually: [usuallySatisfied, (say) => say.term('reviewLowest', say.metric('satisfaction-session-length'), '4.01 / 5')],
});

/** The weakest of what satisfaction is made of. What users complain about is in their own words only. */
function lowest(now: Answered<'metrics'> | null, say: Say): readonly string[] {
  const [worst] = satisfactionParts
    .flatMap((id) => {
      const score = now?.data.values[id];
      return isNumber(score) ? [{ id, score }] : [];
    })
    .sort((one, other) => one.score - other.score);
  return worst ? [say.term('reviewLowest', say.metric(worst.id), say.value(worst.id, worst.score))] : [];
}

const usualSteps = { engaged: '60%', interested: '30%', converted: '8%' } as const;

const funnel = reviewQuestion({
  id: 'funnel',
  asks: (say) => say.term('review-funnel'),
  needs: { funnel: { dataset: 'funnel', params: null } },
  says: ({ funnel: asked }, say) =>
    stepsOf(asked?.data ?? null).map(({ id, label, share, reference }) => {
      const said = say.term('metricSaid', isFunnelStep(id) ? say.term(`funnel-${id}`) : (label ?? id), say.percent(share));
      return reference === null ? said : say.term('reviewReference', said, say.percent(reference));
    }),
  usually: (['engaged', 'interested', 'converted'] as const).map((step) => (say) => {
    const share = usualSteps[step];
    return say.term('reviewReference', say.term('metricSaid', say.term(`funnel-${step}`), share), share);
  }),
});

/** The seed's "Weekly Review Process" and "Monthly Deep Dive". */
export const reviews: Reviews = {
  weekly: [conversations, satisfaction, trending, revenue],
  monthly: [growth, gaps, quality, funnel],
  words: { ...creator, ...advice },
};
