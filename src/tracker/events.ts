/** Who did it: the reader, the bot, or a person on the other side. A bot's success never looks like an agent's. */
export type Actor = 'user' | 'bot' | 'human';

/**
 * What is known of each event: the chat funnel's nine (seed 002), an avatar's (seed 001), and a goal reached. Others are
 * custom: any name, any properties. More properties than these may be added to each.
 */
export interface TrackedEvents {
  widget_view: { widgetId?: string };
  chat_open: { conversationId?: string; widgetId?: string };
  /** From the reader; where a person on the other side wrote it, with `actor: 'human'`. */
  message_sent: { conversationId: string; role?: 'user' | 'assistant'; length?: number; actor?: 'user' | 'human' };
  /** Always the bot's. */
  bot_response: { conversationId: string; length?: number; seconds?: number; actor?: 'bot' };
  /** From here on a person answers. */
  human_handoff: { conversationId: string; reason?: string; actor?: 'human' };
  resolution: { conversationId: string; actor: 'bot' | 'human'; firstContact?: boolean };
  abandonment: { conversationId?: string; page?: 'product' | 'pricing' | 'checkout' };
  conversion: { conversationId?: string; kind?: string; value?: number; currency?: string };
  follow_up: { conversationId: string; actor: 'bot' | 'human' };

  /** The length in characters; the text itself is never sent. */
  avatar_message: { role?: string; avatarId?: string; conversationId?: string; length?: number };
  avatar_conversation_started: { conversationId?: string; avatarId?: string };
  /** The duration as the avatar tells it: in seconds. */
  avatar_conversation_ended: { conversationId?: string; duration?: number; messageCount?: number };

  goal_completed: { goal: string; conversationId?: string; pattern?: { source: string; flags: string } };
}

export type EventType = keyof TrackedEvents;

/** The properties of an event of this type: what is known of it, and more. */
export type PropertiesOf<T extends string> = T extends EventType
  ? TrackedEvents[T] & Readonly<Record<string, unknown>>
  : Readonly<Record<string, unknown>>;

/** All properties of a type that may be left out as a whole. */
export type PropertiesArgument<T extends string> =
  Record<never, never> extends PropertiesOf<T> ? [properties?: PropertiesOf<T>] : [properties: PropertiesOf<T>];

/** Who it was, where the type says so and the page did not. */
export const actorOf: Readonly<Record<string, Actor>> = {
  message_sent: 'user',
  bot_response: 'bot',
  human_handoff: 'human',
};
