import { list, plural } from '../grammar.js';
import type { TrendWords } from '../words.js';

export const trends: TrendWords = {
  trendTitle: 'الاتجاهات',
  trendDate: 'التاريخ',
  trendAverage: (length) => `متوسط ${length}`,
  trendCustom: 'فترة المقارنة',
  trendComparedDate: 'مقارنةً بـ',
  trendChange: 'التغيّر',
  trendUnfinished: 'لم تنتهِ بعد',
  trendCut: (span, length) => `${span} فقط (${length})، تقطعه الفترة`,
  trendUnusual: (observed, expected) => `غير معتاد: ${observed}، والمتوقع نحو ${expected}`,
  trendNothingCompared: 'لا يوجد ما يُقارَن به',
  trendWeekends: 'عطلات نهاية الأسبوع مظللة',
  trendNotes: 'ملاحظات',
  trendGrowing: (change, length) => `في ازدياد: ${change} في المتوسط خلال آخر ${length}`,
  trendDeclining: (change, length) => `في انخفاض: ${change} في المتوسط خلال آخر ${length}`,
  trendSteady: (length) => `لا تغيّر واضح خلال آخر ${length}`,
  trendSpiking: (value, when, times) =>
    times === null ? `قفزة: ${value} (${when})` : `قفزة: ${value} (${when})، ${times} أضعاف المعتاد`,
  trendTooShort: (known, needed) => `لا تكفي البيانات لتحديد اتجاه: ${known}، والمطلوب ${needed}`,
  trendAgainst: (current, compared, change) => `${current} مقابل ${compared} (${change})`,
  trendUnusualFound: (values) =>
    plural('ar', values, {
      zero: `${values.text} قيمة غير معتادة`,
      one: `${values.text} قيمة غير معتادة`,
      two: `${values.text} قيمتان غير معتادتين`,
      few: `${values.text} قيم غير معتادة`,
      many: `${values.text} قيمة غير معتادة`,
      other: `${values.text} قيمة غير معتادة`,
    }),
  trendUnusualNeeds: (least) =>
    plural('ar', least, {
      zero: `تُحدَّد القيم غير المعتادة ابتداءً من ${least.text} قيمة من النوع نفسه`,
      one: `تُحدَّد القيم غير المعتادة ابتداءً من ${least.text} قيمة من النوع نفسه`,
      two: `تُحدَّد القيم غير المعتادة ابتداءً من ${least.text} قيمتين من النوع نفسه`,
      few: `تُحدَّد القيم غير المعتادة ابتداءً من ${least.text} قيم من النوع نفسه`,
      many: `تُحدَّد القيم غير المعتادة ابتداءً من ${least.text} قيمة من النوع نفسه`,
      other: `تُحدَّد القيم غير المعتادة ابتداءً من ${least.text} قيمة من النوع نفسه`,
    }),
  trendMissing: (metrics) => `لم يُبلَّغ عنها: ${list('ar', metrics)}`,
  trendSummary: ({ title, span, first, last, highest, highestAt }) =>
    `${title}، ${span}: من ${first} إلى ${last}، والأعلى ${highest} (${highestAt}).`,
  trendRule: 'كيف يُقرأ الاتجاه:',
  activityTitle: (metric) => `${metric} حسب اليوم والساعة`,
  activityWeekday: 'يوم الأسبوع',
  activityHour: 'الساعة',
  activityWeekdayNumber: 'يوم الأسبوع، 1 هو الاثنين',
  activityHourNumber: 'الساعة، 0–23',
  activityWhen: (weekday, hour) => `${weekday}، ${hour}`,
  activityBusiest: (when, value) => `الأكثر نشاطًا: ${when} (${value})`,
  activityNone: 'لا نشاط في أي ساعة',
  activitySummary: (title, busiest) => `${title}. ${busiest}.`,
  bandRange: (band, from, to) =>
    from === null ? `${band}: أقل من ${to}` : to === null ? `${band}: من ${from}` : `${band}: من ${from} إلى ${to}`,
  bandMore: (band, from) => `${band}: أكثر من ${from}`,
  'bandSpan-week': 'هذه القيم للتغير من أسبوع إلى الأسبوع التالي: اختر 7 أيام وقارنها بالفترة السابقة.',
  'bandSpan-month': 'هذه القيم للتغير من شهر إلى الشهر التالي: اختر 30 يومًا وقارنها بالفترة السابقة.',
  bandScale: (value, band, lowest, highest) => `${value}: ${band}، على مقياس من ${lowest} إلى ${highest}`,
  bandGrowth: (growth) => `النمو ${growth}`,
  bandBenchmarks: 'القيم المرجعية:',
};
