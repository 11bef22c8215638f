import { plural } from '../grammar.js';
import type { CardWords } from '../words.js';

export const card: CardWords = {
  cardMore: (heading) => `Mais: ${heading}`,
  cardShowTable: 'Mostrar tabela',
  cardShowChart: 'Mostrar gráfico',
  cardDownloadCsv: 'Baixar CSV',
  cardDownloadPng: 'Baixar PNG',
  cardNotSaved: 'O arquivo não foi salvo',
  cardTryAgain: 'Tentar novamente',
  cardLoading: 'Carregando',
  cardAsOf: (time) => `Dados de ${time}`,
  cardStale: (title, when) => `${title}. Exibindo dados de ${when.text}; não foi possível atualizar`,
  cardZone: (zone) => `Horários em ${zone}`,
  cardNotReported: 'Não informado',
  cardTableCaption: (heading, time) => `${heading}, dados de ${time}`,
  cardMessage: (title, advice) => `${title}. ${advice}`,
  liveUpdated: (heading) => `${heading}: atualizado`,
  liveEmpty: (heading, title) => `${heading}: ${title}`,
  liveFailed: (heading, title) => `${heading}: falha ao carregar. ${title}`,
  noteUnreadable: (values, first) =>
    plural('pt-BR', values, {
      one: `${values.text} valor não pôde ser lido e conta como não informado (${first})`,
      many: `${values.text} de valores não puderam ser lidos e contam como não informados (o primeiro: ${first})`,
      other: `${values.text} valores não puderam ser lidos e contam como não informados (o primeiro: ${first})`,
    }),
  noteCurrency: (given) => `A moeda “${given}” é desconhecida; os valores são apenas números`,
  noteZone: (given) => `O fuso horário “${given}” é desconhecido; os dias e horários estão em UTC`,
  noteOtherCurrency: (currency) =>
    currency === null
      ? 'Os valores não são comparados: a moeda dos anteriores é desconhecida'
      : `Os valores não são comparados: os anteriores estão em ${currency}`,
  noteCompared: (note) => `Na comparação: ${note}`,
  caution: 'Cuidado',
  cautioned: (value, caution) => `${value} (${caution})`,
  cautionMost: (most) => `Como informado, embora não seja possível mais de ${most}`,
  noteDropped: (rows, of, first) =>
    plural('pt-BR', rows, {
      one: `${rows.text} de ${of} linhas não pôde ser lida e foi ignorada (${first})`,
      many: `${rows.text} de ${of} linhas não puderam ser lidas e foram ignoradas (a primeira: ${first})`,
      other: `${rows.text} de ${of} linhas não puderam ser lidas e foram ignoradas (a primeira: ${first})`,
    }),
  noteDuplicates: (rows) =>
    plural('pt-BR', rows, {
      one: `${rows.text} linha repetia outra; vale a última`,
      many: `${rows.text} de linhas repetiam outras; vale a última de cada`,
      other: `${rows.text} linhas repetiam outras; vale a última de cada`,
    }),
  noteClamped: (answered, asked) => `Intervalo da resposta: ${answered} (solicitado: ${asked})`,
  noteFallback: 'O endpoint “summary” não respondeu; os valores vêm dos endpoints separados',
  noteLive: 'A live não terminou; dá para compará-la com a anterior depois que terminar',
  notePartial: (part, why) => `Não carregado: ${part} (${why})`,
  tableRowsNotShown: (rows) =>
    plural('pt-BR', rows, {
      one: `Mais ${rows.text} linha não é exibida; o CSV contém todas`,
      many: `Mais ${rows.text} de linhas não são exibidas; o CSV contém todas`,
      other: `Mais ${rows.text} linhas não são exibidas; o CSV contém todas`,
    }),
};
