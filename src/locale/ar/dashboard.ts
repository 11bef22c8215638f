import type { DashboardWords } from '../words.js';

export const dashboard: DashboardWords = {
  presetOverview: 'نظرة عامة',
  presetEngagement: 'وقت المشاهدة والدردشة والولاء',
  toolbarTitle: 'إعدادات لوحة المعلومات',
  toolbarInterval: 'الفاصل الزمني',
  toolbarRefresh: 'تحديث',
  toolbarDataAsOf: (time) => `البيانات حتى ${time}`,
  streamLive: 'مباشر',
  streamEnded: 'انتهى البث',
};
