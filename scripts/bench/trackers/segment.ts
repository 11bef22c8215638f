import { AnalyticsBrowser } from '@segment/analytics-next';
import type { Contestant } from './contestant.js';

globalThis.tracking = {
  async begin() {
    const cdnSettings = {
      integrations: { 'Segment.io': { apiKey: 'key', apiHost: `${location.host}/collect`, protocol: 'http' } },
    };
    const analytics = AnalyticsBrowser.load({ writeKey: 'key', cdnSettings });
    await analytics.ready();
    return (properties) => void analytics.track('step', properties);
  },
} satisfies Contestant;
