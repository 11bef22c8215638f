import { familySources } from '../families/vocabulary.js';

/** Parts that the library has words for; every other one goes by the server's own name. */
export const segments = ['super-fans', 'regular', 'casual', 'dormant'] as const;
export const questionTypes = ['advice', 'information', 'entertainment', 'personal', 'support'] as const;
export const revenueParts = ['premium-subscriptions', 'tips', 'exclusive-content'] as const;
export const devices = ['mobile', 'desktop', 'tablet', 'tv'] as const;

/** How users came, and views came to a piece of content. */
export const sources = [
  'search',
  'social-media',
  'direct',
  'referral',
  'newsletter',
  'qr-code',
  ...familySources,
  'recommendations',
  'external-sites',
  'notifications',
] as const;

/** From everybody to those who pay. */
export const funnelSteps = ['free', 'engaged', 'interested', 'converted'] as const;

/** Why an audience left all at once. */
export const dropReasons = ['ad-break', 'technical-issue', 'topic-change'] as const;

/** Files that a server makes. */
export const reports = ['summary', 'detailed', 'conversations', 'revenue', 'trend'] as const;

export type Segment = (typeof segments)[number];
export type QuestionType = (typeof questionTypes)[number];
export type RevenuePart = (typeof revenueParts)[number];
export type Device = (typeof devices)[number];
export type SourceName = (typeof sources)[number];
export type DropReason = (typeof dropReasons)[number];
export type FunnelStepId = (typeof funnelSteps)[number];
export type ReportName = (typeof reports)[number];

/** What the seeds call some of them in English, where that is not their id. */
const englishNames: Readonly<Record<string, string>> = {
  'regular-fans': 'regular',
  'casual-users': 'casual',
  'free-users': 'free',
  'engaged-users': 'engaged',
  'multiple-sessions': 'engaged',
  'viewed-premium-features': 'interested',
  'paying-subscribers': 'converted',
};

/** The one of these that a server means by a name: `Social media`, `ad_break`, `Super Fans`. Null is a name of its own. */
export function meant<Id extends string>(ids: readonly Id[], name: string | null | undefined): Id | null {
  if (!name) return null;
  const words = name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const id = Object.hasOwn(englishNames, words) ? englishNames[words] : words;
  return ids.find((each) => each === id) ?? null;
}

const isOneOf = <Id extends string>(ids: readonly Id[], id: string): id is Id => ids.some((each) => each === id);

export const isSegment = (id: string): id is Segment => isOneOf(segments, id);
export const isQuestionType = (id: string): id is QuestionType => isOneOf(questionTypes, id);
export const isRevenuePart = (id: string): id is RevenuePart => isOneOf(revenueParts, id);
export const isDevice = (id: string): id is Device => isOneOf(devices, id);
export const isFunnelStep = (id: string): id is FunnelStepId => isOneOf(funnelSteps, id);
export const isReport = (name: string): name is ReportName => isOneOf(reports, name);
