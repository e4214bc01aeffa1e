import * as l10n from '@vscode/l10n';
import { elasticIpRows } from './elasticIpRows.ts';
import { gapRows } from './gapRow.ts';
import { paged } from './more.ts';
import { rowId, shown, type NetworkView } from './networkView.ts';
import { facts, media, type Row } from './row.ts';
import { busiestFirst, enisOf, vpcRow } from './vpcRow.ts';

/**
 * The top of the tree: `Demo account  eu-west-1`. How many interfaces there are stands beside the view's title: a row that
 * changes is drawn anew with all below it.
 */
export const scopeRow = (view: NetworkView): Row => {
  const id = rowId(view, 'scope');
  const { snapshot } = view.inventory;
  return {
    id,
    label: view.title,
    description: facts(view.note, view.title.endsWith(snapshot.region) ? '' : snapshot.region),
    icon: media('scope'),
    words: ['scope'],
    tooltip: undefined,
    target: undefined,
    opens: 'open',
    children: () =>
      paged(
        id,
        [...gapRows(snapshot.gaps, snapshot.readAt), ...vpcRows(view), ...elasticIpRows(view)],
        view.limitOf(id),
      ),
  };
};

const vpcRows = (view: NetworkView): readonly Row[] =>
  view.inventory.snapshot.vpcs
    .filter((vpc) => !view.filter || shown(view, enisOf(view, vpc)).length > 0)
    .toSorted(busiestFirst(view))
    .map((vpc) => vpcRow(view, vpc));

/** `Filter: nat · 3 of 41 interfaces`. */
export const filterMessage = (view: NetworkView, text: string): string => {
  const { enis } = view.inventory.snapshot;
  return l10n.t('Filter: {0} · {1} of {2} interfaces', text, shown(view, enis).length, enis.length);
};
