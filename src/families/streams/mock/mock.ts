import type { Kind, MockFamily } from '../../../mock/family.js';
import { streamExport } from '../contract/export.js';
import type { MockChannel, MockStream } from './answers.js';
import { channelAnswers } from './channels.js';
import { streamAnswers } from './endpoints.js';
import { exportOf, textOf } from './export.js';
import { World } from './world.js';

export const streamsMock: MockFamily<unknown> = ({ madeAt, answers, handler, file }) => {
  const world = new World(madeAt);
  const stream: Kind<MockStream> = {
    name: 'stream',
    find: (id, { huge }) => (huge ? world.endless(id) : world.stream(id)),
  };
  const channel: Kind<MockChannel> = { name: 'channel', find: (id) => world.channel(id) };
  return [
    ...answers(stream, streamAnswers),
    ...answers(channel, channelAnswers),
    handler(streamExport, stream, async (asked) => {
      const format = asked.query['format'] === 'csv' ? 'csv' : 'json';
      return file(await exportOf(asked.subject, asked.reply.now), streamExport.files[format], textOf[format], asked);
    }),
  ];
};
