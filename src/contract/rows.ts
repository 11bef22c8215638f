import { pipe, transform } from 'valibot';
import { amountOrNull, id as nonEmpty, text, textOrNull } from '../datasets/schema.js';
import { as } from './fields.js';

/** More columns of rows, and of a page of them. A row without its id is left out. */
export const id = as(text, 'id');
/** The same where it must not be empty. */
export const name = as(nonEmpty, 'id');
/** The same where the library has words for it: the API writes names with underscores, the library with dashes. */
export const word = as(
  pipe(
    nonEmpty,
    transform((written) => written.replaceAll('_', '-')),
  ),
  'id',
);
export const definition = as(textOrNull, 'definition');
export const next = as(textOrNull, 'next');
export const total = as(amountOrNull, 'total');
