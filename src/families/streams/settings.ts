import { id, type SettingTable } from '../../datasets/setting-kinds.js';

/** What only questions about streams and channels need. The more specific id comes first. */
export const streamSettings = {
  /**
   * The stream asked about.
   *
   * @uses stream
   */
  streamId: id,
  /**
   * The channel asked about, and what a stream is compared in.
   *
   * @uses stream
   */
  channelId: id,
} as const satisfies SettingTable;
