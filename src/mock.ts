export { EventLog, type StoredEvent } from './families/mocks.js';
export type { MockOptions } from './mock/handlers.js';
export { createHandlers } from './mock/handlers.js';
export type { ScenarioName } from './mock/scenarios.js';
export { scenarios } from './mock/scenarios.js';
export type { StartOptions } from './mock/start.js';
export { startMock } from './mock/start.js';
export type { TokenOptions } from './mock/tokens.js';
export { issueToken } from './mock/tokens.js';
