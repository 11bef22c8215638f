import { plural } from '../grammar.js';
import type { ManagedWords } from '../words.js';

export const managed: ManagedWords = {
  managedSave: 'Enregistrer',
  managedSaving: 'Enregistrement…',
  managedCancel: 'Annuler',
  managedDiscard: 'Abandonner',
  managedEdit: 'Modifier',
  managedDelete: 'Supprimer',
  managedDeleting: 'Suppression…',
  managedAct: (action, name) => `${action} : ${name}`,
  managedDeleteAsk: (name) => `Supprimer « ${name} » ?`,
  managedDeleteNote: 'Cette suppression est définitive.',
  managedNotSaved: (why) => `Non enregistré : ${why}`,
  managedNotDeleted: (why) => `Non supprimé : ${why}`,
  managedMaybeSaved: 'Aucune réponse n’est arrivée : l’enregistrement a peut-être eu lieu. Réessayer n’enregistre pas deux fois.',
  managedMaybeDeleted: 'Aucune réponse n’est arrivée : la suppression a peut-être eu lieu. Réessayer est sans risque.',
  managedSaved: (name) => `Enregistré : ${name}`,
  managedDeleted: (name) => `Supprimé : ${name}`,
  managedRefused: 'vous ne pouvez pas modifier ceci',
  managedReadOnly: 'Lecture seule : avec cette connexion, la liste peut être consultée mais pas modifiée.',
  managedStaleTitle: 'Modifié entre-temps par quelqu’un d’autre',
  managedStaleAdvice: 'Chargez la version la plus récente pour continuer. Vos modifications sont conservées.',
  managedLoadNewest: 'Charger la plus récente',
  managedNewest: 'La version la plus récente est chargée. Vos modifications sont conservées.',
  managedGone: 'Cet élément a été supprimé entre-temps.',
  managedStored: (value) => `Enregistré actuellement : ${value}`,
  managedRequired: 'Remplissez ce champ.',
  managedTooLong: (most) =>
    plural('fr', most, {
      one: `Au plus ${most.text} caractère.`,
      many: `Au plus ${most.text} de caractères.`,
      other: `Au plus ${most.text} caractères.`,
    }),
  managedWhole: (least, most) => `Un nombre entier de ${least} à ${most}.`,
  managedNotTaken: 'Le serveur ne l’accepte pas.',
  managedServerSays: (message) => `Le serveur répond : ${message}`,
  managedDuplicate: 'Il en existe déjà un pareil.',
  managedEmpty: 'Rien ici pour l’instant.',
  savedSegments: 'Vos segments',
  savedSegmentNew: 'Nouveau segment',
  savedSegmentName: 'Nom',
  savedSegmentLeast: 'Jours de visite, au moins',
  savedSegmentMost: 'Jours de visite, au plus',
  savedSegmentMostHint: 'Laissez vide s’il n’y a pas de maximum.',
  savedSegmentWindow: 'Comptés sur',
  savedSegmentDays: (days) =>
    plural('fr', days, {
      one: `le dernier jour (${days.text})`,
      many: `les ${days.text} de derniers jours`,
      other: `les ${days.text} derniers jours`,
    }),
  savedSegmentRule: (least, most, window) => {
    const count = most === null ? `au moins ${least}` : least === most ? least : `${least} à ${most}`;
    const days = plural('fr', window, {
      one: `du dernier jour (${window.text})`,
      many: `des ${window.text} de derniers jours`,
      other: `des ${window.text} derniers jours`,
    });
    return `Sont venus ${count} ${days}`;
  },
  'part-segments': 'Vos segments',
};
