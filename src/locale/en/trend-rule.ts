/** How `datasets/reading` and `datasets/anomaly` read a line, for who wants to know. */
export const trendRule =
  'Only what is over and whole is read. Growing or declining: the average of the latest weeks is at least 5 % above or below that of as ' +
  'many weeks before, each day set against the same weekday, each hour against the same hour of the week, and noise alone would hardly ' +
  'make that, or all days of one kind together lean one way by more than it makes. Noise is what days of one kind differ by from week to week; a count varies at least as Poisson’s do. One day that stands ' +
  'out changes nothing of it. Spiking: a value of the latest week is at least twice what is usual for its kind, and stands alone. ' +
  'Unusual: a value that is a quarter or more off the median of its kind, of which there have to be 4, and farther than noise goes, ' +
  'however many values are looked at. Where nothing happens, at most one series in twenty is said to move, or to have unusual values.';
