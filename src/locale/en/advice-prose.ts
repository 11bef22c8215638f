import type { Advice } from '../advice.js';

/** Causes, actions, diagnostic steps and fixes, as seed 000 has them. */
export const advice: Advice = {
  patterns: {
    weekend: { cause: 'Fans have more free time.', action: 'Schedule promotions for weekends.' },
    evening: { cause: 'Fans come after work.', action: 'Post new content in the evening.' },
    monday: { cause: 'Fans are back at work.', action: 'Use engaging hooks on Mondays.' },
    seasonal: { cause: 'Holidays, or summer.', action: 'Plan the content calendar accordingly.' },
  },
  drops: {
    satisfaction: {
      steps: [
        'Review recent negative feedback.',
        'Check whether the training content changed.',
        'Look for issues with single topics.',
        'Test the persona yourself.',
      ],
      fixes: [
        'Add training content on the topics with problems.',
        'Adjust the settings of the personality.',
        'Update the boundaries, if fans run into limits.',
        'Improve the responses to common questions.',
      ],
    },
    engagement: {
      steps: [
        'Check whether fewer users return.',
        'Look for outside factors: your other content, competition.',
        'Review whether the persona feels stale.',
        'Check for technical issues.',
      ],
      fixes: [
        'Add fresh training content.',
        'Promote the persona to your audience.',
        'Introduce new features or topics.',
        'Run a campaign to bring users back.',
      ],
    },
    conversion: {
      steps: [
        'Where do users drop off?',
        'Is the value of premium clear?',
        'Is the pricing right?',
        'Are there points of friction?',
      ],
      fixes: [
        'Show premium features better.',
        'Adjust the price: test a higher and a lower one.',
        'Add free previews of premium content.',
        'Make signing up and paying simpler.',
      ],
    },
  },
};
