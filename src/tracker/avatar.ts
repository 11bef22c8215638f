import { guarded } from './guarded.js';

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

/** What is sent of a message: how long it is, never what it says. */
export const messageOf = (message: unknown): Record<string, unknown> => ({
  role: guarded(message, 'role'),
  avatarId: guarded(message, 'avatarId'),
  conversationId: guarded(message, 'conversationId'),
  length: guarded(guarded(message, 'content'), 'length'),
});

export const startOf = (conversation: unknown): Record<string, unknown> => ({
  conversationId: guarded(conversation, 'id'),
  avatarId: guarded(conversation, 'avatarId'),
});

export const endOf = (conversation: unknown): Record<string, unknown> => ({
  conversationId: guarded(conversation, 'id'),
  duration: guarded(conversation, 'duration'),
  messageCount: guarded(conversation, 'messageCount'),
});
