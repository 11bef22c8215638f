import { fileURLToPath } from 'node:url';

const file = (name) => fileURLToPath(new URL(`contestants/${name}.ts`, import.meta.url));

/** In the order of the tables. Ratios are to `uplot`, goals are for `viewer-timeline`. */
export const contestants = [
  { name: 'noop', title: 'noop' },
  { name: 'uplot', title: 'uPlot' },
  { name: 'lightweight-charts', title: 'lightweight-charts' },
  { name: 'chartjs', title: 'Chart.js' },
  { name: 'echarts', title: 'ECharts' },
  { name: 'viewer-timeline', title: '`<viewer-timeline>`' },
].map((contestant) => ({ ...contestant, entry: file(contestant.name) }));

export const baseline = 'uplot';
export const ours = 'viewer-timeline';

/** Reads the answer and draws nothing. */
export const readers = [
  { name: 'parse-json', title: 'JSON.parse and Date.parse' },
  { name: 'parse-scan', title: 'the library’s reader' },
].map((reader) => ({ ...reader, entry: file(reader.name) }));
