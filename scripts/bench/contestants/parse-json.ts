import { askRows, columnsOf } from '../page/ask.js';

bench.contestant = {
  load: () => Promise.resolve(),
  draw: async (_host, stream) => void columnsOf(await askRows(stream)),
};
