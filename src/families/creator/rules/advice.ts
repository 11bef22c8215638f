import { guidanceLanguage } from '../../../locale/guidance.js';
import type { Advice } from '../../../rules/rules.js';

const lang = guidanceLanguage;

/** Causes, actions, diagnostic steps and fixes, as seed 000 has them; in English so far, as the definitions are. */
export const advice = {
  weekend: { lang, cause: 'Fans have more free time.', action: 'Schedule promotions for weekends.' },
  evening: { lang, cause: 'Fans come after work.', action: 'Post new content in the evening.' },
  monday: { lang, cause: 'Fans are back at work.', action: 'Use engaging hooks on Mondays.' },
  seasonal: { lang, cause: 'Holidays, or summer.', action: 'Plan the content calendar accordingly.' },
  satisfaction: {
    lang,
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
    lang,
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
    lang,
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
} satisfies Readonly<Record<string, Advice>>;
