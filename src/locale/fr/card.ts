import { plural } from '../grammar.js';
import type { CardWords } from '../words.js';

export const card: CardWords = {
  cardMore: (heading) => `Plus : ${heading}`,
  cardShowTable: 'Afficher le tableau',
  cardShowChart: 'Afficher le graphique',
  cardDownloadCsv: 'Télécharger en CSV',
  cardDownloadPng: 'Télécharger en PNG',
  cardNotSaved: 'Le fichier n’a pas été enregistré',
  cardTryAgain: 'Réessayer',
  cardLoading: 'Chargement',
  cardAsOf: (time) => `Données au ${time}`,
  cardStale: (title, when) =>
    `${title}. Les données affichées datent ${when.isToday ? 'de' : 'du'} ${when.text} ; la mise à jour a échoué`,
  cardZone: (zone) => `Heures en ${zone}`,
  cardNotReported: 'Non communiqué',
  cardTableCaption: (heading, time) => `${heading}, données au ${time}`,
  cardMessage: (title, advice) => `${title}. ${advice}`,
  liveUpdated: (heading) => `${heading} : mise à jour effectuée`,
  liveEmpty: (heading, title) => `${heading} : ${title}`,
  liveFailed: (heading, title) => `${heading} : échec du chargement. ${title}`,
  noteUnreadable: (values, first) =>
    plural('fr', values, {
      one: `${values.text} valeur, illisible, compte comme non communiquée (${first})`,
      many: `${values.text} de valeurs, illisibles, comptent comme non communiquées (la première : ${first})`,
      other: `${values.text} valeurs, illisibles, comptent comme non communiquées (la première : ${first})`,
    }),
  noteCurrency: (given) => `La devise « ${given} » est inconnue ; les montants sont de simples nombres`,
  noteZone: (given) => `Le fuseau horaire « ${given} » est inconnu ; les jours et les heures sont en UTC`,
  noteOtherCurrency: (currency) =>
    currency === null
      ? 'Les montants ne sont pas comparés : la devise des précédents est inconnue'
      : `Les montants ne sont pas comparés : les précédents sont en ${currency}`,
  noteCompared: (note) => `Dans la comparaison : ${note}`,
  caution: 'Attention',
  cautioned: (value, caution) => `${value} (${caution})`,
  cautionMost: (most) => `Tel que communiqué, bien que le maximum possible soit ${most}`,
  noteDropped: (rows, of, first) =>
    plural('fr', rows, {
      one: `${rows.text} ligne sur ${of}, illisible, a été ignorée (${first})`,
      many: `${rows.text} de lignes sur ${of}, illisibles, ont été ignorées (la première : ${first})`,
      other: `${rows.text} lignes sur ${of}, illisibles, ont été ignorées (la première : ${first})`,
    }),
  noteDuplicates: (rows) =>
    plural('fr', rows, {
      one: `${rows.text} ligne en répétait une autre ; la dernière compte`,
      many: `${rows.text} de lignes en répétaient d’autres ; la dernière de chacune compte`,
      other: `${rows.text} lignes en répétaient d’autres ; la dernière de chacune compte`,
    }),
  noteClamped: (answered, asked) => `Intervalle de la réponse : ${answered} (demandé : ${asked})`,
  noteFallback: 'Le point d’accès « summary » n’a pas répondu ; les valeurs proviennent des points d’accès séparés',
  noteLive: 'Le stream n’est pas terminé ; il pourra être comparé au précédent ensuite',
  notePartial: (part, why) => `Non chargé : ${part} (${why})`,
  tableRowsNotShown: (rows) =>
    plural('fr', rows, {
      one: `${rows.text} ligne de plus n’est pas affichée ; le CSV les contient toutes`,
      many: `${rows.text} de lignes de plus ne sont pas affichées ; le CSV les contient toutes`,
      other: `${rows.text} lignes de plus ne sont pas affichées ; le CSV les contient toutes`,
    }),
};
