import { plural } from '../grammar.js';
import type { ManagedWords } from '../words.js';

export const managed: ManagedWords = {
  managedSave: 'Speichern',
  managedSaving: 'Wird gespeichert …',
  managedCancel: 'Abbrechen',
  managedDiscard: 'Verwerfen',
  managedEdit: 'Bearbeiten',
  managedDelete: 'Löschen',
  managedDeleting: 'Wird gelöscht …',
  managedAct: (action, name) => `${action}: ${name}`,
  managedDeleteAsk: (name) => `„${name}“ löschen?`,
  managedDeleteNote: 'Das lässt sich nicht rückgängig machen.',
  managedNotSaved: (why) => `Nicht gespeichert: ${why}`,
  managedNotDeleted: (why) => `Nicht gelöscht: ${why}`,
  managedMaybeSaved: 'Es kam keine Antwort; vielleicht ist es gespeichert. Ein neuer Versuch speichert es nicht doppelt.',
  managedMaybeDeleted: 'Es kam keine Antwort; vielleicht ist es gelöscht. Ein neuer Versuch schadet nicht.',
  managedSaved: (name) => `Gespeichert: ${name}`,
  managedDeleted: (name) => `Gelöscht: ${name}`,
  managedRefused: 'Sie dürfen das nicht ändern',
  managedReadOnly: 'Nur Lesen: Mit dieser Anmeldung lässt sich die Liste ansehen, aber nicht ändern.',
  managedStaleTitle: 'Inzwischen von jemand anderem geändert',
  managedStaleAdvice: 'Laden Sie den neuesten Stand, um dort weiterzumachen. Ihre Änderungen bleiben erhalten.',
  managedLoadNewest: 'Neuesten Stand laden',
  managedNewest: 'Der neueste Stand ist geladen. Ihre Änderungen sind erhalten geblieben.',
  managedGone: 'Es wurde inzwischen gelöscht.',
  managedStored: (value) => `Jetzt gespeichert: ${value}`,
  managedRequired: 'Bitte ausfüllen.',
  managedTooLong: (most) =>
    plural('de', most, { one: `Höchstens ${most.text} Zeichen.`, other: `Höchstens ${most.text} Zeichen.` }),
  managedWhole: (least, most) => `Eine ganze Zahl von ${least} bis ${most}.`,
  managedNotTaken: 'Der Server nimmt das nicht an.',
  managedServerSays: (message) => `Der Server meldet: ${message}`,
  managedDuplicate: 'So etwas gibt es schon.',
  managedEmpty: 'Hier ist noch nichts.',
  savedSegments: 'Eigene Gruppen',
  savedSegmentNew: 'Neue Gruppe',
  savedSegmentName: 'Bezeichnung',
  savedSegmentLeast: 'Besuchstage, mindestens',
  savedSegmentMost: 'Besuchstage, höchstens',
  savedSegmentMostHint: 'Leer lassen für keine Obergrenze.',
  savedSegmentWindow: 'Gezählt über',
  savedSegmentDays: (days) => plural('de', days, { one: `den letzten ${days.text} Tag`, other: `die letzten ${days.text} Tage` }),
  savedSegmentRule: (least, most, window) => {
    const count = most === null ? `mindestens ${least}` : least === most ? least : `${least} bis ${most}`;
    const days = plural('de', window, { one: `des letzten ${window.text} Tages`, other: `der letzten ${window.text} Tage` });
    return `Kamen an ${count} ${days}`;
  },
  'part-segments': 'Die eigenen Gruppen',
};
