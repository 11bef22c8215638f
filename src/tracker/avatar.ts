import { safeGet } from './safe-get.js';

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

const membersOf = (value: unknown, ...names: string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, safeGet(value, name)]));

/** What is sent of a message: how long it is, never what it says. */
export const messageOf = (message: unknown): Record<string, unknown> => ({
  ...membersOf(message, 'role', 'avatarId', 'conversationId'),
  length: safeGet(safeGet(message, 'content'), 'length'),
});

export const startOf = (conversation: unknown): Record<string, unknown> => ({
  conversationId: safeGet(conversation, 'id'),
  ...membersOf(conversation, 'avatarId'),
});

export const endOf = (conversation: unknown): Record<string, unknown> => ({
  conversationId: safeGet(conversation, 'id'),
  ...membersOf(conversation, 'duration', 'messageCount'),
});
