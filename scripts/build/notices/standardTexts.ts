import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const shelf = join(import.meta.dirname, '..', 'licences');

/** The texts that we hold, by SPDX id: one file each in `scripts/build/licences`. */
const held = new Map(readdirSync(shelf).map((file) => [file.replace(/\.txt$/, ''), join(shelf, file)]));

/**
 * The standard text of an SPDX licence expression, with the holder's name put in; undefined where we hold none. Of `A OR B` it is
 * the first whose text we hold, of `A AND B` both; nested expressions that mix the two are not read.
 * Source: SPDX specification, annex on licence expressions.
 */
export const standardText = (expression: string, holder: string): string | undefined => {
  const flat = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(flat)) return undefined;
  for (const choice of flat.split(/\s+OR\s+/)) {
    const texts = choice.split(/\s+AND\s+/).map((id) => textOf(id, holder));
    if (texts.every((text) => text !== undefined)) return texts.join('\n\n');
  }
  return undefined;
};

const textOf = (id: string, holder: string): string | undefined => {
  const file = held.get(id);
  return file === undefined
    ? undefined
    : readFileSync(file, 'utf8')
        .replace('<copyright holders>', () => holder)
        .trimEnd();
};
