export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  /** Made up, in the words that users might have used. */
  readonly questions: readonly string[];
}

export const topics: readonly Topic[] = [
  {
    id: 'training-plans',
    name: 'Training plans',
    weight: 22,
    questions: [
      'How many rest days do I need in a week?',
      'Can I swap Tuesday for Thursday?',
      'What should I do after a break of two months?',
    ],
  },
  {
    id: 'nutrition',
    name: 'Nutrition',
    weight: 18,
    questions: ['How does meal timing work?', 'What do you eat before a race?', 'Is coffee bad for me?'],
  },
  {
    id: 'motivation',
    name: 'Motivation',
    weight: 14,
    questions: ['I’m struggling with getting up early.', 'What should I do about a bad week?'],
  },
  { id: 'gear', name: 'Gear & shoes', weight: 11, questions: ['What’s your favorite pair of shoes?', 'How long do they last?'] },
  { id: 'stories', name: 'Stories from races', weight: 9, questions: ['Tell me a story about your first marathon.'] },
  {
    id: 'injuries',
    name: 'Injuries',
    weight: 8,
    questions: ['My knee hurts going downhill. What now?', 'When can I run again?'],
  },
  { id: 'schedule', name: 'Live schedule', weight: 6, questions: ['When are you live next?'] },
  { id: 'music', name: 'Music', weight: 4, questions: ['Which song is in your last video?'] },
  { id: 'ランニング', name: '日本でのランニング', weight: 3, questions: ['東京でおすすめのコースは？'] },
  { id: 'premium', name: 'Premium membership', weight: 3, questions: ['What do I get with premium?', 'How do I cancel?'] },
  { id: 'łódź', name: 'Łódź meet-up', weight: 2, questions: ['Where do we meet?'] },
];

export const questionTypes = [
  ['advice', 31],
  ['information', 28],
  ['entertainment', 17],
  ['personal', 14],
  ['support', 10],
] as const;

export const ages = [
  ['13-17', 6],
  ['18-24', 31],
  ['25-34', 34],
  ['35-44', 16],
  ['45-54', 8],
  ['55-64', 3],
  ['65+', 2],
] as const;

export const devices = [
  ['mobile', 68],
  ['desktop', 24],
  ['tablet', 7],
  ['tv', 1],
] as const;

export const acquisitionSources = [
  ['Search', 28],
  ['Social media', 34],
  ['Direct', 17],
  ['Referral', 12],
  ['Newsletter', 6],
  ['QR code', 3],
] as const;

export const trafficSources = [
  ['Creator page', 36],
  ['Recommendations', 27],
  ['Search', 19],
  ['External sites', 11],
  ['Notifications', 7],
] as const;
