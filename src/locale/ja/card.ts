import type { CardWords } from '../words.js';

export const card: CardWords = {
  cardMore: (heading) => `その他の操作：${heading}`,
  cardShowTable: '表で表示',
  cardShowChart: 'グラフで表示',
  cardDownloadCsv: 'CSVをダウンロード',
  cardDownloadPng: 'PNGをダウンロード',
  cardNotSaved: 'ファイルは保存されませんでした',
  cardTryAgain: '再試行',
  cardLoading: '読み込み中',
  cardAsOf: (time) => `${time}時点`,
  cardStale: (title, when) => `${title}。${when.text}時点のデータを表示しています（更新に失敗しました）`,
  cardZone: (zone) => `時刻：${zone}`,
  cardNotReported: '報告なし',
  cardTableCaption: (heading, time) => `${heading}（${time}時点）`,
  cardMessage: (title, advice) => `${title}。${advice}`,
  liveUpdated: (heading) => `${heading}：更新されました`,
  liveEmpty: (heading, title) => `${heading}：${title}`,
  liveFailed: (heading, title) => `${heading}：読み込みに失敗しました。${title}`,
  noteUnreadable: (values, first) => `${values.text}件の値を読み取れず、未報告として扱っています（最初：${first}）`,
  noteCurrency: (given) => `通貨「${given}」が不明なため、金額は数値のみで表示しています`,
  noteZone: (given) => `タイムゾーン「${given}」が不明なため、日付と時刻はUTCで表示しています`,
  noteOtherCurrency: (currency) =>
    currency === null
      ? '以前の金額の通貨が不明なため、金額は比較していません'
      : `以前の金額は${currency}のため、金額は比較していません`,
  noteCompared: (note) => `比較対象の期間：${note}`,
  caution: '注意',
  cautioned: (value, caution) => `${value}（${caution}）`,
  cautionMost: (most) => `報告された値のままです（本来の上限は${most}）`,
  noteDropped: (rows, of, first) => `${of}行中${rows.text}行を読み取れず、除外しました（最初：${first}）`,
  noteDuplicates: (rows) => `${rows.text}行が重複していたため、それぞれ最後の行を使用しています`,
  noteClamped: (answered, asked) => `応答の間隔：${answered}（要求：${asked}）`,
  noteFallback: '「summary」エンドポイントから応答がないため、個別のエンドポイントの値を表示しています',
  noteLive: '配信はまだ終わっていないため、前回との比較は終了後に可能です',
  notePartial: (part, why) => `${part}を読み込めませんでした：${why}`,
  tableRowsNotShown: (rows) => `ほかに${rows.text}行あります。すべての行はCSVに含まれています`,
};
