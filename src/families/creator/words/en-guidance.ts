import type { Guidance } from '../../../locale/guidance.js';

/** As seed 000 has it. */
export const guidance: Guidance = {
  funnel: {
    engaged: ['Improve the quality of the content, so that more users come back.'],
    interested: ['Show better what premium features there are.'],
    converted: ['Adjust the price by how many convert.', 'Put more into premium, so that more convert.'],
  },
  topics: [
    'Create more content on popular topics.',
    'Consider earning with topics that are in high demand.',
    'Fill the gaps in topics you care about that are less covered.',
  ],
  segments: {
    'super-fans': { who: 'Daily users with high engagement.', strategy: 'Reward them with exclusive access.' },
    regular: { who: 'Weekly users with good engagement.', strategy: 'Encourage them to visit more often.' },
    casual: { who: 'Monthly users with light engagement.', strategy: 'Engage them again with notifications.' },
    dormant: { who: 'Not active for 30 days or more.', strategy: 'Win them back with a campaign.' },
  },
  alarm: async (metric) => (metric === 'satisfaction-score' ? (await import('../rules/advice.js')).advice.satisfaction : null),
  questionTypes: {
    advice: { example: '“What should I do about …”', answer: 'Offer thoughtful guidance.' },
    information: { example: '“How does X work?”', answer: 'Explain it clearly.' },
    entertainment: { example: '“Tell me a story about …”', answer: 'Be creative and engaging.' },
    personal: { example: '“What’s your favorite …”', answer: 'Share authentic opinions.' },
    support: { example: '“I’m struggling with …”', answer: 'Show empathy and help.' },
  },
  bands: {
    'returning-rate': {
      poor: 'Improve the quality of the persona.',
      average: 'Add features that give fans a reason to come back.',
      good: 'Go on as you do.',
      excellent: 'Consider premium features.',
    },
    'average-session-length': {
      short: 'Fans leave quickly: look for what goes wrong.',
      typical: 'Usual for quick interactions.',
      good: 'Fans are engaged.',
      excellent: 'Fans are invested.',
    },
    'messages-per-session': {
      low: 'One-off queries.',
      normal: 'An ordinary conversation.',
      rapport: 'Fans and the persona get on well.',
      deep: 'Fans are deeply engaged.',
    },
    'satisfaction-score': {
      critical: 'See to the quality at once: train on more content, or adjust the personality.',
      minimum: 'Enough for a healthy persona, and no more.',
      good: 'Fans are satisfied.',
      excellent: 'Fans are very satisfied.',
    },
  },
};
