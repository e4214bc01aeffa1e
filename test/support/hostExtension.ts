import { extensions, type Extension } from 'vscode';
import type { activate } from '../../src/extension.ts';
import { pathTo, type Row } from '../../src/ui/rows/row.ts';
import type { Target } from '../../src/operations/operation.ts';

type Exports = ReturnType<typeof activate>;

/** The extension as VS Code installed it. */
export const theExtension = (): Extension<Exports> => {
  const extension = extensions.getExtension<Exports>('eni-explorer.eni-explorer');
  if (extension === undefined) throw new Error('The extension is not installed');
  return extension;
};

/** Its running objects, with the demo account open. */
export const withDemo = async (): Promise<Exports> => {
  const running = await theExtension().activate();
  await running.session.open({ kind: 'demo' });
  return running;
};

/** The row of the tree that stands for a thing. */
export const rowOf = ({ network }: Exports, target: Target): Row => {
  const row = pathTo(network.rows, target).at(-1);
  if (row === undefined) throw new Error(`The tree does not show: ${target.id}`);
  return row;
};
