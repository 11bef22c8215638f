import { plural } from '../grammar.js';
import type { CardWords } from '../words.js';

export const card: CardWords = {
  cardMore: (heading) => `المزيد: ${heading}`,
  cardShowTable: 'عرض الجدول',
  cardShowChart: 'عرض المخطط',
  cardDownloadCsv: 'تنزيل CSV',
  cardDownloadPng: 'تنزيل PNG',
  cardNotSaved: 'لم يُحفظ الملف',
  cardTryAgain: 'إعادة المحاولة',
  cardLoading: 'جارٍ التحميل',
  cardAsOf: (time) => `البيانات حتى ${time}`,
  cardStale: (title, when) => `${title}. تُعرض بيانات ${when.isToday ? 'الساعة ' : ''}${when.text}؛ تعذّر التحديث`,
  cardZone: (zone) => `الأوقات بتوقيت ${zone}`,
  cardNotReported: 'غير متوفر',
  cardTableCaption: (heading, time) => `${heading}، البيانات حتى ${time}`,
  cardMessage: (title, advice) => `${title}. ${advice}`,
  liveUpdated: (heading) => `${heading}: تم التحديث`,
  liveEmpty: (heading, title) => `${heading}: ${title}`,
  liveFailed: (heading, title) => `${heading}: تعذّر التحميل. ${title}`,
  noteUnreadable: (values, first) =>
    plural('ar', values, {
      zero: `قُرئت كل القيم (${first})`,
      one: `تعذّرت قراءة قيمة واحدة فعُدّت غير مُبلَّغ عنها (${first})`,
      two: `تعذّرت قراءة قيمتين فعُدّتا غير مُبلَّغ عنهما (أولاهما: ${first})`,
      few: `تعذّرت قراءة ${values.text} قيم فعُدّت غير مُبلَّغ عنها (أولاها: ${first})`,
      many: `تعذّرت قراءة ${values.text} قيمة فعُدّت غير مُبلَّغ عنها (أولاها: ${first})`,
      other: `تعذّرت قراءة ${values.text} قيمة فعُدّت غير مُبلَّغ عنها (أولاها: ${first})`,
    }),
  noteCurrency: (given) => `العملة «${given}» غير معروفة؛ المبالغ أرقام مجردة`,
  noteZone: (given) => `المنطقة الزمنية «${given}» غير معروفة؛ الأيام والأوقات بتوقيت UTC`,
  noteOtherCurrency: (currency) =>
    currency === null
      ? 'لا تُقارن المبالغ: عملة المبالغ السابقة غير معروفة'
      : `لا تُقارن المبالغ: المبالغ السابقة بعملة ${currency}`,
  noteCompared: (note) => `في المقارنة: ${note}`,
  caution: 'تنبيه',
  cautioned: (value, caution) => `${value} (${caution})`,
  cautionMost: (most) => `معروض كما أُبلغ عنه، مع أن أقصى قيمة ممكنة هي ${most}`,
  noteDropped: (rows, of, first) =>
    plural('ar', rows, {
      zero: `لم يُستبعد أي صف من ${of} (${first})`,
      one: `تعذّرت قراءة صف واحد من ${of} فاستُبعد (${first})`,
      two: `تعذّرت قراءة صفين من ${of} فاستُبعدا (أولهما: ${first})`,
      few: `تعذّرت قراءة ${rows.text} صفوف من ${of} فاستُبعدت (أولها: ${first})`,
      many: `تعذّرت قراءة ${rows.text} صفًا من ${of} فاستُبعدت (أولها: ${first})`,
      other: `تعذّرت قراءة ${rows.text} صف من ${of} فاستُبعدت (أولها: ${first})`,
    }),
  noteDuplicates: (rows) =>
    plural('ar', rows, {
      zero: 'لا صفوف مكررة',
      one: 'كرّر صف واحد صفًا آخر؛ يُعتمد الأخير',
      two: 'كرّر صفان صفوفًا أخرى؛ يُعتمد الأخير من كل منها',
      few: `كرّرت ${rows.text} صفوف صفوفًا أخرى؛ يُعتمد الأخير من كل منها`,
      many: `كرّر ${rows.text} صفًا صفوفًا أخرى؛ يُعتمد الأخير من كل منها`,
      other: `كرّر ${rows.text} صف صفوفًا أخرى؛ يُعتمد الأخير من كل منها`,
    }),
  noteClamped: (answered, asked) => `الفاصل الزمني في الرد: ${answered} (المطلوب: ${asked})`,
  noteFallback: 'لم تستجب نقطة النهاية «summary»؛ القيم المعروضة من نقاط النهاية المنفصلة',
  noteLive: 'لم ينتهِ البث بعد، ويمكن مقارنته بالسابق بعد انتهائه',
  notePartial: (part, why) => `تعذّر تحميل ${part}: ${why}`,
  tableRowsNotShown: (rows) =>
    plural('ar', rows, {
      zero: 'كل الصفوف معروضة؛ ويضم ملف CSV جميعها',
      one: 'صف واحد آخر غير معروض؛ يضم ملف CSV جميع الصفوف',
      two: 'صفان آخران غير معروضين؛ يضم ملف CSV جميع الصفوف',
      few: `${rows.text} صفوف أخرى غير معروضة؛ يضم ملف CSV جميع الصفوف`,
      many: `${rows.text} صفًا آخر غير معروض؛ يضم ملف CSV جميع الصفوف`,
      other: `${rows.text} صف آخر غير معروض؛ يضم ملف CSV جميع الصفوف`,
    }),
};
