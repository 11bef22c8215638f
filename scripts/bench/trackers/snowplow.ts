import { newTracker, trackSelfDescribingEvent } from '@snowplow/browser-tracker';
import type { Contestant } from './contestant.js';

globalThis.tracking = {
  begin() {
    newTracker('tracker', `${location.origin}/collect`, { appId: 'page', bufferSize: 10 });
    const schema = 'iglu:com.example/step/jsonschema/1-0-0';
    return Promise.resolve((data) => trackSelfDescribingEvent({ event: { schema, data } }));
  },
} satisfies Contestant;
