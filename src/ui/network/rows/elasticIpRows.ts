import { isCharged, monthlyUsd, usdWords } from '../../../domain/addressCharge.ts';
import { ipOf, managerOf } from '../../../domain/association.ts';
import { compareIps } from '../../../domain/ip.ts';
import type { ElasticIp } from '../../../domain/model.ts';
import { named } from '../../../domain/named.ts';
import { reverseDnsText, transferText } from '../../../domain/sideTexts.ts';
import type { LaterField } from '../../../domain/laterFacts.ts';
import { labelOf, nameOf } from '../../../domain/tags.ts';
import { isUnusedAddress } from '../../../domain/unusedAddress.ts';
import { facts, foreign, grouped, noWords, words, type Words } from '../../../domain/words.ts';
import { line, lines, paragraphs, tagLines, type Markdown } from '../../shared/tree/markdown.ts';
import { findingLines, title } from './interfaceTooltip.ts';
import { orderedRows, pagedGroups } from '../../shared/tree/more.ts';
import { spokenFindings, spokenOf } from '../../shared/tree/spoken.ts';
import { branch, offeredFor, rowId, shown, type RowContext } from '../../shared/tree/rowContext.ts';
import { codicon, noChildren, type Row } from '../../shared/tree/row.ts';

/**
 * The elastic IP addresses of the region, also those that are not associated and so are found at no interface: `Elastic
 * IPs  1 unused · 6 in all · 3.65 USD a month`. No row where they could not be read, which another row says.
 */
export const elasticIpRows = (view: RowContext): readonly Row[] => {
  const { snapshot } = view.inventory;
  const addresses = view.filter ? snapshot.addresses.filter((address) => isShown(view, address)) : snapshot.addresses;
  const unread = view.inventory.missing('addresses') !== undefined;
  if (addresses.length === 0 && (unread || view.filter)) return [];
  const id = rowId(view, 'elasticIps');
  const unused = addresses.filter((address) => isUnusedAddress(address, view.inventory));
  const description =
    unused.length === 0
      ? words`${grouped(addresses.length)}`
      : facts(words`${grouped(unused.length)} unused`, words`${grouped(addresses.length)} in all`, costWords(unused));
  return [
    {
      id,
      label: words`Elastic IPs`,
      description,
      icon: codicon('pinned'),
      words: ['elasticIps', ...(view.operations.some((each) => each.id === allocation) ? [allocation] : [])],
      tooltip: undefined,
      target: undefined,
      opens: addresses.length === 0 ? 'never' : branch(view),
      children: () =>
        pagedGroups(
          id,
          [orderedRows(addresses, unusedFirst(unused), (address) => elasticIpRow(view, address))],
          view.limitOf(id),
        ),
    },
  ];
};

/** `3.65 USD a month`: what addresses cost that serve nobody; nothing where no charge is known. */
const costWords = (unused: readonly ElasticIp[]): Words => {
  const cost = usdWords(unused.filter(isCharged).length * monthlyUsd);
  return cost === '' ? noWords : words`${cost} a month`;
};

/** Asks of no thing, so it is offered on the row of all. */
const allocation = 'allocateAddress';

/** An address belongs to what the filter leaves when its interface does. */
const isShown = (view: RowContext, { eniId }: ElasticIp): boolean => {
  const eni = view.inventory.eni(eniId);
  return eni !== undefined && shown(view, [eni]).length > 0;
};

/** What costs without serving anybody stands on top. */
const unusedFirst = (unused: readonly ElasticIp[]): ((a: ElasticIp, b: ElasticIp) => number) => {
  const top = new Set(unused);
  return (a, b) => Number(top.has(b)) - Number(top.has(a)) || compareIps(ipOf(a), ipOf(b));
};

