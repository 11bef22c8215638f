import type { DashboardWords } from '../words.js';

export const dashboard: DashboardWords = {
  presetOverview: '概要',
  presetEngagement: '視聴時間・チャット・リピート',
  toolbarTitle: 'ダッシュボードの設定',
  toolbarInterval: '間隔',
  toolbarRefresh: '更新',
  toolbarDataAsOf: (time) => `${time}時点のデータ`,
  streamLive: 'ライブ',
  streamEnded: '配信終了',
};
