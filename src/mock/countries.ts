import { between, diceOf } from './random.js';

/** What a country has of an audience; `percentage` is 0–100. An alias, because only those count as JSON to the compiler. */
export type CountryJson = {
  country: string;
  country_code: string;
  viewer_count: number;
  percentage: number;
};

type Place = readonly [name: string, code: string, weight: number];

/** Where most audiences are. */
const usual: readonly Place[] = [
  ['United States', 'US', 34],
  ['Germany', 'DE', 12],
  ['United Kingdom', 'GB', 11],
  ['Brazil', 'BR', 9],
  ['France', 'FR', 8],
  ['Japan', 'JP', 7],
  ['Poland', 'PL', 6],
  ['Canada', 'CA', 5],
  ['India', 'IN', 5],
  ['Spain', 'ES', 3],
];

/** Where an audience of the whole world is too, small states and islands among it. */
const farther: readonly Place[] = [
  ['Mexico', 'MX', 2.8],
  ['Italy', 'IT', 2.6],
  ['Netherlands', 'NL', 2.4],
  ['Australia', 'AU', 2.3],
  ['South Korea', 'KR', 2.2],
  ['Argentina', 'AR', 2],
  ['Sweden', 'SE', 1.8],
  ['Türkiye', 'TR', 1.7],
  ['Indonesia', 'ID', 1.6],
  ['Philippines', 'PH', 1.5],
  ['Portugal', 'PT', 1.4],
  ['Austria', 'AT', 1.3],
  ['Belgium', 'BE', 1.2],
  ['Switzerland', 'CH', 1.2],
  ['Norway', 'NO', 1.1],
  ['Denmark', 'DK', 1.1],
  ['Finland', 'FI', 1],
  ['Chile', 'CL', 1],
  ['Colombia', 'CO', 0.9],
  ['Czechia', 'CZ', 0.9],
  ['Ukraine', 'UA', 0.8],
  ['Romania', 'RO', 0.8],
  ['Taiwan', 'TW', 0.8],
  ['Thailand', 'TH', 0.7],
  ['South Africa', 'ZA', 0.7],
  ['Ireland', 'IE', 0.7],
  ['New Zealand', 'NZ', 0.6],
  ['Greece', 'GR', 0.6],
  ['Hungary', 'HU', 0.6],
  ['Vietnam', 'VN', 0.6],
  ['Egypt', 'EG', 0.5],
  ['Nigeria', 'NG', 0.5],
  ['Peru', 'PE', 0.5],
  ['Israel', 'IL', 0.4],
  ['Saudi Arabia', 'SA', 0.4],
  ['United Arab Emirates', 'AE', 0.4],
  ['Kenya', 'KE', 0.4],
  ['Morocco', 'MA', 0.4],
  ['Singapore', 'SG', 0.4],
  ['Hong Kong', 'HK', 0.3],
  ['Croatia', 'HR', 0.3],
  ['Slovakia', 'SK', 0.3],
  ['Kazakhstan', 'KZ', 0.3],
  ['Iceland', 'IS', 0.3],
  ['Luxembourg', 'LU', 0.3],
  ['Côte d’Ivoire', 'CI', 0.3],
  ['Malta', 'MT', 0.2],
  ['Bahrain', 'BH', 0.2],
  ['Barbados', 'BB', 0.2],
  ['Monaco', 'MC', 0.2],
  ['Liechtenstein', 'LI', 0.2],
  ['Kosovo', 'XK', 0.2],
];

/** What a GeoIP lookup says of an address it cannot place. */
const nowhere: Place = ['Unknown', 'ZZ', 2];

/** In how many countries an audience is at most. */
export const mostCountries = usual.length + farther.length + 1;

const placesOf = (id: string, isWorldwide: boolean): readonly Place[] => [
  ...usual,
  ...(isWorldwide || diceOf(id, 'worldwide')() < 0.4 ? farther : []),
  ...(isWorldwide || diceOf(id, 'nowhere')() < 0.3 ? [nowhere] : []),
];

/** Largest first, and together exactly the unique viewers. */
export function countriesOf(id: string, unique: number, isWorldwide: boolean): CountryJson[] {
  const dice = diceOf(id, 'countries');
  const places = placesOf(id, isWorldwide);
  const weights = places.map(([, , weight], index) => weight * between(0.6, 1.4, dice(index)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const counts = weights.map((weight) => Math.floor((unique * weight) / whole));
  const rest = unique - counts.reduce((sum, count) => sum + count, 0);
  return places
    .map(([country, country_code], index) => ({
      country,
      country_code,
      viewer_count: (counts[index] ?? 0) + (index === 0 ? rest : 0),
    }))
    .filter(({ viewer_count }) => viewer_count > 0)
    .sort((a, b) => b.viewer_count - a.viewer_count)
    .map((row) => ({ ...row, percentage: Number(((100 * row.viewer_count) / unique).toFixed(1)) }));
}
