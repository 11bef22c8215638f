import { plural } from '../grammar.js';
import type { ManagedWords } from '../words.js';

export const managed: ManagedWords = {
  managedSave: 'حفظ',
  managedSaving: 'جارٍ الحفظ…',
  managedCancel: 'إلغاء',
  managedDiscard: 'تجاهل التغييرات',
  managedEdit: 'تعديل',
  managedDelete: 'حذف',
  managedDeleting: 'جارٍ الحذف…',
  managedAct: (action, name) => `${action}: ${name}`,
  managedDeleteAsk: (name) => `هل تريد حذف «${name}»؟`,
  managedDeleteNote: 'لا يمكن استعادته.',
  managedNotSaved: (why) => `لم يُحفظ: ${why}`,
  managedNotDeleted: (why) => `لم يُحذف: ${why}`,
  managedMaybeSaved: 'لم يصل رد، فربما حُفظ. إعادة المحاولة لا تحفظه مرتين.',
  managedMaybeDeleted: 'لم يصل رد، فربما حُذف. إعادة المحاولة لا تضر.',
  managedSaved: (name) => `حُفظ: ${name}`,
  managedDeleted: (name) => `حُذف: ${name}`,
  managedRefused: 'لا يُسمح لك بتغيير هذا',
  managedReadOnly: 'للقراءة فقط: يمكن عرض القائمة بتسجيل الدخول هذا دون تغييرها.',
  managedStaleTitle: 'غيّره شخص آخر في هذه الأثناء',
  managedStaleAdvice: 'حمّل أحدث نسخة لتتابع منها. ما غيّرته يبقى محفوظًا في النموذج.',
  managedLoadNewest: 'تحميل الأحدث',
  managedNewest: 'حُمّلت أحدث نسخة، وبقي ما غيّرته.',
  managedGone: 'حُذف في هذه الأثناء.',
  managedStored: (value) => `المحفوظ الآن: ${value}`,
  managedRequired: 'املأ هذا الحقل.',
  managedTooLong: (most) =>
    plural('ar', most, {
      zero: `${most.text} حرف على الأكثر.`,
      one: `حرف واحد (${most.text}) على الأكثر.`,
      two: `حرفان (${most.text}) على الأكثر.`,
      few: `${most.text} أحرف على الأكثر.`,
      many: `${most.text} حرفًا على الأكثر.`,
      other: `${most.text} حرف على الأكثر.`,
    }),
  managedWhole: (least, most) => `عدد صحيح من ${least} إلى ${most}.`,
  managedNotTaken: 'الخادم لا يقبل هذا.',
  managedServerSays: (message) => `يقول الخادم: ${message}`,
  managedDuplicate: 'يوجد مثله بالفعل.',
  managedEmpty: 'لا شيء هنا بعد.',
  savedSegments: 'شرائحك',
  savedSegmentNew: 'شريحة جديدة',
  savedSegmentName: 'الاسم',
  savedSegmentLeast: 'أيام الزيارة، الحد الأدنى',
  savedSegmentMost: 'أيام الزيارة، الحد الأقصى',
  savedSegmentMostHint: 'اتركه فارغًا إن لم يكن هناك حد أقصى.',
  savedSegmentWindow: 'محسوبة خلال',
  savedSegmentDays: (days) =>
    plural('ar', days, {
      zero: `آخر ${days.text} يوم`,
      one: `آخر يوم (${days.text})`,
      two: `آخر يومين (${days.text})`,
      few: `آخر ${days.text} أيام`,
      many: `آخر ${days.text} يومًا`,
      other: `آخر ${days.text} يوم`,
    }),
  savedSegmentRule: (least, most, window) => {
    const count = most === null ? `${least} على الأقل` : least === most ? least : `من ${least} إلى ${most}`;
    const days = plural('ar', window, {
      zero: `من آخر ${window.text} يوم`,
      one: `من آخر يوم (${window.text})`,
      two: `من آخر يومين (${window.text})`,
      few: `من آخر ${window.text} أيام`,
      many: `من آخر ${window.text} يومًا`,
      other: `من آخر ${window.text} يوم`,
    });
    return `عدد أيام الزيارة: ${count} ${days}`;
  },
  'part-segments': 'شرائحك',
};
