import { placesIn, type FieldsEndpoint } from '../contract/fields.js';
import type { hours } from '../contract/hours.js';
import { ask, covered, unsupported, type Dialect } from './dialect.js';
import type { Answers } from './lazy-answer.js';
import { wordFor } from './parameters.js';

/** A week by weekday and hour, of a metric that the API has a word for; of two rows for one hour the last counts. */
export const activityFrom =
  (dialect: Dialect, endpoint: FieldsEndpoint<{ readonly hours: typeof hours }>): Answers<'activity'> =>
  async (question, io) => {
    const { of } = question.params;
    const metric = wordFor(endpoint, 'metric', of);
    if (metric === undefined) throw unsupported('activity', dialect);
    const { value, asOf } = await ask(dialect, endpoint, question, io, { metric });
    const about = covered(dialect, { places: placesIn(endpoint.fields), value, asOf });
    const { rows, notes } = value.hours;
    const counts = new Map(rows.map(({ weekday, hour, count }) => [(weekday - 1) * 24 + hour, count]));
    const duplicates = rows.length - counts.size;
    return {
      data: {
        of,
        zone: about.zone ?? 'UTC',
        values: Array.from({ length: 7 }, (_, day) =>
          Array.from({ length: 24 }, (_, hour) => counts.get(day * 24 + hour) ?? null),
        ),
      },
      ...about,
      notes: [...value.notes, ...notes, ...(duplicates > 0 ? [{ kind: 'duplicates', rows: duplicates } as const] : [])],
    };
  };
