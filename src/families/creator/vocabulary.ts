/** How users come, besides what all APIs know. */
export const creatorSources = ['creator-page'] as const;
