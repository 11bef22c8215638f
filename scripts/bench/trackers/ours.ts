import { createTracker } from '../../../src/tracker.js';
import type { Contestant } from './contestant.js';

const token = async (): Promise<{ token: string }> => (await (await fetch('/token')).json()) as { token: string };

globalThis.tracking = {
  begin() {
    const tracker = createTracker({ apiBase: '/', creatorId: 'studio', owner: 'reader', getToken: token });
    return Promise.resolve((properties) => void tracker.track('step', properties));
  },
} satisfies Contestant;
