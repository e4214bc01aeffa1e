import type { Finding } from '../../src/domain/finding.ts';
import type { Inventory } from '../../src/domain/inventory.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { words, type Words } from '../../src/domain/words.ts';
import { figureOf, type Figure, type Marking } from '../../src/topology/export/figure.ts';
import type { Exported } from '../../src/ui/export/exported.ts';
import { accountView } from '../../src/ui/topology/accountView.ts';
import { pictureOf } from './picture.ts';

/** Nothing is compared, and there is nothing to say. */
export const unmarked: Marking = { changes: undefined, lines: [] };

export const figureOfAccount = (snapshot: Snapshot): Figure => figureOf(pictureOf(snapshot), unmarked);

type Told = { readonly title?: Words; readonly findings?: readonly Finding[]; readonly filter?: string };

/** The whole of an account, to be exported. */
export const exportedAccount = (
  inventory: Inventory,
  { title = words`Demo account`, findings = [], filter = '' }: Told = {},
): Exported => {
  const account = { inventory, findings };
  const view = accountView({ title, note: undefined, account, compared: undefined, isPreview: false, filter });
  return { view, part: undefined };
};
