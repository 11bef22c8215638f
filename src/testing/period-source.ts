import { registerSource } from '../index.js';
import type { DatasetName } from '../datasets/data.js';
import { AnalyticsFailure } from '../datasets/failure.js';
import type { Answer, Periods, Question } from '../datasets/question.js';
import type { PeriodSpec } from '../datasets/scope.js';
import type { MetricId } from '../metrics/catalogue.js';

/** A period in one word, as a test names it: `7d`, `2026-04-12 2026-04-18`. */
export const periodSaid = (period: PeriodSpec | null): string =>
  period === null ? 'none' : 'range' in period ? period.range : `${period.start} ${period.end}`;

/** A host's own source that answers about periods, and remembers what it was asked. It is Monday there, 30 November 2026, six o'clock. */
export class PeriodSource {
  static #made = 0;
  readonly name = `periods-${(PeriodSource.#made += 1)}`;
  asked: Question<DatasetName>[] = [];
  /** When it answers, ms. */
  now = Date.UTC(2026, 10, 30, 6);
  /** The views in a period, in order; the last one for those that are not named. */
  views: Record<string, number> = {};
  /** What it refuses, and why. */
  fails: (period: string) => AnalyticsFailure | null = () => null;
  /** Answers wait for it. */
  gate: (period: string) => Promise<void> = () => Promise.resolve();
  covers: (period: string) => Answer<'metrics'>['period'] = () => null;

  constructor(periods: Periods | null = { usual: '30d', granularities: ['daily', 'weekly', 'monthly'] }) {
    registerSource({
      name: this.name,
      ids: [],
      periods: periods ?? undefined,
      answers: {
        metrics: async (question) => {
          this.asked.push(question);
          const period = periodSaid(question.period);
          await this.gate(period);
          const failure = this.fails(period);
          if (failure) throw failure;
          const views = this.views[period] ?? 1;
          const values: Partial<Record<MetricId, number>> = { 'total-views': views, 'unique-viewers': views };
          const data = { values, currency: null, previous: null, startedAt: null, endedAt: null, reached: {} };
          return { data, period: this.covers(period), asOf: this.now, zone: null, step: null, notes: [] };
        },
      },
    });
  }

  /** The periods asked about, in order. */
  get periods(): readonly string[] {
    return this.asked.map(({ period }) => periodSaid(period));
  }
}

export const refused = (field: string): AnalyticsFailure => new AnalyticsFailure({ kind: 'invalid', field });
