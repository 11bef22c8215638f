/**
 * What `<viewer-timeline>` is to reach, and what would be better still. `times`: at most so many times bare uPlot in the
 * same run; `most`: at most so much, in the unit of the table.
 */
export const goals = {
  bytesWhole: { goal: { most: 44 }, beyond: { most: 38 } },
  bytesBefore: { goal: { most: 22 }, beyond: { most: 16 } },
  compile: { goal: { times: 0.6 }, beyond: { times: 0.4 } },
  text: {
    1e3: { goal: { times: 1.6 }, beyond: { times: 1.2 } },
    1e5: { goal: { times: 1.0 }, beyond: { times: 0.8 } },
    1e6: { goal: { times: 0.45 }, beyond: { times: 0.36 } },
  },
  zoom: { 1e6: { goal: { times: 0.7 }, beyond: { times: 0.55 } } },
  pan: { 1e6: { goal: { times: 0.5 }, beyond: { times: 0.33 } } },
  append: { 1e5: { goal: { times: 1.0 }, beyond: { times: 0.6 } } },
  fifty: { goal: { times: 1.15 }, beyond: { times: 1.0 } },
  heap: { goal: { times: 1.4 }, beyond: { times: 1.25 } },
  shift: { goal: { most: 0 }, beyond: { most: 0 } },
  longestTask: { goal: { most: 120 }, beyond: { most: 50 } },
};

const told = ({ times, most }) => (times === undefined ? `≤ ${most}` : `≤ ${times.toFixed(2)}×`);

/** A goal as a cell of a table: what it is, and whether this value reaches it. */
function judged(limit, value, base) {
  if (!limit) return '';
  const reached = limit.times === undefined ? value <= limit.most : value <= limit.times * base;
  return `${told(limit)} ${reached ? 'reached' : '**not reached**'}`;
}

/** The two cells about goals; `base` is what bare uPlot had. */
export const goalCells = (goal, value, base) =>
  value === undefined ? ['', ''] : [judged(goal?.goal, value, base), judged(goal?.beyond, value, base)];
