import type { Definition } from '../../../locale/definitions.js';
import type { ChannelMetricId, StreamMetricId } from '../metrics.js';

/** The definitions of a stream's metrics, as seed 004 has them. */
export const definitions: Readonly<Record<StreamMetricId | ChannelMetricId, Definition>> = {
  'total-views': {
    definition: 'How many times the stream was opened.',
    caution: 'One person who comes back counts again.',
  },
  'unique-viewers': {
    definition: 'How many different viewers there were, told apart anonymously: by a SHA-256 hash of their IP address.',
    caution:
      'Cannot be added up over streams or days: the same person may be in several. People who share a connection count as one, and one person on two connections counts as two.',
  },
  'peak-concurrent-viewers': {
    definition: 'The most viewers at one moment, as the server reports it.',
    caution: 'May be higher than the highest point of the timeline, which is sampled and can miss the moment.',
  },
  'channel-peak-concurrent-viewers': {
    definition: 'The most viewers at one moment in any stream of the channel.',
    caution: 'A single raid or front-page hour can hold the record for years; see the peaks of the latest streams beside it.',
  },
  'average-concurrent-viewers': {
    definition: 'How many people were watching at a time, on average over the stream.',
    formula: 'The mean of the viewer counts, which are sampled from time to time.',
    caution: 'A long quiet beginning or end pulls it down.',
  },
  'total-watch-time-minutes': {
    definition: 'The time all viewers together spent watching.',
    formula: 'The watch times of all viewers, added up.',
    caution: 'Grows with the length of the stream; compare streams of similar length.',
  },
  'average-watch-time-minutes': {
    definition: 'How long a viewer stayed, on average.',
    formula: 'Watch time of all viewers, divided by their number.',
    caution:
      'A few who stay for hours raise it: see the median beside it. As reported by the server, which may count viewers otherwise than the totals shown here.',
  },
  'median-watch-time-minutes': {
    definition: 'Half of the viewers stayed longer than this, half left sooner.',
    caution: 'Medians of several streams cannot be averaged.',
  },
  'chat-messages-total': {
    definition: 'How many chat messages were sent during the stream.',
    formula: 'Counted from the stored messages.',
    caution: 'Deleted messages may be missing.',
  },
  'total-messages': {
    definition: 'How many chat messages were sent during the stream.',
    formula: 'Counted from the stored messages.',
    caution: 'Deleted messages may be missing.',
  },
  'unique-chatters': {
    definition: 'How many different people wrote at least one message.',
    formula: 'Counted from the stored messages.',
    caution: 'Cannot be added up over streams or days: the same person may be in several.',
  },
  'messages-per-minute': {
    definition: 'How busy the chat was, on average.',
    formula: 'Stored messages, divided by the minutes of the stream.',
    caution: 'Hides bursts: see the peak.',
  },
  'peak-messages-per-minute': {
    definition: 'The most messages in a single minute.',
    formula: 'Counted from the stored messages.',
    caution: 'A raid or spam can set it.',
  },
  'chat-participation-rate': {
    definition: 'The share of the viewers who wrote in the chat.',
    formula: 'Unique chatters, divided by unique viewers.',
    caution: 'Usually falls as an audience grows, without anything being wrong.',
  },
  'follow-conversion-rate': {
    definition: 'The share of the viewers who began to follow during the stream.',
    formula: 'New followers, divided by viewers.',
    caution: 'Those who already followed cannot convert: an audience of regulars has a low rate.',
  },
  'returning-viewer-rate': {
    definition: 'The share of the viewers who had watched an earlier stream.',
    formula: 'Viewers seen before, divided by unique viewers.',
    caution: 'Someone whose address has changed looks new, so the true share is higher.',
  },
};
