import { field } from '../client/field.js';
import type { TrackedEvents } from './events.js';

/** What an avatar's events are called on an element, where not as here. */
export interface AvatarEventNames {
  readonly onMessage: string;
  readonly onConversationStart: string;
  readonly onConversationEnd: string;
}

export const avatarEventNames: AvatarEventNames = {
  onMessage: 'message',
  onConversationStart: 'conversation-start',
  onConversationEnd: 'conversation-end',
};

/** A member of something foreign, where it is of the kind that is wanted; a getter may throw. */
function member<T extends string | number>(value: unknown, name: string, kind: 'string' | 'number'): T | undefined {
  try {
    const found = field(value, name);
    return typeof found === kind ? (found as T) : undefined;
  } catch {
    return undefined;
  }
}

const textIn = (value: unknown, name: string) => member<string>(value, name, 'string');
const numberIn = (value: unknown, name: string) => member<number>(value, name, 'number');

/** What is sent of a message: how long it is, never what it says. */
export const messageOf = (message: unknown): TrackedEvents['avatar_message'] => ({
  role: textIn(message, 'role'),
  avatarId: textIn(message, 'avatarId'),
  conversationId: textIn(message, 'conversationId'),
  length: textIn(message, 'content')?.length,
});

export const contentOf = (message: unknown): string => textIn(message, 'content') ?? '';

export const startOf = (conversation: unknown): TrackedEvents['avatar_conversation_started'] => ({
  conversationId: textIn(conversation, 'id'),
  avatarId: textIn(conversation, 'avatarId'),
});

export const endOf = (conversation: unknown): TrackedEvents['avatar_conversation_ended'] => ({
  conversationId: textIn(conversation, 'id'),
  duration: numberIn(conversation, 'duration'),
  messageCount: numberIn(conversation, 'messageCount'),
});
