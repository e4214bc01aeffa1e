import { Refusal } from '../refusal.ts';

/** More than the largest requests have: a thousand ids, and 200 values for each of some filters. */
const mostFields = 10_000;

/** Parts of a name between dots. EC2's longest names have eight. */
const mostParts = 20;

/**
 * The fields of a form. Refuses too many or too deeply nested ones, for which others would wait: the names become a
 * tree, which is walked by functions that call themselves.
 */
export const fieldsOf = (form: string): URLSearchParams => {
  if (occurrences(form, '&') >= mostFields) {
    throw new Refusal('InvalidQueryParameter', `The query has more than ${mostFields} parameters`);
  }
  const fields = new URLSearchParams(form);
  for (const name of fields.keys()) if (occurrences(name, '.') >= mostParts) throw unknownParameter(name);
  return fields;
};

/** EC2's refusal (`UnknownParameter`) of a field that an operation does not have, to be thrown by the caller. */
export const unknownParameter = (name: string): Refusal =>
  new Refusal('UnknownParameter', `The parameter ${name} is not recognized`);

/** Counts without making a list of the parts. */
const occurrences = (text: string, sign: string): number => {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
};
