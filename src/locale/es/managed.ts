import { plural } from '../grammar.js';
import type { ManagedWords } from '../words.js';

export const managed: ManagedWords = {
  managedSave: 'Guardar',
  managedSaving: 'Guardando…',
  managedCancel: 'Cancelar',
  managedDiscard: 'Descartar',
  managedEdit: 'Editar',
  managedDelete: 'Eliminar',
  managedDeleting: 'Eliminando…',
  managedAct: (action, name) => `${action}: ${name}`,
  managedDeleteAsk: (name) => `¿Eliminar «${name}»?`,
  managedDeleteNote: 'No se puede recuperar.',
  managedNotSaved: (why) => `No se ha guardado: ${why}`,
  managedNotDeleted: (why) => `No se ha eliminado: ${why}`,
  managedMaybeSaved: 'No llegó respuesta, así que puede haberse guardado. Reintentar no lo guarda dos veces.',
  managedMaybeDeleted: 'No llegó respuesta, así que puede haberse eliminado. Reintentar no hace daño.',
  managedSaved: (name) => `Guardado: ${name}`,
  managedDeleted: (name) => `Eliminado: ${name}`,
  managedRefused: 'no puedes cambiar esto',
  managedReadOnly: 'Solo lectura: con esta sesión la lista se puede ver, pero no cambiar.',
  managedStaleTitle: 'Alguien lo ha cambiado entretanto',
  managedStaleAdvice: 'Carga lo más reciente para continuar desde ahí. Lo que has cambiado se conserva.',
  managedLoadNewest: 'Cargar lo más reciente',
  managedNewest: 'Se ha cargado lo más reciente. Lo que has cambiado se conserva.',
  managedGone: 'Entretanto se ha eliminado.',
  managedStored: (value) => `Guardado ahora: ${value}`,
  managedRequired: 'Rellena este campo.',
  managedTooLong: (most) =>
    plural('es', most, {
      one: `Como máximo ${most.text} letra.`,
      many: `Como máximo ${most.text} de letras.`,
      other: `Como máximo ${most.text} letras.`,
    }),
  managedWhole: (least, most) => `Un número entero de ${least} a ${most}.`,
  managedNotTaken: 'El servidor no lo acepta.',
  managedServerSays: (message) => `El servidor dice: ${message}`,
  managedDuplicate: 'Ya hay uno igual.',
  managedEmpty: 'Aquí aún no hay nada.',
  savedSegments: 'Tus segmentos',
  savedSegmentNew: 'Nuevo segmento',
  savedSegmentName: 'Nombre',
  savedSegmentLeast: 'Días de visita, como mínimo',
  savedSegmentMost: 'Días de visita, como máximo',
  savedSegmentMostHint: 'Déjalo vacío si no hay límite superior.',
  savedSegmentWindow: 'Contados en',
  savedSegmentDays: (days) =>
    plural('es', days, {
      one: `el último día (${days.text})`,
      many: `los últimos ${days.text} de días`,
      other: `los últimos ${days.text} días`,
    }),
  savedSegmentRule: (least, most, window) => {
    const count = most === null ? `al menos ${least}` : least === most ? least : `de ${least} a ${most}`;
    const days = plural('es', window, {
      one: `del último día (${window.text})`,
      many: `de los últimos ${window.text} de días`,
      other: `de los últimos ${window.text} días`,
    });
    return `Vinieron ${count} ${days}`;
  },
  'part-segments': 'Tus segmentos',
};
