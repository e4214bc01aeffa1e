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

/** A key as people are told of it. */
type ToldKey = { readonly shown: string; readonly does: string };

const keyTable = (keys: readonly ToldKey[]): string =>
  ['| Key | What it does |', '| --- | --- |', ...keys.map(({ shown, does }) => `| \`${shown}\` | ${does} |`)].join(
    '\n',
  );

/** The README with the tables of operations and of the picture's keys between their markers; without markers it comes back as it is. */
export const withTables = (readme: string, keys: readonly ToldKey[]): string =>
  within(within(readme, 'operations', operationTable()), 'keys', keyTable(keys));

const within = (readme: string, name: string, table: string): string => {
  const markers = new RegExp(`(<!-- ${name} -->\\n)[^]*?(<!-- \\/${name} -->)`);
  return readme.replace(markers, (_all, open: string, close: string) => `${open}\n${table}\n\n${close}`);
};
