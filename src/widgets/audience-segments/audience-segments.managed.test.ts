import { describeManaged } from '../../testing/managed-suite.js';

describeManaged({
  element: async () => (await import('./audience-segments.js')).AudienceSegments,
  kind: 'segment',
  subject: ['creator-id', 'documented'],
  endpoint: '/segments',
  first: ['Weekend regulars'],
  newLabel: 'New segment',
  typed: { Name: 'Night owls', 'Days they came, at least': '3', 'Days they came, at most': '9' },
  sent: { label: 'Night owls', min_days: 3, max_days: 9, window_days: 30 },
  required: 'Fill this in.',
});
