import { languages } from './languages.js';

/** Has the words of the period picker there. */
export const loadPeriodWords = async (): Promise<void> => languages.addEnglish((await import('./en/periods.js')).periods);
