import { list } from '../grammar.js';
import type { PartsWords } from '../words.js';

export const parts: PartsWords = {
  funnelTitle: 'コンバージョンファネル',
  funnelStep: '段階',
  funnelWho: '数える対象',
  funnelCount: 'ユーザー数',
  funnelOfFirst: '最初の段階に対する割合',
  funnelOfPrevious: '前の段階に対する割合',
  funnelFromFirst: (share) => `最初の段階の${share}`,
  funnelFromStep: (share, step) => `「${step}」の${share}`,
  funnelBiggestDrop: '最大の減少',
  funnelReference: (share) => `参考値：${share}`,
  funnelBelow: (reference) => `参考値${reference}を下回る`,
  funnelSaid: (step, count, share) => `${step}：${count}${share === null ? '' : `（${share}）`}`,
  funnelSummary: ({ steps, drop }) =>
    `コンバージョンファネル（割合は最初の段階に対するもの）：${list('ja', steps, 'and')}` +
    (drop === null ? '。' : `。最大の減少は${drop.step}で、前の段階の${drop.share}が到達。`),
  columnBefore: (column) => `${column}（以前）`,
  adviceTitle: '改善のヒント',
  bandSaid: (value, band) => `${value}、${band}`,
  satisfactionParts: '内訳',
  satisfactionWeight: '重み',
  satisfactionWeighs: (weight) => `重み${weight}`,
  satisfactionAlarm: (least) => `${least}を下回っています。品質の改善がすぐに必要です。`,
  revenueLines: '収益の推移',
  segmentWho: '対象',
  segmentStrategy: '対策',
  contentTitle: 'コンテンツの成果',
  contentDevices: '閲覧された端末',
  topicUse: '活用のヒント',
  detailClose: '閉じる',
  detailQuestions: '質問の例',
  detailTrend: (first, last, highest) => `推移：${first}から${last}、最高${highest}`,
  questionExample: '例：',
  questionAnswer: 'ペルソナの望ましい対応：',
};
