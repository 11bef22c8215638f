/** Codes in use, some reserved and some outdated, for countries that have another one in ISO 3166-1. */
const otherCodes: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR', BU: 'MM', DD: 'DE', FX: 'FR', TP: 'TL', ZR: 'CD' };

/** The code of people of whom no country is known. */
const unknown = 'XX';

/** How that is written besides. */
const unknowns = ['', '-', 'ZZ'];

/**
 * What finders of addresses answer with that is no country of today. The library has words for them.
 *
 * - `AN` the Netherlands Antilles, until 2010
 * - `AP`, `EU` somewhere in Asia or the Pacific, or in Europe
 * - `A1`, `A2` behind an anonymous proxy, or a satellite
 * - `T1` behind Tor
 * - `XX` not known
 */
export const noCountries = ['AN', 'AP', 'EU', 'A1', 'A2', 'T1', unknown] as const;

export type NoCountry = (typeof noCountries)[number];

export const isNoCountry = (id: string): id is NoCountry => noCountries.some((each) => each === id);

/** A code, however it is written, in capitals. What is none is the server's own name for it. */
export const countryCode = (text: string): string => (/^[a-z][a-z\d]$/i.test(text.trim()) ? text.trim().toUpperCase() : text);

/** The one code of what several codes stand for. */
export const countryOf = (code: string): string => (unknowns.includes(code.trim()) ? unknown : (otherCodes[code] ?? code));
