import type { MockFamily } from '../mock/family.js';
import { creatorMock, type CreatorMockOptions } from './creator/mock/mock.js';
import { streamsMock } from './streams/mock/mock.js';

export { EventLog, type StoredEvent } from './creator/mock/event-log.js';

/** What the mocks of the families can be given, joined by `&`. */
export type FamilyMockOptions = CreatorMockOptions;

/** The mocks of the families: a line each. */
export const mocks: readonly MockFamily<FamilyMockOptions>[] = [streamsMock, creatorMock];
