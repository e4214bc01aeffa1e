import { extensions, type Extension } from 'vscode';
import type { activate } from '../../src/extension.ts';
import { pathTo, type Row } from '../../src/ui/shared/tree/row.ts';
import { active } from './openedSession.ts';
import type { Target } from '../../src/operations/operation.ts';

type Exports = NonNullable<ReturnType<typeof activate>>;

/** The extension as VS Code installed it; beside tests it hands out its running objects. */
export const theExtension = (): Extension<Exports> => {
  const extension = extensions.getExtension<Exports>('eni-explorer.eni-explorer');
  if (extension === undefined) throw new Error('The extension is not installed');
  return extension;
};

/** Its running objects, with no account open. */
export const withNothing = async (): Promise<Exports> => {
  const running = await theExtension().activate();
  for (const open of running.session.scopes.all) running.session.scopes.close(open);
  return running;
};

/** Its running objects, with the demo account open, alone and without a filter. */
export const withDemo = async (): Promise<Exports> => {
  const running = await withNothing();
  await running.session.open({ kind: 'demo' });
  active(running.session).setFilter('');
  return running;
};

/** The row of the tree that stands for a thing. */
export const rowOf = ({ network }: Exports, target: Target): Row => {
  const row = pathTo(network.rows, target).at(-1);
  if (row === undefined) throw new Error(`The tree does not show: ${target.id}`);
  return row;
};

/** Every line of the tree from top to bottom, indented as a person sees it with all rows opened. */
export const wholeTree = ({ network }: Exports): readonly string[] => network.rows.flatMap((row) => linesOf(row, ''));

const linesOf = (row: Row, indent: string): readonly string[] => [
  `${indent}${textOf(row)}`,
  ...row.children().flatMap((child) => linesOf(child, `${indent}  `)),
];

/** What stands in a row: its label, then its description. */
export const textOf = ({ label, description }: Row): string => [label, description].filter(Boolean).join('  ');

/** Waits until the condition holds; fails with what was waited for when it never does. */
export const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + 40_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`This never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
