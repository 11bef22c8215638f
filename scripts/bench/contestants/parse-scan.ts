import { streamViewers } from '../../../src/families/streams/contract/viewers.js';

bench.contestant = {
  load: () => Promise.resolve(),
  async draw(_host, stream) {
    const response = await fetch(`/api/v1/streams/${stream}/analytics/viewers`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    streamViewers.parse({ bytes, json: () => JSON.parse(new TextDecoder().decode(bytes)) as unknown });
  },
};
