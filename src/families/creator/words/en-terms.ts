import type { TermId } from '../../../metrics/catalogue.js';
import type { Definition } from '../../../locale/definitions.js';

/** Words of the field that are no metric, as the glossary of seed 000 has them. */
export const terms: Readonly<Record<TermId, Definition>> = {
  session: { definition: 'A single conversation from start to end.' },
  conversion: {
    definition: 'Free users becoming paid ones.',
    formula: 'Users who pay, divided by all users: the last step of the funnel as a share of the first.',
  },
  retention: {
    definition: 'Users returning over time.',
    caution: 'Of a creator it is the share of users who come back; of a stream, the share of viewers who are still there.',
  },
};
