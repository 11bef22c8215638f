import { plural } from '../grammar.js';
import type { WidgetWords } from '../words.js';

export const widgets: WidgetWords = {
  'part-metrics': 'المقاييس',
  'part-timeline': 'المخطط الزمني',
  'part-retention': 'بيانات الاحتفاظ بالمشاهدين',
  'part-breakdown': 'التوزيع',
  'part-sessions': 'عمليات البث',
  'part-comparison': 'المقارنة',
  timelineTitle: 'المشاهدون المتزامنون',
  timelineTime: 'الوقت',
  timelineViewers: 'المشاهدون',
  timelineReportedPeak: (value) => `الذروة المُبلَّغ عنها ${value}`,
  timelineHighestSample: 'أعلى قياس',
  timelineSampled: (every) => `قياس كل ${every}`,
  timelineSummary: ({ span, first, last, highest, highestAt, reportedPeak, gaps }) =>
    `المشاهدون المتزامنون، ${span}: من ${first} إلى ${last}، والأعلى ${highest} عند ${highestAt}` +
    (reportedPeak === null ? '' : `؛ الذروة المُبلَّغ عنها ${reportedPeak}`) +
    (gaps.count === 0
      ? ''
      : plural('ar', gaps, {
          zero: '؛ بلا فجوات',
          one: '؛ فجوة واحدة',
          two: '؛ فجوتان',
          few: `؛ ${gaps.text} فجوات`,
          many: `؛ ${gaps.text} فجوة`,
          other: `؛ ${gaps.text} فجوة`,
        })) +
    '.',
  timelineResetZoom: 'عرض الكل',
  plotAt: (value, where) => `${where}: ${value}`,
  plotNoData: 'لا بيانات',
  plotMissing: 'المخطط غير متاح، والأرقام في الجدول. أعد المحاولة؛ وإن لم ينجح ذلك فأعد تحميل الصفحة.',
  retentionTitle: 'الاحتفاظ بالمشاهدين',
  retentionMinute: 'الدقيقة',
  retentionShare: 'ما زالوا يشاهدون',
  retentionLost: 'الفقد',
  retentionReason: 'السبب',
  retentionHalf: (at) => `غادر النصف بحلول ${at}`,
  retentionMoreThanHalf: 'بقي أكثر من النصف حتى النهاية',
  retentionNoDrops: 'لا انخفاضات ملحوظة',
  retentionIntro: (length, change) => `أول ${length}: ${change}`,
  retentionDropOff: (change, at, reason) => (reason === null ? `${change} عند ${at}` : `${change} عند ${at}: ${reason}`),
  retentionSummary: ({ left, end, half, dropOffs }) =>
    `الاحتفاظ بالمشاهدين: بقي ${left} عند ${end}؛ ` +
    (half === null ? 'بقي أكثر من النصف حتى النهاية' : `غادر النصف بحلول ${half}`) +
    (dropOffs.count === 0
      ? ''
      : plural('ar', dropOffs, {
          zero: '؛ بلا انخفاضات ملحوظة',
          one: '؛ انخفاض ملحوظ واحد',
          two: '؛ انخفاضان ملحوظان',
          few: `؛ ${dropOffs.text} انخفاضات ملحوظة`,
          many: `؛ ${dropOffs.text} انخفاضًا ملحوظًا`,
          other: `؛ ${dropOffs.text} انخفاض ملحوظ`,
        })) +
    '.',
  gridTitle: 'المقاييس الرئيسية',
  gridMetric: 'المقياس',
  gridValue: 'القيمة',
  gridPrevious: 'سابقًا',
  gridUnit: 'الوحدة',
};
