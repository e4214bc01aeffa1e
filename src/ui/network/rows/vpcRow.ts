import { privateBlocks } from '../../../domain/exposure/privateIpv6.ts';
import { sharerWords } from '../../../domain/custody/unlisted.ts';
import type { Inventory } from '../../../domain/inventory.ts';
import type { Eni, Subnet, Vpc } from '../../../domain/model.ts';
import { compareNatural } from '../../../domain/order.ts';
import { labelOf } from '../../../domain/tags.ts';
import { counted, facts, foreign, words, type Words } from '../../../domain/words.ts';
import { sizeOf, type VpcWithSubnets } from '../../../topology/places.ts';
import { flowLogLines } from './flowLogLines.ts';
import { title } from './interfaceTooltip.ts';
import { line, lines, paragraphs, tagLines, type Markdown } from '../../shared/tree/markdown.ts';
import { paged } from '../../shared/tree/more.ts';
import { spokenOf } from '../../shared/tree/spoken.ts';
import { hasShown, offeredFor, rowId, vpcBranch, type RowContext } from '../../shared/tree/rowContext.ts';
import { codicon, type Row } from '../../shared/tree/row.ts';
import { inPictureOrder, subnetRow } from './subnetRow.ts';
import { isOnItsWay, readingRows } from './readingRow.ts';
import { whyUnread } from './readSoFar.ts';

/**
 * A VPC: `shop-prod  10.0.0.0/16 · IPv6`; one that only its subnets or interfaces name: `VPC vpc-0a1b  could not be read`.
 */
export const vpcRow = (view: RowContext, place: VpcWithSubnets): Row => {
  const id = rowId(view, place.id);
  const target = { kind: 'vpc', id: place.id } as const;
  const vpc = view.inventory.vpc(place.id);
  const description = vpc ? vpcFacts(vpc, view.inventory) : whyUnread(view, 'vpcs');
  return {
    id,
    label: vpc ? foreign(labelOf(vpc)) : words`VPC ${foreign(place.id)}`,
    description,
    spoken: spokenOf(words`VPC ${foreign(vpc ? labelOf(vpc) : place.id)}`, description),
    icon: vpc ? codicon('cloud') : codicon('question'),
    words: ['vpc', ...(vpc ? offeredFor(view, target) : [])],
    tooltip: () => (vpc ? tooltipOf(view, vpc) : paragraphs(title({ id: place.id, tags: [] }))),
    target,
    opens: place.subnets.length === 0 && !isOnItsWay(view.inventory, 'subnets') ? 'never' : vpcBranch(view),
    children: () => [
      ...paged(id, rowsBelow(view, place), view.limitOf(id)),
      ...readingRows(id, view.inventory, 'subnets'),
    ],
  };
};

const vpcFacts = (vpc: Vpc, inventory: Inventory): Words =>
  facts(
    ...vpc.cidrs.map((cidr) => foreign(cidr)),
    vpc.ipv6Cidrs.length > 0 && words`IPv6`,
    vpc.isDefault && words`default`,
    sharerWords(vpc, inventory),
  );

/** So many subnets can be taken in at a glance; more stand below their zones. */
const mostUngrouped = 8;

const rowsBelow = (view: RowContext, place: VpcWithSubnets): readonly Row[] => {
  const subnets = place.subnets
    .filter((subnet) => hasShown(view, view.inventory.enisIn(subnet)))
    .toSorted(inPictureOrder(view));
  if (place.subnets.length <= mostUngrouped) return subnets.map((subnet) => subnetRow(view, subnet));
  return [...Map.groupBy(subnets, ({ zone }) => zone)].map(([zone, inZone]) => zoneRow(view, place, { zone, inZone }));
};

type Zone = { readonly zone: string; readonly inZone: readonly Subnet[] };

/** `eu-west-1a  6 subnets`. */
const zoneRow = (view: RowContext, place: VpcWithSubnets, { zone, inZone }: Zone): Row => {
  const id = rowId(view, `${place.id}/${zone}`);
  return {
    id,
    label: zone === '' ? words`Zone not known` : foreign(zone),
    description: counted(inZone.length, words`subnet`, words`subnets`),
    ...(zone === ''
      ? {}
      : { spoken: spokenOf(words`zone ${foreign(zone)}`, counted(inZone.length, words`subnet`, words`subnets`)) }),
    icon: codicon('layers'),
    words: ['zone'],
    tooltip: undefined,
    target: undefined,
    opens: vpcBranch(view),
    children: () =>
      paged(
        id,
        inZone.map((subnet) => subnetRow(view, subnet, 'inZone')),
        view.limitOf(id),
      ),
  };
};

/** A comparator: the VPC with the most interfaces first, so that empty default VPCs come last; then by name. */
export const busiestFirst =
  (inventory: Inventory) =>
  (a: VpcWithSubnets, b: VpcWithSubnets): number =>
    sizeOf(b, inventory) - sizeOf(a, inventory) || compareNatural(a.name, b.name) || compareNatural(a.id, b.id);

/** The interfaces in all subnets of the VPC, also of subnets that were not read. */
export const enisInPlace = (view: RowContext, { subnets }: VpcWithSubnets): readonly Eni[] =>
  subnets.flatMap((subnet) => view.inventory.enisIn(subnet));

/** Without what changes with each interface: a row that changes is redrawn with all below it. */
const tooltipOf = (view: RowContext, vpc: Vpc): Markdown => {
  const gateway = view.inventory.internetGatewayOf(vpc);
  return paragraphs(
    title(vpc),
    lines(
      line('CIDR', [...vpc.cidrs, ...vpc.ipv6Cidrs].join(', ')),
      line(words`Private IPv6`, privateBlocks(vpc).join(', ')),
      line(words`Internet gateway`, gateway && labelOf(gateway)),
      line(words`Subnets`, String(view.inventory.subnetsOf(vpc).length)),
    ),
    flowLogLines(vpc, view.inventory),
    tagLines(vpc.tags.filter((tag) => tag.key !== 'Name')),
  );
};
