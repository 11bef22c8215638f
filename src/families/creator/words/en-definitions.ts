import type { ContentMetricId, CreatorMetricId } from '../metrics.js';
import type { Definition } from '../../../locale/definitions.js';

const score = 'A score from 0 to 5.';

/** What a creator's metrics measure and why they matter, as seed 000 has it. */
export const definitions: Readonly<Record<CreatorMetricId | ContentMetricId, Definition>> = {
  'total-conversations': {
    definition: 'The number of chat sessions. A session is a single conversation from start to end.',
    matters:
      'Overall engagement. Growing steadily is a good sign; a spike usually comes from promotion or a content release; a decline may need fresh content or promotion.',
    caution: 'A busy week after a promotion is no trend: compare with the same days before.',
  },
  'unique-users': {
    definition: 'Individual fans who interacted, each counted once.',
    matters: 'The size of the audience.',
    caution: 'Cannot be added up over days or weeks: the same person may be in several.',
  },
  'new-users': {
    definition: 'Users whose first conversation was in this period.',
    matters: 'Where growth comes from.',
  },
  'returning-rate': {
    definition: 'The share of the users who came back for more than one session.',
    matters: 'Retention: whether users return over time.',
    formula: 'Users with more than one session, divided by unique users.',
    caution: 'Grows with the length of the period: compare periods of the same length.',
  },
  'average-session-length': {
    definition: 'How long fans spend in a conversation, on average.',
    matters: 'Depth of engagement.',
    formula: 'The time of all sessions, divided by their number.',
    caution: 'A few very long sessions raise it.',
  },
  'messages-per-session': {
    definition: 'The back and forth in a conversation, on average.',
    matters: 'Quality of the conversations.',
    formula: 'Messages, divided by sessions.',
  },
  messages: {
    definition: 'How many messages were sent, by users and in answer to them.',
    matters: 'The volume of conversation behind the sessions.',
  },
  'satisfaction-score': {
    definition: 'How satisfied fans are, from 0 to 5, from explicit ratings and implicit signals.',
    matters: 'Quality of the content. Below 3.5 quality problems need action at once.',
    formula: 'Ratings 40 %, session length 20 %, return rate 20 %, sentiment of messages 20 %.',
    caution: 'With few conversations a single bad one moves it.',
  },
  'satisfaction-ratings': {
    definition: `Thumbs up and down on responses. ${score}`,
    formula: 'Weighs 40 % in the satisfaction.',
    caution: 'Only those who rate are in it.',
  },
  'satisfaction-session-length': {
    definition: `What the length of the sessions says about satisfaction. ${score}`,
    formula: 'Weighs 20 % in the satisfaction.',
  },
  'satisfaction-return-rate': {
    definition: `What coming back says about satisfaction. ${score}`,
    formula: 'Weighs 20 % in the satisfaction.',
  },
  'satisfaction-sentiment': {
    definition: `How the messages of users sound. ${score}`,
    formula: 'Weighs 20 % in the satisfaction.',
    caution: 'Read from the text by a machine, which takes irony at its word.',
  },
  dau: {
    definition: 'Daily active users: how many different users there are on a day, on average over the period.',
    matters: 'How large the audience of a single day is.',
    caution: 'Days cannot be added up to a month: the same person may be in several.',
  },
  mau: {
    definition: 'Monthly active users: how many different users there were in the last 30 days of the period.',
    matters: 'How large the audience is that is still there.',
  },
  'total-revenue': {
    definition: 'All earnings in the period.',
    matters: 'The health of the business.',
    formula: 'Premium subscriptions, tips and exclusive content together.',
  },
  'premium-subscriptions': { definition: 'Recurring income from subscriptions.', matters: 'The income that can be counted on.' },
  tips: { definition: 'One-time contributions of fans.' },
  'exclusive-content': { definition: 'Sales of content that is paid per view.' },
  'paying-users': {
    definition: 'How many different users paid anything in the period.',
    caution: 'Cannot be added up over days or weeks: the same person may have paid in several.',
  },
  arpu: {
    definition: 'Average revenue per user: what a paying user brings, on average.',
    formula: 'Total revenue, divided by paying users.',
    caution: 'Users who pay nothing are not counted here; elsewhere the same name often means revenue by all users.',
  },
  ltv: {
    definition: 'Lifetime value: what a user is expected to bring for as long as they stay.',
    caution: 'An estimate from how long users have stayed so far.',
  },
  'churn-rate': {
    definition: 'The share of the users who stopped: active in the period before, and not in this one.',
    matters: 'How fast the audience has to be replaced.',
    caution: 'Lower is better. Someone who pauses for a month counts as gone, and as back later.',
  },
  views: { definition: 'How many times this content was viewed.' },
  engagement: {
    definition: 'How many times someone reacted to this content: liked or shared it, commented, or began a conversation from it.',
  },
};
