import type { FailureWords } from '../words.js';

export const failures: FailureWords = {
  failureMissingTitle: 'Noch nicht eingerichtet',
  failureMissingAdvice: (attribute) => `Setzen Sie „${attribute}“ an diesem Element oder an einem umgebenden.`,
  failureMissingSubject: 'Setzen Sie eine ID wie „stream-id“ oder „source“ an diesem Element oder an einem umgebenden.',
  failureNotUsableTitle: 'Falsch eingerichtet',
  failureNotUsableAdvice: (attribute) => `Der Wert von „${attribute}“ ist nicht verwendbar. Prüfen Sie die Schreibweise.`,
  failureRejectedTitle: 'Ihre Sitzung ist abgelaufen',
  failureRejectedAdvice: 'Melden Sie sich erneut an, um dies zu sehen.',
  failureSignedOutTitle: 'Sie sind abgemeldet',
  failureSignedOutAdvice: 'Melden Sie sich an, um dies zu sehen.',
  failureNoTokenTitle: 'Die Anmeldung ist nicht eingerichtet',
  failureNoTokenAdvice: 'Geben Sie der Seite eine Funktion „getToken“ oder eine „token-url“.',
  failureProviderFailedTitle: 'Die Anmeldung ist fehlgeschlagen',
  failureProviderFailedAdvice:
    'Die Seite konnte kein Zugriffstoken abrufen. Versuchen Sie es erneut oder laden Sie die Seite neu.',
  failureProviderTimeoutTitle: 'Die Anmeldung hat zu lange gedauert',
  failureProviderTimeoutAdvice: 'Die Seite wartet noch auf ein Zugriffstoken. Versuchen Sie es erneut.',
  failureNotATokenTitle: 'Bei der Anmeldung ist etwas schiefgegangen',
  failureNotATokenAdvice: 'Was die Seite erhalten hat, ist kein Zugriffstoken. Wenden Sie sich an den Betreiber der Seite.',
  failureForbiddenTitle: 'Nur für den Inhaber sichtbar',
  failureForbiddenAdvice: 'Diese Daten gehören nicht zu Ihrem Konto. Melden Sie sich mit dem Konto des Inhabers an.',
  failureNotFoundTitle: 'Nicht gefunden',
  failureNotFoundAdvice: 'Der Server kennt diese ID nicht. Prüfen Sie sie; vielleicht wurde sie gelöscht.',
  failureGoneTitle: 'Nicht mehr verfügbar',
  failureGoneAdvice: 'Der Server hat dies endgültig entfernt.',
  failureConflictTitle: 'Wird gerade geändert',
  failureConflictAdvice:
    'Dies wird gerade von anderer Stelle geändert. Warten Sie einen Moment und versuchen Sie es dann erneut.',
  failureTooLargeTitle: 'Zu viele Daten',
  failureTooLargeAdvice: 'Wählen Sie einen kürzeren Zeitraum oder ein größeres Intervall.',
  failureNoFileTitle: 'Es kam keine Datei',
  failureNoFileNothing: 'Der Server hat nichts gesendet, deshalb wurde nichts gespeichert.',
  failureNoFilePage:
    'Der Server hat eine Webseite gesendet, etwa eine Anmeldung, deshalb wurde nichts gespeichert. Melden Sie sich erneut an und versuchen Sie es noch einmal.',
  failureNoFileOther: 'Der Server hat etwas anderes gesendet, deshalb wurde nichts gespeichert. Versuchen Sie es später erneut.',
  failureLegalTitle: 'Aus rechtlichen Gründen nicht verfügbar',
  failureLegalAdvice: 'Der Server darf dies hier nicht zeigen. Wenden Sie sich an seinen Betreiber.',
  failureInvalidTitle: 'Der Server hat die Anfrage abgelehnt',
  failureInvalidAdvice: (field) =>
    field === null
      ? 'Wählen Sie andere Einstellungen.'
      : `Diesen Wert von „${field}“ nimmt er nicht an. Wählen Sie einen anderen.`,
  failureRateLimitedTitle: 'Zu viele Anfragen',
  failureRateLimitedAdvice: (when) =>
    when === null
      ? 'Warten Sie einen Moment und versuchen Sie es dann erneut.'
      : `Versuchen Sie es ${when.isToday ? 'ab' : 'nach dem'} ${when.text} erneut.`,
  failureOfflineTitle: 'Der Server ist nicht erreichbar',
  failureOfflineAdvice: 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  failureCodeTitle: 'Ein Teil dieses Widgets konnte nicht geladen werden',
  failureCodeAdvice: 'Versuchen Sie es erneut; hilft das nicht, laden Sie die Seite neu.',
  failureTimeoutTitle: 'Der Server hat zu lange gebraucht',
  failureTimeoutAdvice: 'Es kam nicht rechtzeitig eine vollständige Antwort. Versuchen Sie es erneut.',
  failureServerTitle: 'Der Server hat ein Problem',
  failureServerAdvice: (status) => `Er hat mit dem Fehler ${status} geantwortet. Versuchen Sie es später erneut.`,
  failureMalformedTitle: 'Die Antwort ist nicht lesbar',
  failureMalformedAdvice: (path) =>
    path === '' ? 'Der Server hat etwas Unerwartetes gesendet.' : `Der Server hat bei „${path}“ etwas Unerwartetes gesendet.`,
  failureOtherSubjectTitle: 'Die Antwort handelt von etwas anderem',
  failureOtherSubjectAdvice: (asked, answered) =>
    `Der Server hat über „${answered}“ statt über „${asked}“ geantwortet; das wird nicht gezeigt.`,
  failureUnsupportedTitle: 'Hier nicht verfügbar',
  failureUnsupportedAdvice: (dataset, source) => `Die Quelle „${source}“ hat keine Daten für „${dataset}“.`,
  failureOriginTitle: 'Zur Sicherheit abgebrochen',
  failureOriginAdvice: 'Die Anfrage hätte den eingerichteten Server verlassen.',
  failureRedirectTitle: 'Weiterleitung abgelehnt',
  failureRedirectAdvice: 'Der Server hat woandershin verwiesen. Geben Sie die endgültige Adresse als „api-base“ an.',
  emptyNoneYetTitle: 'Noch nichts aufgezeichnet',
  emptyNoneYetAdvice: 'Sobald es Zahlen gibt, erscheinen sie hier.',
  emptyNoneInRangeTitle: 'Nichts in diesem Zeitraum',
  emptyNoneInRangeAdvice: 'Wählen Sie einen längeren oder einen anderen Zeitraum.',
  emptyFilteredOutTitle: 'Nichts passt zum Filter',
  emptyFilteredOutAdvice: 'Ändern oder entfernen Sie den Filter.',
  emptyPendingTitle: 'Wird noch verarbeitet',
  emptyPendingAdvice: 'Der Server ist damit noch nicht fertig. Sehen Sie in ein paar Minuten noch einmal nach.',
};
