import { mockApi } from '../../../mock/fixtures/ask.js';

/** What the creator API answers about the documented creator, on the day of the tests: `documentedCreator('/funnel')`. */
export const documentedCreator = (path: string, query = 'date_range=30d'): Promise<unknown> =>
  mockApi().json(`/api/v1/creator/analytics${path}?creator_id=documented&${query}`);
