import type { NotEnough } from '../../../datasets/sample.js';
import { areWeekdaysAlike } from '../../../datasets/weekday-mix.js';
import { advice as adviceWords } from '../../../locale/en/advice.js';
import { dateFormat } from '../../../locale/date-format.js';
import { formatHour, formatMetric, formatSpan, formatUnits } from '../../../locale/format.js';
import { bandAt, judgeOf, scaleOf } from '../../../metrics/bands.js';
import type { MetricId } from '../../../metrics/catalogue.js';
import type { Answered, Answers, Needs } from '../../../rules/needs.js';
import { insightRule, type AboutInsights, type InsightRule, type Insights } from '../../../rules/rules.js';
import type { Say, Text } from '../../../rules/say.js';
import { changeSentence } from '../../../views/change-sentence.js';
import { creator } from '../words/en.js';
import { conversionIn, engagementIn, satisfactionIn, type DropData, type DropVerdict } from './drops.js';
import { dispersionIn, eveningIn, mixOf, mondayIn, seasonalIn, weekendIn, type PatternVerdict } from './patterns.js';
import { metricSteps, passedIn, passedSaid, topicSteps } from './steps.js';

/** Patterns take weeks to tell: however short the period, they are looked for in this many days up to its end. */
const fewestDays = 90;
/** Topics whose satisfaction is looked at when it dropped. */
const topicsAsked = 3;

const subject = 'total-conversations';

const metrics = <Id extends MetricId>(...ids: readonly Id[]) => ({ dataset: 'metrics', params: { ids } }) as const;
const funnel = { dataset: 'funnel', params: null, compared: true } as const;
const trend = (metric: MetricId, granularity: 'daily' | 'monthly') =>
  ({
    dataset: 'trend',
    params: { ids: [metric], granularity },
    over: granularity === 'daily' ? fewestDays : 'all-time',
  }) as const;

/** Drops are judged on what may be held against each other. What things come to per day says nothing of how many there were. */
function dropData(now: Answered<'metrics'> | null, asked: Answered<'funnel'> | null, days: Answered<'trend'> | null): DropData {
  const judged = now?.compared?.basis.kind === 'per-day' ? null : now?.compared;
  return {
    values: { ...now?.data.values, ...judged?.current.values },
    previous: judged?.previous.values ?? null,
    funnel: asked?.compared?.current ?? asked?.data ?? null,
    previousFunnel: asked?.compared?.previous ?? null,
    dispersion: dispersionIn(days, subject),
    mix: judged?.dates ? mixOf(days, subject, judged.dates) : 1,
    areAlike: [judged?.dates, asked?.compared?.dates].every((dates) => !dates || areWeekdaysAlike(dates)),
  };
}

const drop = {
  isFound: (verdict: NonNullable<DropVerdict>) => verdict.kind === 'fell',
  isWhole: true,
  usually: (say: Say) => say.term('insightHeld'),
};

const satisfaction = insightRule({
  ...drop,
  id: 'satisfaction',
  title: (say) => say.term('insight-satisfaction'),
  needs: { now: metrics('satisfaction-score', subject, 'satisfaction-ratings', 'satisfaction-sentiment') },
  judge: ({ now }) => satisfactionIn(dropData(now, null, null)),
  says: dropSaid,
  advice: async () => (await import('./advice.js')).advice.satisfaction,
  needsOpened: (opened) => ({
    topics: { dataset: 'breakdown', params: { by: 'topic' } },
    ...Object.fromEntries(
      topicsIn(opened).map(({ id }, index) => [`topic-${index}`, { dataset: 'detail', params: { by: 'topic', id } }] as const),
    ),
  }),
  steps: ({ now }, opened, say) => [
    metricSteps(dropData(now, null, null), ['satisfaction-ratings', 'satisfaction-sentiment'], say),
    [],
    topicSteps(
      topicsIn(opened).map((item, index) => ({
        label: say.part('topic', item),
        score: (opened[`topic-${index}`] as Answered<'detail'> | null)?.data.satisfaction ?? null,
      })),
      say,
    ),
    [],
  ],
});

