import { plural } from '../grammar.js';
import type { CardWords } from '../words.js';

export const card: CardWords = {
  cardMore: (heading) => `Más: ${heading}`,
  cardShowTable: 'Ver tabla',
  cardShowChart: 'Ver gráfico',
  cardDownloadCsv: 'Descargar CSV',
  cardDownloadPng: 'Descargar PNG',
  cardNotSaved: 'No se ha guardado el archivo',
  cardTryAgain: 'Reintentar',
  cardLoading: 'Cargando',
  cardAsOf: (time) => `Datos al ${time}`,
  cardStale: (title, when) =>
    `${title}. Se muestran los datos ${when.isToday ? 'de las' : 'del'} ${when.text}; no se han podido actualizar`,
  cardZone: (zone) => `Horas en ${zone}`,
  cardNotReported: 'Sin datos',
  cardTableCaption: (heading, time) => `${heading}, datos al ${time}`,
  cardMessage: (title, advice) => `${title}. ${advice}`,
  liveUpdated: (heading) => `${heading}: actualizado`,
  liveEmpty: (heading, title) => `${heading}: ${title}`,
  liveFailed: (heading, title) => `${heading}: error al cargar. ${title}`,
  noteUnreadable: (values, first) =>
    plural('es', values, {
      one: `No se ha podido leer ${values.text} valor, que consta como no comunicado (${first})`,
      many: `No se han podido leer ${values.text} de valores, que constan como no comunicados (el primero: ${first})`,
      other: `No se han podido leer ${values.text} valores, que constan como no comunicados (el primero: ${first})`,
    }),
  noteCurrency: (given) => `No se conoce la moneda «${given}»; los importes son números sin más`,
  noteZone: (given) => `No se conoce la zona horaria «${given}»; los días y las horas están en UTC`,
  noteOtherCurrency: (currency) =>
    currency === null
      ? 'Los importes no se comparan: no se conoce la moneda de los anteriores'
      : `Los importes no se comparan: los anteriores están en ${currency}`,
  noteCompared: (note) => `En la comparación: ${note}`,
  caution: 'Precaución',
  cautioned: (value, caution) => `${value} (${caution})`,
  cautionMost: (most) => `Tal como se ha comunicado, aunque no es posible más de ${most}`,
  noteDropped: (rows, of, first) =>
    plural('es', rows, {
      one: `No se ha podido leer ${rows.text} fila de ${of} y se ha omitido (${first})`,
      many: `No se han podido leer ${rows.text} de filas de ${of} y se han omitido (la primera: ${first})`,
      other: `No se han podido leer ${rows.text} filas de ${of} y se han omitido (la primera: ${first})`,
    }),
  noteDuplicates: (rows) =>
    plural('es', rows, {
      one: `${rows.text} fila repetía otra; cuenta la última`,
      many: `${rows.text} de filas repetían otras; cuenta la última de cada una`,
      other: `${rows.text} filas repetían otras; cuenta la última de cada una`,
    }),
  noteClamped: (answered, asked) => `Intervalo de la respuesta: ${answered} (solicitado: ${asked})`,
  noteFallback: 'El endpoint «summary» no ha respondido; los datos proceden de los endpoints por separado',
  noteLive: 'El stream no ha terminado; se podrá comparar con el anterior cuando termine',
  notePartial: (part, why) => `Sin cargar: ${part} (${why})`,
  tableRowsNotShown: (rows) =>
    plural('es', rows, {
      one: `No se muestra ${rows.text} fila más; el CSV las incluye todas`,
      many: `No se muestran ${rows.text} de filas más; el CSV las incluye todas`,
      other: `No se muestran ${rows.text} filas más; el CSV las incluye todas`,
    }),
};