const elasticIpRow = (view: RowContext, address: ElasticIp): Row => {
  const target = { kind: 'address', id: address.allocationId } as const;
  const used = !isUnusedAddress(address, view.inventory);
  const label = foreign(nameOf(address) ?? ipOf(address));
  const description = facts(
    !used && words`unused`,
    nameOf(address) !== undefined && foreign(ipOf(address)),
    !used && costWords([address]),
    address.associationId !== undefined && servedBy(view, address),
    managed(address),
  );
  return {
    id: rowId(view, address.allocationId),
    label,
    description,
    spoken: spokenOf(words`elastic IP ${label}`, description, spokenFindings(view, target)),
    icon: used ? codicon('pinned', 'eniExplorer.public') : codicon('pin', 'list.warningForeground'),
    words: [
      'address',
      'hasPublicIp',
      ...(view.inventory.eni(address.eniId) ? ['placed'] : []),
      ...offeredFor(view, target),
    ],
    tooltip: () => tooltipOf(view, address),
    target,
    opens: 'never',
    children: noChildren,
  };
};

const managed = (address: ElasticIp): Words | undefined => {
  const manager = managerOf(address);
  return manager && words`managed by ${manager}`;
};

/** `fw-1-outside · 10.0.0.10`: whom packets to the address reach. */
const servedBy = (view: RowContext, { eniId, privateIp }: ElasticIp): Words => {
  const eni = view.inventory.eni(eniId);
  return facts(foreign(eni ? labelOf(eni) : eniId), foreign(privateIp));
};

/** What other calls tell of the address; what could not be read is said. */
const sideLines = ({ inventory }: RowContext, { allocationId }: ElasticIp): readonly Markdown[] => {
  const of = <T extends { readonly allocationId: string }>(things: readonly T[]): T | undefined =>
    things.find((each) => each.allocationId === allocationId);
  const { transfers, reverseDns } = inventory.snapshot;
  return [
    line(words`Reverse DNS`, inventory.missing('reverseDns') ? unread : reverseDnsText(of(reverseDns))),
    line(words`Transfer`, inventory.missing('transfers') ? unread : transferText(of(transfers))),
  ];
};

const unread = words`not read`;

const tooltipOf = (view: RowContext, address: ElasticIp): Markdown => {
  const eni = view.inventory.eni(address.eniId);
  const instance = view.inventory.instance(address.instanceId);
  return paragraphs(
    title({ id: address.allocationId, tags: address.tags }),
    findingLines(view, { kind: 'address', id: address.allocationId }),
    lines(
      line(words`Public address`, address.publicIp),
      line(words`Carrier address`, address.carrierIp),
      line(words`Customer-owned address`, address.customerOwnedIp),
      line(
        words`Associated with`,
        address.privateIp ?? (isCharged(address) ? words`nothing; it is charged anyway` : words`nothing`),
      ),
      line(words`Interface`, eni ? named(eni) : address.eniId),
      line(words`Instance`, instance ? named(instance) : address.instanceId),
      line(words`Managed by`, managerOf(address)),
      line(
        words`Subnet`,
        address.subnetId && labelOf(view.inventory.subnet(address.subnetId) ?? { id: address.subnetId, tags: [] }),
      ),
      line(words`Account of the interface`, otherThan(view.inventory.snapshot.accountId, address.eniOwnerId)),
      line(words`Network border group`, address.networkBorderGroup),
      line(words`Address pool`, address.publicIpv4Pool === 'amazon' ? words`Amazon's` : address.publicIpv4Pool),
      line(words`Customer-owned pool`, address.customerOwnedPool),
      ...unreadLines(view),
      ...sideLines(view, address),
    ),
    tagLines(address.tags.filter((tag) => tag.key !== 'Name')),
  );
};

const otherThan = (own: string | undefined, account: string | undefined): string | undefined =>
  account === own ? undefined : account;

/** Facts that an earlier version did not save. */
const unreadLines = ({ inventory }: RowContext): readonly Markdown[] =>
  laterFacts.filter(([field]) => !inventory.knows(field)).map(([, name]) => line(name, unread));

const laterFacts: readonly (readonly [LaterField, Words])[] = [
  ['addresses.carrierIp', words`Carrier address`],
  ['addresses.customerOwnedIp', words`Customer-owned address`],
  ['addresses.serviceManaged', words`Managed by`],
  ['addresses.subnetId', words`Subnet`],
  ['addresses.eniOwnerId', words`Account of the interface`],
  ['addresses.publicIpv4Pool', words`Address pool`],
  ['addresses.customerOwnedPool', words`Customer-owned pool`],
];
