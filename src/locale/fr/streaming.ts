import { list, plural } from '../grammar.js';
import type { StreamingWords } from '../words.js';

export const streaming: StreamingWords = {
  'breakdown-country-title': 'Pays',
  'breakdown-country-part': 'Pays',
  'breakdown-country-count': 'Spectateurs',
  breakdownOther: 'Autres',
  'country-AN': 'Antilles néerlandaises',
  'country-AP': 'Asie ou Pacifique (pays inconnu)',
  'country-EU': 'Europe (pays inconnu)',
  'country-A1': 'Proxy anonyme',
  'country-A2': 'Fournisseur par satellite',
  'country-T1': 'Réseau Tor',
  'country-XX': 'Inconnu',
  breakdownCode: 'Code',
  breakdownShare: 'Part',
  breakdownSearch: 'Rechercher',
  breakdownNoMatch: 'Aucun résultat',
  breakdownAll: (count) => `Afficher les ${count}`,
  breakdownFewer: 'Afficher moins',
  breakdownSummary: ({ title, first, more, rest }) =>
    `${title} : ${more.count === 0 ? list('fr', first) : list('fr', [...first, `${more.text} de plus`], 'and')}` +
    (rest === null ? '' : ` ; ${rest}`) +
    '.',
  mapTitle: 'Audience par pays',
  mapUnplaced: 'Absents de la carte :',
  mapRange: (from, to) => (to === null ? `${from} et plus` : `${from}–${to}`),
  chatTitle: 'Chat',
  'provenance-geoip': 'Pays d’après l’adresse IP (GeoIP), conservée seulement sous forme de hachage SHA-256',
  'provenance-stored-messages': 'Compté à partir des messages enregistrés',
  sessionsTitle: 'Streams',
  sessionsStream: 'Stream',
  sessionsId: 'Identifiant du stream',
  sessionsStarted: 'Début',
  sessionsEnded: 'Fin',
  sessionsCompare: (stream) => `Comparer ${stream}`,
  sessionsHint: (most) =>
    plural('fr', most, {
      one: `Choisissez ${most.text} stream pour voir ses spectateurs.`,
      many: `Choisissez jusqu’à ${most.text} de streams pour superposer leurs spectateurs.`,
      other: `Choisissez jusqu’à ${most.text} streams pour superposer leurs spectateurs.`,
    }),
  sessionsMost: (most) =>
    plural('fr', most, {
      one: `${most.text} stream est choisi ; retirez-le pour en choisir un autre.`,
      many: `${most.text} de streams sont choisis ; retirez-en un pour en choisir un autre.`,
      other: `${most.text} streams sont choisis ; retirez-en un pour en choisir un autre.`,
    }),
  sessionsMore: 'En charger plus',
  sessionsShown: (shown, total) =>
    total === null
      ? plural('fr', shown, {
          one: `${shown.text} affiché`,
          many: `${shown.text} d’affichés`,
          other: `${shown.text} affichés`,
        })
      : plural('fr', shown, {
          one: `${shown.text} affiché sur ${total.text}`,
          many: `${shown.text} d’affichés sur ${total.text}`,
          other: `${shown.text} affichés sur ${total.text}`,
        }),
  sessionsTogether: (shown) =>
    plural('fr', shown, {
      one: `${shown.text} affiché`,
      many: `Ensemble des ${shown.text} affichés`,
      other: `Ensemble des ${shown.text} affichés`,
    }),
  sessionsNotAdded: 'Ne peut pas être additionné',
  sessionsSortBy: (column) => `Trier par « ${column} »`,
  sessionsLines: 'Spectateurs depuis le début de chaque stream',
  sessionsAt: (at, lines) => `${at} : ${list('fr', lines)}`,
  sessionsSummary: (shown, total) =>
    total === null
      ? plural('fr', shown, {
          one: `${shown.text} stream.`,
          many: `${shown.text} de streams.`,
          other: `${shown.text} streams.`,
        })
      : plural('fr', shown, {
          one: `${shown.text} stream sur ${total.text}.`,
          many: `${shown.text} de streams sur ${total.text}.`,
          other: `${shown.text} streams sur ${total.text}.`,
        }),
  metricReached: (when, stream) => (when && stream ? `${when}, dans ${stream}` : (when ?? stream ?? '')),
  exportTitle: 'Exporter',
  exportAs: (format) => `Télécharger en ${format}`,
  exportBusy: (received) => `Téléchargement en cours, ${received} reçus`,
  exportCancel: 'Annuler',
  exportCancelled: 'Annulé. Rien n’a été enregistré.',
  exportSaved: (name) => `Enregistré sous ${name}`,
};
