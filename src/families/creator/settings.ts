import { id, oneOf, type SettingTable } from '../../datasets/setting-kinds.js';

const sizes = ['small', 'medium', 'large'] as const;
const stages = ['new', 'established', 'mature'] as const;

export type CreatorSize = (typeof sizes)[number];
export type CreatorStage = (typeof stages)[number];

/** What only questions about creators and their content need. The more specific id comes first. */
export const creatorSettings = {
  /**
   * The piece of content asked about.
   *
   * @uses creator
   */
  contentId: id,
  /**
   * The creator asked about.
   *
   * @uses creator
   */
  creatorId: id,
  /**
   * How many follow the creator, which decides what is a good number of conversations: `small` under 1,000, `large` from
   * 10,000.
   *
   * @default not known: no band for such a metric
   * @uses creator
   */
  creatorSize: { ...oneOf(sizes), benchmark: 'size' },
  /**
   * How long the creator has been at it, which decides what growth is on target.
   *
   * @default not known: no band for such a metric
   * @uses creator
   */
  creatorStage: { ...oneOf(stages), benchmark: 'stage' },
} as const satisfies SettingTable;
