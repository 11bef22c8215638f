import type { Kind, MockFamily } from '../../../mock/family.js';
import { creatorExport } from '../contract/export.js';
import { creatorTrends } from '../contract/trends.js';
import { trendsOf } from './answers.js';
import type { MockCreator } from './creator.js';
import { creatorAnswers, exportOf, trendsFileOf } from './endpoints.js';
import { EventLog } from './event-log.js';
import { ingestHandlers } from './ingest.js';
import { segmentHandlers } from './segments.js';
import { World } from './world.js';

export interface CreatorMockOptions {
  /** Where tracked events are stored: one of your own, to look into. */
  events?: EventLog;
}

export const creatorMock: MockFamily<CreatorMockOptions> = (host, { events = new EventLog() }) => {
  const { answers, handler, file, json, begin } = host;
  const world = new World(events);
  const creator: Kind<MockCreator> = {
    name: 'creator',
    inQuery: true,
    find: (id, _scenario, now) => world.creator(id, now),
  };
  return [
    ...answers(creator, creatorAnswers),
    ...segmentHandlers(host, creator),
    handler(creatorExport, creator, (asked) => {
      const { content, kind, textOf } = exportOf(asked.subject, asked.query);
      return file(content, kind, textOf, asked);
    }),
    handler(creatorTrends, creator, (asked) => {
      const { subject, query } = asked;
      if (query['format'] !== 'csv') return json(trendsOf(subject, query), asked);
      const { content, kind, textOf } = trendsFileOf(subject, query);
      return file(content, kind, textOf, asked);
    }),
    ...ingestHandlers({ log: events, begin }),
  ];
};
