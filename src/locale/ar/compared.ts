import { plural } from '../grammar.js';
import type { ComparedWords } from '../words.js';

export const compared: ComparedWords = {
  compareDays: (days) =>
    plural('ar', days, {
      zero: `تقارن التغيّرات أول ${days.text} يوم من كل فترة.`,
      one: 'تقارن التغيّرات اليوم الأول من كل فترة.',
      two: 'تقارن التغيّرات أول يومين من كل فترة.',
      few: `تقارن التغيّرات أول ${days.text} أيام من كل فترة.`,
      many: `تقارن التغيّرات أول ${days.text} يومًا من كل فترة.`,
      other: `تقارن التغيّرات أول ${days.text} يوم من كل فترة.`,
    }),
  compareHours: (hours) =>
    plural('ar', hours, {
      zero: `تقارن التغيّرات أول ${hours.text} ساعة من كل يوم.`,
      one: 'تقارن التغيّرات الساعة الأولى من كل يوم.',
      two: 'تقارن التغيّرات أول ساعتين من كل يوم.',
      few: `تقارن التغيّرات أول ${hours.text} ساعات من كل يوم.`,
      many: `تقارن التغيّرات أول ${hours.text} ساعة من كل يوم.`,
      other: `تقارن التغيّرات أول ${hours.text} ساعة من كل يوم.`,
    }),
  comparePerDay: (days, before) => `تقارن التغيّرات المتوسط اليومي: عدد الأيام ${days.text} مقابل ${before.text} قبلها.`,
  'compare-open': 'لم ينتهِ اليوم بعد، ويمكن المقارنة ابتداءً من الغد.',
  'compare-not-added': 'ما لا يمكن جمعه لا يُقارن هنا.',
  'compare-not-covered': 'بيانات الفترة الأخرى غير كاملة، لذلك لا تُجرى مقارنة.',
  'compare-not-grouped': 'الفترة الأخرى غير متاحة بهذا التجميع، لذلك لا تُرسم.',
  spanDays: (days) =>
    plural('ar', days, {
      zero: `أول ${days.text} يوم`,
      one: 'اليوم الأول',
      two: 'أول يومين',
      few: `أول ${days.text} أيام`,
      many: `أول ${days.text} يومًا`,
      other: `أول ${days.text} يوم`,
    }),
  spanHours: (hours) =>
    plural('ar', hours, {
      zero: `أول ${hours.text} ساعة`,
      one: 'الساعة الأولى',
      two: 'أول ساعتين',
      few: `أول ${hours.text} ساعات`,
      many: `أول ${hours.text} ساعة`,
      other: `أول ${hours.text} ساعة`,
    }),
  spanPerDay: 'يوميًا',
  spanOf: (what, span) => `${what}، ${span}`,
  metricWasIn: (span, current, previous, verdict) =>
    verdict === null ? `${span}: ${current}، سابقًا ${previous}` : `${span}: ${current}، سابقًا ${previous}، ${verdict}`,
};