/** The topics asked about most. */
const topicsIn = ({ topics }: Answers<Needs>): Answered<'breakdown'>['data']['items'] =>
  (topics as Answered<'breakdown'> | null | undefined)?.data.items.slice(0, topicsAsked) ?? [];

const engagement = insightRule({
  ...drop,
  id: 'engagement',
  title: (say) => say.term('insight-engagement'),
  needs: ({ metric }) => ({
    now: metrics(subject, 'unique-users', 'average-session-length', 'messages-per-session', 'returning-rate'),
    // They are asked for anyway: what weekdays hold, and how much they vary, says what a drop of them is.
    ...(metric === subject ? { days: { ...trend(subject, 'daily'), optional: true } } : {}),
  }),
  judge: ({ now, days }) => engagementIn(dropData(now, null, days ?? null)),
  says: dropSaid,
  advice: async () => (await import('./advice.js')).advice.engagement,
  steps: ({ now }, _opened, say) => {
    const data = dropData(now, null, null);
    return [
      metricSteps(data, ['returning-rate'], say),
      [],
      metricSteps(data, ['messages-per-session', 'average-session-length'], say),
      [],
    ];
  },
});

const conversion = insightRule({
  ...drop,
  id: 'conversion',
  title: (say) => say.term('insight-conversion'),
  needs: { funnel, now: metrics('arpu') },
  judge: ({ funnel: asked }) => conversionIn(dropData(null, asked, null)),
  says: dropSaid,
  advice: async () => (await import('./advice.js')).advice.conversion,
  steps: ({ funnel: asked, now }, _opened, say) => {
    const data = dropData(now, asked, null);
    const passed = passedIn(data);
    const lost = [...passed].sort((one, other) => one.to - other.to);
    const said = (steps: typeof passed): readonly string[] => steps.map((step) => passedSaid(step, say));
    return [said(lost), [], metricSteps(data, ['arpu'], say), said(passed.slice(-1))];
  },
});

/** What is said of something that may have dropped. */
function dropSaid(verdict: NonNullable<DropVerdict>, say: Say): string {
  if (verdict.kind === 'not-enough-data') return say.tooFew(verdict);
  if (verdict.kind === 'held') return say.term('insightHeld');
  const { of, from, to } = verdict;
  const fall = (): string =>
    of === 'conversion' ? changeSentence(say.term('insightPaying'), from, to, 'percent', say) : say.moved(of, from, to);
  if (verdict.kind === 'unsure') return say.term('insightUnsure', fall());
  if (verdict.kind === 'other-weekdays') return say.term('insightOtherWeekdays', fall());
  if (of === 'conversion') return fall();
  const scale = scaleOf(of);
  const band = scale && bandAt(scale, to);
  const isBelow = from === null || from <= to || band?.tone === 'critical';
  if (!isBelow || !band) return say.moved(of, from, to);
  const score = (value: number): string => formatMetric(value, 'score', say, null, { judged: judgeOf(of) }).text;
  return say.term('insightBelow', say.metric(of), score(to), score(band.to));
}

interface Pattern<N extends Needs> {
  readonly id: 'weekend' | 'evening' | 'monday' | 'seasonal';
  /** In what the least it takes is counted, where that is not days. */
  readonly unit?: 'week' | 'year';
  /** Out of how many it is found, where the evidence does not say. */
  readonly of?: number;
  readonly usually: Text;
  readonly needs: (about: AboutInsights) => N;
  readonly judge: (answers: Answers<N>, about: AboutInsights) => PatternVerdict;
}

