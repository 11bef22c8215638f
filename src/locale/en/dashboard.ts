import type { DashboardWords } from '../words.js';

export const dashboard: DashboardWords = {
  presetOverview: 'Overview',
  presetEngagement: 'Watch time and loyalty',
  presetLoyalty: 'Users and loyalty',
  toolbarTitle: 'Dashboard settings',
  toolbarInterval: 'Interval',
  toolbarRefresh: 'Refresh',
  toolbarDataAsOf: (time) => `Data as of ${time}`,
  streamLive: 'Live',
  streamEnded: 'Ended',
};
