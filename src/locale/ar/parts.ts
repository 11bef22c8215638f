import { list } from '../grammar.js';
import type { PartsWords } from '../words.js';

export const parts: PartsWords = {
  funnelTitle: 'قمع التحويل',
  funnelStep: 'الخطوة',
  funnelWho: 'من يُحتسب',
  funnelCount: 'المستخدمون',
  funnelOfFirst: 'النسبة من الخطوة الأولى',
  funnelOfPrevious: 'النسبة من الخطوة السابقة',
  funnelFromFirst: (share) => `${share} من الخطوة الأولى`,
  funnelFromStep: (share, step) => `${share} من «${step}»`,
  funnelBiggestDrop: 'أكبر انخفاض',
  funnelReference: (share) => `المرجع: ${share}`,
  funnelBelow: (reference) => `دون المرجع البالغ ${reference}`,
  funnelSaid: (step, count, share) => `${step} ${count}${share === null ? '' : ` (${share})`}`,
  funnelSummary: ({ steps, drop }) =>
    `قمع التحويل، والنسب من الخطوة الأولى: ${list('ar', steps)}` +
    (drop === null ? '.' : `؛ أكبر انخفاض عند ${drop.step} التي وصل إليها ${drop.share} من الخطوة السابقة.`),
  columnBefore: (column) => `${column}، سابقًا`,
  adviceTitle: 'ما قد يساعد',
  bandSaid: (value, band) => `${value}، ${band}`,
  satisfactionParts: 'مم تتكون النتيجة',
  satisfactionWeight: 'الوزن',
  satisfactionWeighs: (weight) => `وزنه ${weight}`,
  satisfactionAlarm: (least) => `دون ${least}: تتطلب الجودة إجراءً فوريًا.`,
  revenueLines: 'الإيرادات عبر الزمن',
  segmentWho: 'من هم',
  segmentStrategy: 'الاستراتيجية',
  contentTitle: 'أداء المحتوى',
  contentDevices: 'الأجهزة التي شوهد عليها',
  topicUse: 'كيف تستفيد منه',
  detailClose: 'إغلاق',
  detailQuestions: 'أمثلة على الأسئلة',
  detailTrend: (first, last, highest) => `عبر الزمن: من ${first} إلى ${last}، الأعلى ${highest}`,
  questionExample: 'مثلًا:',
  questionAnswer: 'ينبغي لشخصيتك:',
};
