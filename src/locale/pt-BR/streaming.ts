import { list, plural } from '../grammar.js';
import type { StreamingWords } from '../words.js';

export const streaming: StreamingWords = {
  'breakdown-country-title': 'Países',
  'breakdown-country-part': 'País',
  'breakdown-country-count': 'Espectadores',
  breakdownOther: 'Outros',
  'country-AN': 'Antilhas Holandesas',
  'country-AP': 'Ásia ou Pacífico (país desconhecido)',
  'country-EU': 'Europa (país desconhecido)',
  'country-A1': 'Proxy anônimo',
  'country-A2': 'Provedor via satélite',
  'country-T1': 'Rede Tor',
  'country-XX': 'Desconhecido',
  breakdownCode: 'Código',
  breakdownShare: 'Participação',
  breakdownSearch: 'Pesquisar',
  breakdownNoMatch: 'Nenhum resultado',
  breakdownAll: (count) => `Mostrar todos (${count})`,
  breakdownFewer: 'Mostrar menos',
  breakdownSummary: ({ title, first, more, rest }) =>
    `${title}: ${more.count === 0 ? list('pt-BR', first) : list('pt-BR', [...first, `mais ${more.text}`], 'and')}` +
    (rest === null ? '' : `; ${rest}`) +
    '.',
  mapTitle: 'Público por país',
  mapUnplaced: 'Fora do mapa:',
  mapRange: (from, to) => (to === null ? `${from} ou mais` : `${from}–${to}`),
  chatTitle: 'Chat',
  'provenance-geoip': 'Países pelo endereço IP (GeoIP), guardado apenas como hash SHA-256',
  'provenance-stored-messages': 'Contado a partir das mensagens guardadas',
  sessionsTitle: 'Lives',
  sessionsStream: 'Live',
  sessionsId: 'Id da live',
  sessionsStarted: 'Início',
  sessionsEnded: 'Fim',
  sessionsCompare: (stream) => `Comparar ${stream}`,
  sessionsHint: (most) =>
    plural('pt-BR', most, {
      one: `Escolha ${most.text} live para ver os espectadores dela.`,
      many: `Escolha até ${most.text} de lives para sobrepor os espectadores delas.`,
      other: `Escolha até ${most.text} lives para sobrepor os espectadores delas.`,
    }),
  sessionsMost: (most) =>
    plural('pt-BR', most, {
      one: `${most.text} live está selecionada; desmarque-a para escolher outra.`,
      many: `${most.text} de lives estão selecionadas; desmarque uma para escolher outra.`,
      other: `${most.text} lives estão selecionadas; desmarque uma para escolher outra.`,
    }),
  sessionsMore: 'Carregar mais',
  sessionsShown: (shown, total) => (total === null ? `Exibindo ${shown.text}` : `Exibindo ${shown.text} de ${total.text}`),
  sessionsTogether: (shown) =>
    plural('pt-BR', shown, {
      one: `${shown.text} exibida`,
      many: `As ${shown.text} exibidas em conjunto`,
      other: `As ${shown.text} exibidas em conjunto`,
    }),
  sessionsNotAdded: 'Não pode ser somado',
  sessionsSortBy: (column) => `Ordenar por “${column}”`,
  sessionsLines: 'Espectadores desde o início de cada live',
  sessionsAt: (at, lines) => `${at}: ${list('pt-BR', lines)}`,
  sessionsSummary: (shown, total) =>
    total === null
      ? plural('pt-BR', shown, {
          one: `${shown.text} live.`,
          many: `${shown.text} de lives.`,
          other: `${shown.text} lives.`,
        })
      : plural('pt-BR', total, {
          one: `${shown.text} de ${total.text} live.`,
          many: `${shown.text} de ${total.text} de lives.`,
          other: `${shown.text} de ${total.text} lives.`,
        }),
  metricReached: (when, stream) => (when && stream ? `${when}, em ${stream}` : (when ?? stream ?? '')),
  exportTitle: 'Exportar',
  exportAs: (format) => `Baixar ${format}`,
  exportBusy: (received) => `Baixando, ${received} até agora`,
  exportCancel: 'Cancelar',
  exportCancelled: 'Cancelado. Nada foi salvo.',
  exportSaved: (name) => `Salvo como ${name}`,
};
