import type { Eni, Vpc } from '../../../domain/model.ts';
import { compareNatural } from '../../../domain/order.ts';
import { labelOf } from '../../../domain/tags.ts';
import { facts, foreign, words } from '../../../domain/words.ts';
import { title } from './interfaceTooltip.ts';
import { line, lines, paragraphs, tagLines, type Markdown } from '../../shared/tree/markdown.ts';
import { paged } from '../../shared/tree/more.ts';
import { branch, offeredFor, rowId, shown, type RowContext } from '../../shared/tree/rowContext.ts';
import { codicon, type Row } from '../../shared/tree/row.ts';
import { inPictureOrder, subnetRow } from './subnetRow.ts';

/** A VPC: `shop-prod  10.0.0.0/16 · IPv6`. */
export const vpcRow = (view: RowContext, vpc: Vpc): Row => {
  const id = rowId(view, vpc.id);
  const target = { kind: 'vpc', id: vpc.id } as const;
  return {
    id,
    label: foreign(labelOf(vpc)),
    description: facts(
      ...vpc.cidrs.map((cidr) => foreign(cidr)),
      vpc.ipv6Cidrs.length > 0 && words`IPv6`,
      vpc.isDefault && words`default`,
    ),
    icon: codicon('cloud'),
    words: ['vpc', ...offeredFor(view, target)],
    tooltip: () => tooltipOf(view, vpc),
    target,
    opens: view.inventory.subnetsOf(vpc).length === 0 ? 'never' : branch(view),
    children: () => paged(id, subnetRows(view, vpc), view.limitOf(id)),
  };
};

const subnetRows = (view: RowContext, vpc: Vpc): readonly Row[] =>
  view.inventory
    .subnetsOf(vpc)
    .filter((subnet) => !view.filter || shown(view, view.inventory.enisIn(subnet)).length > 0)
    .toSorted(inPictureOrder(view))
    .map((subnet) => subnetRow(view, subnet));

/** A comparator: the VPC with the most interfaces first, so that empty default VPCs come last; then by name. */
export const busiestFirst =
  (view: RowContext) =>
  (a: Vpc, b: Vpc): number =>
    enisInVpc(view, b).length - enisInVpc(view, a).length ||
    compareNatural(labelOf(a), labelOf(b)) ||
    compareNatural(a.id, b.id);

/** The interfaces in all subnets of the VPC that were read. */
export const enisInVpc = (view: RowContext, vpc: Vpc): readonly Eni[] =>
  view.inventory.subnetsOf(vpc).flatMap((subnet) => view.inventory.enisIn(subnet));

/** Without what changes with each interface: a row that changes is drawn anew with all below it. */
const tooltipOf = (view: RowContext, vpc: Vpc): Markdown => {
  const gateway = view.inventory.internetGatewayOf(vpc);
  return paragraphs(
    title(vpc),
    lines(
      line('CIDR', [...vpc.cidrs, ...vpc.ipv6Cidrs].join(', ')),
      line(words`Internet gateway`, gateway && labelOf(gateway)),
      line(words`Subnets`, String(view.inventory.subnetsOf(vpc).length)),
    ),
    tagLines(vpc.tags.filter((tag) => tag.key !== 'Name')),
  );
};
