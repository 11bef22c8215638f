import { describeManaged } from '../testing/managed-suite.js';

describeManaged({
  element: async () => (await import('../testing/notes/notes.js')).TestNotes,
  kind: 'note',
  subject: ['subject-id', 'kitchen'],
  source: 'notes',
  endpoint: '/notes/kitchen',
  first: ['Milk', 'Bread'],
  newLabel: 'New note',
  typed: { Text: 'Eggs' },
  sent: { text: 'Eggs' },
  required: 'Fill this in.',
});
