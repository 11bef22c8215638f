import { plural } from '../grammar.js';
import type { DashboardWords, PeriodWords } from '../words.js';

export const dashboard: DashboardWords & PeriodWords = {
  presetOverview: 'Resumen',
  presetEngagement: 'Tiempo de visualización y fidelidad',
  presetLoyalty: 'Usuarios y fidelidad',
  toolbarTitle: 'Ajustes del panel',
  toolbarInterval: 'Intervalo',
  toolbarRefresh: 'Actualizar',
  toolbarDataAsOf: (time) => `Datos al ${time}`,
  streamLive: 'En directo',
  streamEnded: 'Finalizado',
  periodLabel: 'Periodo',
  periodAllTime: 'Todo el tiempo',
  periodLastDays: (days) =>
    plural('es', days, {
      one: `Último ${days.text} día`,
      many: `Últimos ${days.text} de días`,
      other: `Últimos ${days.text} días`,
    }),
  periodCustom: 'Fechas propias',
  periodFrom: 'Desde',
  periodTo: 'Hasta',
  periodApply: 'Aplicar',
  periodIncomplete: 'Elija ambas fechas.',
  periodBackwards: 'La primera fecha es posterior a la última.',
  periodNotOffered: 'Este periodo no está disponible aquí.',
  compareLabel: 'Comparar con',
  compareNone: 'Nada',
  comparePeriod: 'Periodo anterior',
  compareYear: 'Año anterior',
  compareAlign: 'Alinear por',
  compareByDate: 'Fecha',
  compareByWeekday: 'Día de la semana',
  compareNothingBefore: 'No hay nada anterior a todo el periodo con que comparar.',
  compareNoHours: 'Hoy no ha terminado y se podrá comparar a partir de mañana.',
  periodGranularity: 'Agrupar por',
};
