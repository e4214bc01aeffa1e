import type { OperationFacts, TargetKind } from '../operations/operation.ts';
import { operations } from '../operations/registry.ts';

const kindWords: { readonly [K in TargetKind]: string } = {
  vpc: 'VPCs',
  subnet: 'subnets',
  instance: 'instances',
  interface: 'interfaces',
  address: 'elastic IP addresses',
};

/** The table of operations as the README shows it. */
export const operationTable = (): string =>
  ['| Command | On | What it does |', '| --- | --- | --- |', ...operations.map(rowOf)].join('\n');

const rowOf = ({ title, on, many, summary }: OperationFacts): string => {
  const kinds = on.map((kind) => kindWords[kind]).join(', ') || 'the account';
  return `| ${title} | ${kinds}${many ? ', several at once' : ''} | ${summary} |`;
};

const markers = /(<!-- operations -->\n)[^]*?(<!-- \/operations -->)/;

/** The README with the table between its markers. */
export const withOperationTable = (readme: string): string =>
  readme.replace(markers, (_all, open: string, close: string) => `${open}\n${operationTable()}\n\n${close}`);
