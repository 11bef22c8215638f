import { breakdownsFrom, fieldsOf, rowsOf } from '../../../sources/breakdown-answer.js';
import { creatorAudience } from '../contract/audience.js';
import { creatorContent } from '../contract/content.js';
import { creatorQuestionTypes } from '../contract/question-types.js';
import { creatorRevenue } from '../contract/revenue.js';
import { creatorSegments } from '../contract/segments.js';
import { creatorTopics } from '../contract/topics.js';
import { dialect } from './dialect.js';

/** What the API tells in parts. */
export const answerBreakdown = breakdownsFrom(dialect, {
  age: rowsOf(creatorAudience, 'age_ranges', { of: 'unique-users' }),
  country: rowsOf(creatorAudience, 'countries', { of: 'unique-users' }),
  device: rowsOf(creatorAudience, 'devices', {
    of: 'unique-users',
    content: rowsOf(creatorContent, 'devices', { of: 'views' }),
  }),
  'acquisition-source': rowsOf(creatorAudience, 'acquisition_sources', { of: 'unique-users' }),
  'traffic-source': rowsOf(creatorContent, 'traffic_sources', { of: 'views' }),
  topic: rowsOf(creatorTopics, 'topics', { of: 'total-conversations' }),
  'question-type': rowsOf(creatorQuestionTypes, 'question_types', { total: 'total_questions' }),
  'revenue-part': fieldsOf(
    creatorRevenue,
    {
      'premium-subscriptions': 'premium_subscriptions',
      tips: 'tips',
      'exclusive-content': 'exclusive_content',
    },
    { of: 'total-revenue' },
  ),
  segment: rowsOf(creatorSegments, 'segments', { total: 'total_users' }),
});
