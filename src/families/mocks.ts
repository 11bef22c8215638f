import type { MockFamily } from '../mock/family.js';
import { creatorMock, type CreatorMockOptions } from './creator/mock/mock.js';
import { streamsMock } from './streams/mock/mock.js';

/** What the mocks of the families can be given: a line each that takes something. */
export interface FamilyMockOptions extends CreatorMockOptions {}

/** The mocks of the families: a line each. */
export const mocks: readonly MockFamily<FamilyMockOptions>[] = [streamsMock, creatorMock];
