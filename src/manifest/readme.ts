import { kindNames } from '../domain/changes.ts';
import type { OperationFacts } from '../operations/operation.ts';
import { operations } from '../operations/registry.ts';

/** The README's table of operations, as Markdown. */
export const operationTable = (): string =>
  ['| Command | On | What it does |', '| --- | --- | --- |', ...operations.map(rowOf)].join('\n');

const rowOf = ({ title, on, many, summary }: OperationFacts): string => {
  const kinds = on.map((kind) => kindNames[kind].many).join(', ') || 'the account';
  return `| ${title} | ${kinds}${many ? ', several at once' : ''} | ${summary} |`;
};

const markers = /(<!-- operations -->\n)[^]*?(<!-- \/operations -->)/;

/** The README with the table between its two markers replaced; a README without markers comes back as it is. */
export const withOperationTable = (readme: string): string =>
  readme.replace(markers, (_all, open: string, close: string) => `${open}\n${operationTable()}\n\n${close}`);
