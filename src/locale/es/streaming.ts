import { list, plural } from '../grammar.js';
import type { StreamingWords } from '../words.js';

export const streaming: StreamingWords = {
  'breakdown-country-title': 'Países',
  'breakdown-country-part': 'País',
  'breakdown-country-count': 'Espectadores',
  breakdownOther: 'Otros',
  'country-AN': 'Antillas Neerlandesas',
  'country-AP': 'Asia o Pacífico (país desconocido)',
  'country-EU': 'Europa (país desconocido)',
  'country-A1': 'Proxy anónimo',
  'country-A2': 'Proveedor por satélite',
  'country-T1': 'Red Tor',
  'country-XX': 'Desconocido',
  breakdownCode: 'Código',
  breakdownShare: 'Porcentaje',
  breakdownSearch: 'Buscar',
  breakdownNoMatch: 'Sin coincidencias',
  breakdownAll: (count) => `Ver los ${count}`,
  breakdownFewer: 'Ver menos',
  breakdownSummary: ({ title, first, more, rest }) =>
    `${title}: ${more.count === 0 ? list('es', first) : list('es', [...first, `${more.text} más`], 'and')}` +
    (rest === null ? '' : `; ${rest}`) +
    '.',
  mapTitle: 'Audiencia por países',
  mapUnplaced: 'No están en el mapa:',
  mapRange: (from, to) => (to === null ? `${from} o más` : `${from}–${to}`),
  chatTitle: 'Chat',
  'provenance-geoip': 'Países según la dirección IP (GeoIP), que solo se guarda como hash SHA-256',
  'provenance-stored-messages': 'Contado a partir de los mensajes guardados',
  sessionsTitle: 'Streams',
  sessionsStream: 'Stream',
  sessionsId: 'Id del stream',
  sessionsStarted: 'Inicio',
  sessionsEnded: 'Fin',
  sessionsCompare: (stream) => `Comparar ${stream}`,
  sessionsHint: (most) =>
    plural('es', most, {
      one: `Elige ${most.text} stream para ver sus espectadores.`,
      many: `Elige hasta ${most.text} de streams para superponer sus espectadores.`,
      other: `Elige hasta ${most.text} streams para superponer sus espectadores.`,
    }),
  sessionsMost: (most) =>
    plural('es', most, {
      one: `Has elegido ${most.text} stream; quítalo para elegir otro.`,
      many: `Has elegido ${most.text} de streams; quita uno para elegir otro.`,
      other: `Has elegido ${most.text} streams; quita uno para elegir otro.`,
    }),
  sessionsMore: 'Cargar más',
  sessionsShown: (shown, total) => (total === null ? `Mostrando ${shown.text}` : `Mostrando ${shown.text} de ${total.text}`),
  sessionsTogether: (shown) =>
    plural('es', shown, {
      one: `${shown.text} mostrado`,
      many: `Los ${shown.text} mostrados en conjunto`,
      other: `Los ${shown.text} mostrados en conjunto`,
    }),
  sessionsNotAdded: 'No se puede sumar',
  sessionsSortBy: (column) => `Ordenar por «${column}»`,
  sessionsLines: 'Espectadores desde el inicio de cada stream',
  sessionsAt: (at, lines) => `${at}: ${list('es', lines)}`,
  sessionsSummary: (shown, total) =>
    total === null
      ? plural('es', shown, {
          one: `${shown.text} stream.`,
          many: `${shown.text} de streams.`,
          other: `${shown.text} streams.`,
        })
      : plural('es', total, {
          one: `${shown.text} de ${total.text} stream.`,
          many: `${shown.text} de ${total.text} de streams.`,
          other: `${shown.text} de ${total.text} streams.`,
        }),
  metricReached: (when, stream) => (when && stream ? `${when}, en ${stream}` : (when ?? stream ?? '')),
  exportTitle: 'Exportar',
  exportAs: (format) => `Descargar ${format}`,
  exportBusy: (received) => `Descargando, ${received} hasta ahora`,
  exportCancel: 'Cancelar',
  exportCancelled: 'Cancelado. No se ha guardado nada.',
  exportSaved: (name) => `Guardado como ${name}`,
};