const pattern = <N extends Needs>({ id, unit, of, ...rule }: Pattern<N>): InsightRule =>
  insightRule<N, NonNullable<PatternVerdict>>({
    ...rule,
    id,
    title: (say) => say.term(`insight-${id}`),
    isFound: ({ kind }) => kind === 'found',
    says(verdict, say) {
      if (verdict.kind === 'not-enough-data') return unit ? tooFewUnits(verdict, unit, say) : say.tooFew(verdict);
      if (verdict.kind === 'not-found') return say.term('patternNotFound');
      const times = formatMetric(verdict.ratio, 'decimal', say).text;
      const found = say.term('patternFound', times, say.number(verdict.held), say.number(of ?? verdict.sample));
      const { busiestHour, months = [], over } = verdict;
      return [
        found,
        ...(busiestHour === undefined ? [] : [say.term('patternHour', formatHour(busiestHour, say.lang()))]),
        ...(months.length === 0
          ? []
          : [
              say.term(
                'patternMonths',
                months.map((month) => monthName(month, say)),
              ),
            ]),
        ...(over ? [spanSaid(over.from, over.to, say)] : []),
      ].join(' · ');
    },
    advice: async () => (await import('./advice.js')).advice[id],
  });

const monthName = (month: number, say: Say): string =>
  dateFormat(say.lang(), 'UTC', { month: 'long' }).format(Date.UTC(2026, month - 1, 1));

const day = 86_400_000;
const spanSaid = (from: number, to: number, say: Say): string => formatSpan(from * day, to * day, say.lang(), 'UTC', 'date');

function tooFewUnits({ sample, needed }: NotEnough, unit: 'week' | 'year', say: Say): string {
  const said = (count: number): string => formatUnits(count, unit, say.lang());
  return say.term('notEnoughData', said(sample), said(needed));
}

/** From 2 February to 1 May 2026. */
const usualSpan = (say: Say): string => spanSaid(20_486, 20_574, say);
const usuallyFound = (say: Say): string => say.term('patternFound', '1.6', '12', '12');
const usuallyInDays = (say: Say): string => `${usuallyFound(say)} · ${usualSpan(say)}`;

const needsDays = ({ metric }: AboutInsights) => ({ days: trend(metric, 'daily') });

/** The seed's "Key Patterns to Watch" and "Actionable Insights". */
export const insights: Insights = {
  subject,
  words: { ...creator, ...adviceWords },
  sections: [
    { title: (say) => say.term('insightDrops'), rules: [satisfaction, engagement, conversion] },
    {
      changes: [
        subject,
        'unique-users',
        'new-users',
        'returning-rate',
        'average-session-length',
        'messages-per-session',
        'messages',
        'satisfaction-score',
        'satisfaction-ratings',
        'satisfaction-sentiment',
        'total-revenue',
        'arpu',
        'paying-users',
        'churn-rate',
      ],
      // As many as are shown, and as in the documentation.
      usually: [
        ['tips', '$192.80', '+26.6%'],
        ['exclusive-content', '$125.83', '+12%'],
        ['total-revenue', '$792.49', '+7.9%'],
        ['arpu', '$7.34', '+7.9%'],
        ['ltv', '$11.74', '+7.9%'],
        ['new-users', '474', '−5.2%'],
      ],
    },
    {
      title: (say) => say.term('insightPatterns'),
      rules: [
        pattern({
          id: 'weekend',
          unit: 'week',
          usually: usuallyInDays,
          needs: needsDays,
          judge: ({ days }, { metric }) => weekendIn(days, metric),
        }),
        pattern({
          id: 'evening',
          of: 7,
          usually: (say) => [usuallyFound(say), say.term('patternHour', '20:00'), usualSpan(say)].join(' · '),
          needs: ({ metric }) => ({ week: { dataset: 'activity', params: { of: metric }, over: fewestDays } }),
          judge: ({ week }, { metric }) => eveningIn(week, metric),
        }),
        pattern({
          id: 'monday',
          unit: 'week',
          usually: usuallyInDays,
          needs: needsDays,
          judge: ({ days }, { metric }) => mondayIn(days, metric),
        }),
        pattern({
          id: 'seasonal',
          unit: 'year',
          usually: (say) => say.term('notEnoughData', '1 000', '2 000'),
          needs: ({ metric }) => ({ months: trend(metric, 'monthly') }),
          judge: ({ months }, { metric }) => seasonalIn(months, metric),
        }),
      ],
    },
  ],
};
