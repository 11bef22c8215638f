import type { ComplexAttributeConverter, PropertyDeclarations } from 'lit';

/** Presence is true and `="false"` is false: content management systems write `=""`. */
export const presence: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && value.toLowerCase() !== 'false',
  toAttribute: (value) => (value ? '' : null),
};

const margin = /[“”„‟«»‘’‚‹›″′\s]/;
const isMargin = (character: string | undefined): boolean => character !== undefined && margin.test(character);

/**
 * The value of an attribute without typographic quotes on both sides: editors make them of those of a pasted tag, and
 * HTML then takes them for a part of the value. Once more changes nothing.
 */
export function unquoted(value: string): string {
  const text = value.trim();
  let [from, to] = [0, text.length];
  if (to < 2 || !isMargin(text[0]) || !isMargin(text[to - 1])) return value;
  while (from < to && isMargin(text[from])) from += 1;
  while (to > from && isMargin(text[to - 1])) to -= 1;
  return text.slice(from, to);
}

/**
 * The attributes a widget, a provider and a dashboard share, raw as the author wrote them. Each is also a
 * property of the same name in camelCase. Never written back.
 */
export const settingProperties = {
  apiBase: { attribute: 'api-base' },
  tokenUrl: { attribute: 'token-url' },
  getToken: { attribute: false },
  owner: { attribute: false },
  source: {},
  streamId: { attribute: 'stream-id' },
  channelId: { attribute: 'channel-id' },
  creatorId: { attribute: 'creator-id' },
  contentId: { attribute: 'content-id' },
  avatarId: { attribute: 'avatar-id' },
  assistantId: { attribute: 'assistant-id' },
  subjectId: { attribute: 'subject-id' },
  dateRange: { attribute: 'date-range' },
  startDate: { attribute: 'start-date' },
  endDate: { attribute: 'end-date' },
  granularity: {},
  intervalMinutes: { attribute: 'interval-minutes' },
  compare: {},
  compareStartDate: { attribute: 'compare-start-date' },
  compareEndDate: { attribute: 'compare-end-date' },
  compareAlign: { attribute: 'compare-align' },
  segment: {},
  creatorSize: { attribute: 'creator-size' },
  creatorStage: { attribute: 'creator-stage' },
  timeZone: { attribute: 'time-zone' },
  weekStart: { attribute: 'week-start' },
  csvFormat: { attribute: 'csv-format' },
  refreshSeconds: { attribute: 'refresh-seconds' },
  src: {},
} as const satisfies PropertyDeclarations;

export type SettingName = keyof typeof settingProperties;

/** `streamId` → `stream-id`, for messages an author can act on; what has no attribute keeps its name. */
export const attributeOf = (name: SettingName): string => {
  const declared: { readonly attribute?: string | false } = settingProperties[name];
  return declared.attribute || name;
};
