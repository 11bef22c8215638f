import { list, plural } from '../grammar.js';
import type { Quantity } from '../grammar.js';
import type { StreamingWords } from '../words.js';

const streams = (count: Quantity): string =>
  plural('ar', count, {
    zero: 'لا عمليات بث',
    one: 'عملية بث واحدة',
    two: 'عمليتا بث',
    few: `${count.text} عمليات بث`,
    many: `${count.text} عملية بث`,
    other: `${count.text} عملية بث`,
  });

export const streaming: StreamingWords = {
  'breakdown-country-title': 'البلدان',
  'breakdown-country-part': 'البلد',
  'breakdown-country-count': 'المشاهدون',
  breakdownOther: 'أخرى',
  'country-AN': 'جزر الأنتيل الهولندية',
  'country-AP': 'آسيا أو المحيط الهادئ (البلد غير معروف)',
  'country-EU': 'أوروبا (البلد غير معروف)',
  'country-A1': 'وكيل مجهول',
  'country-A2': 'مزوّد عبر الأقمار الصناعية',
  'country-T1': 'شبكة Tor',
  'country-XX': 'غير معروف',
  breakdownCode: 'الرمز',
  breakdownShare: 'النسبة',
  breakdownSearch: 'بحث',
  breakdownNoMatch: 'لا نتائج مطابقة',
  breakdownAll: (count) => `عرض الكل (${count})`,
  breakdownFewer: 'عرض أقل',
  breakdownSummary: ({ title, first, more, rest }) =>
    `${title}: ${more.count === 0 ? list('ar', first) : list('ar', [...first, `${more.text} غيرها`], 'and')}` +
    (rest === null ? '' : `؛ ${rest}`) +
    '.',
  mapTitle: 'الجمهور حسب البلد',
  mapUnplaced: 'خارج الخريطة:',
  mapRange: (from, to) => (to === null ? `${from} فأكثر` : `${from}–${to}`),
  chatTitle: 'الدردشة',
  'provenance-geoip': 'البلدان مستنتجة من عناوين IP ‏(GeoIP)، ولا تُحفظ هذه إلا على شكل تجزئة SHA-256',
  'provenance-stored-messages': 'محسوب من الرسائل المحفوظة',
  sessionsTitle: 'عمليات البث',
  sessionsStream: 'البث',
  sessionsId: 'معرّف البث',
  sessionsStarted: 'البداية',
  sessionsEnded: 'النهاية',
  sessionsCompare: (stream) => `مقارنة ${stream}`,
  sessionsHint: (most) =>
    plural('ar', most, {
      zero: 'لا يمكن اختيار أي عملية بث.',
      one: 'اختر عملية بث واحدة لعرض مشاهديها.',
      two: 'اختر عمليتي بث كحد أقصى لعرض مشاهديهما معًا.',
      few: `اختر ما يصل إلى ${most.text} عمليات بث لعرض مشاهديها معًا.`,
      many: `اختر ما يصل إلى ${most.text} عملية بث لعرض مشاهديها معًا.`,
      other: `اختر ما يصل إلى ${most.text} عملية بث لعرض مشاهديها معًا.`,
    }),
  sessionsMost: (most) =>
    plural('ar', most, {
      zero: 'لم تُختر أي عملية بث.',
      one: 'اختيرت عملية بث واحدة؛ ألغِ اختيارها لاختيار غيرها.',
      two: 'اختيرت عمليتا بث؛ ألغِ اختيار إحداهما لاختيار غيرها.',
      few: `اختيرت ${most.text} عمليات بث؛ ألغِ اختيار إحداها لاختيار غيرها.`,
      many: `اختيرت ${most.text} عملية بث؛ ألغِ اختيار إحداها لاختيار غيرها.`,
      other: `اختيرت ${most.text} عملية بث؛ ألغِ اختيار إحداها لاختيار غيرها.`,
    }),
  sessionsMore: 'تحميل المزيد',
  sessionsShown: (shown, total) => (total === null ? `المعروض: ${shown.text}` : `المعروض: ${shown.text} من ${total.text}`),
  sessionsTogether: (shown) => `المعروض معًا (${shown.text})`,
  sessionsNotAdded: 'لا يمكن جمعه',
  sessionsSortBy: (column) => `الترتيب حسب «${column}»`,
  sessionsLines: 'المشاهدون منذ بداية كل بث',
  sessionsAt: (at, lines) => `${at}: ${list('ar', lines)}`,
  sessionsSummary: (shown, total) => (total === null ? `${streams(shown)}.` : `${shown.text} من ${streams(total)}.`),
  metricReached: (when, stream) => (when && stream ? `${when}، في ${stream}` : (when ?? stream ?? '')),
  exportTitle: 'التصدير',
  exportAs: (format) => `تنزيل ${format}`,
  exportBusy: (received) => `جارٍ التنزيل، ${received} حتى الآن`,
  exportCancel: 'إلغاء',
  exportCancelled: 'أُلغي التنزيل. لم يُحفظ شيء.',
  exportSaved: (name) => `تم الحفظ باسم ${name}`,
};
