import { plural } from '../grammar.js';
import type { DashboardWords, PeriodWords } from '../words.js';

export const dashboard: DashboardWords & PeriodWords = {
  presetOverview: 'نظرة عامة',
  presetEngagement: 'وقت المشاهدة والدردشة والولاء',
  toolbarTitle: 'إعدادات لوحة المعلومات',
  toolbarInterval: 'الفاصل الزمني',
  toolbarRefresh: 'تحديث',
  toolbarDataAsOf: (time) => `البيانات حتى ${time}`,
  streamLive: 'مباشر',
  streamEnded: 'انتهى البث',
  periodLabel: 'الفترة',
  periodAllTime: 'كل الوقت',
  periodLastDays: (days) =>
    plural('ar', days, {
      zero: `آخر ${days.text} يوم`,
      one: 'آخر يوم',
      two: 'آخر يومين',
      few: `آخر ${days.text} أيام`,
      many: `آخر ${days.text} يومًا`,
      other: `آخر ${days.text} يوم`,
    }),
  periodCustom: 'تواريخ مخصصة',
  periodFrom: 'من',
  periodTo: 'إلى',
  periodApply: 'تطبيق',
  periodIncomplete: 'اختر كلا التاريخين.',
  periodBackwards: 'تاريخ البداية بعد تاريخ النهاية.',
  periodNotOffered: 'هذه الفترة غير متاحة هنا.',
  compareLabel: 'المقارنة مع',
  compareNone: 'لا شيء',
  comparePeriod: 'الفترة السابقة',
  compareYear: 'السنة السابقة',
  compareAlign: 'المحاذاة حسب',
  compareByDate: 'التاريخ',
  compareByWeekday: 'يوم الأسبوع',
  periodGranularity: 'التجميع حسب',
};
