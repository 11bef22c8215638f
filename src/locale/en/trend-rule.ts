/** How `datasets/reading` and `datasets/anomaly` read a line, for who wants to know. */
export const trendRule =
  'Only what is over is read, in windows of 24 hours, 7 days, 4 weeks or 3 months. Growing or declining: the average of the ' +
  'latest window is at least 10 % above or below that of the one before. Spiking: the highest value of the latest window is at ' +
  'least twice the median of all before, and twice the median of its own window. A trend takes three quarters of two windows. ' +
  'Unusual: a value that is at least 3.5 of the usual distances away from the median of its kind (by day the same weekday, by ' +
  'the hour the same weekday and hour), of which there have to be 4.';
