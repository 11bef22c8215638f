import { define } from '../element/define.js';
import { ChatActivity } from '../widgets/chat-activity/chat-activity.js';

define(ChatActivity);
export { ChatActivity };
export type { AnalyticsEventMap } from '../events.js';
