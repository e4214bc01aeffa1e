import { isCharged, monthlyUsd, usdWords } from '../domain/addressCharge.ts';
import { ipOf, managerOf } from '../domain/association.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { ElasticIp, Eni, SecurityGroup } from '../domain/model.ts';
import { reverseDnsText, transferText } from '../domain/sideTexts.ts';
import { nameOf } from '../domain/tags.ts';
import { peersOf, portsOfRules } from '../insight/exposure/peers.ts';
import type { DetailsRow, Described, ThingLink } from './details.ts';
import {
  andMore,
  copied,
  laterRows,
  linked,
  mostListed,
  namedRow,
  said,
  section,
  tagSection,
  unreadWords,
} from './detailsRows.ts';
import { interfaceNameOf } from './projectChip.ts';

const noExtras = { tag: undefined, chipKind: undefined, path: [], groups: [] } as const;

/** Of an elastic IP by its allocation id; undefined for an id that the inventory no longer has. */
export const detailsOfAddress = (id: string, inventory: Inventory): Described | undefined => {
  const address = inventory.elasticIp(id);
  if (!address) return undefined;
  return {
    ...noExtras,
    title: nameOf(address) ?? ipOf(address),
    sections: [
      ...section('Address', [
        copied('Address', ipOf(address)),
        ...costRows(address),
        address.networkBorderGroup === undefined ? undefined : said('Network border group', address.networkBorderGroup),
        poolRow(address),
        managedRow(address),
        ...laterRows(inventory, {
          'addresses.publicIpv4Pool': 'Address pool',
          'addresses.serviceManaged': 'Managed by',
        }),
      ]),
      ...section('Associated with', servedRows(address, inventory)),
      ...section('Further', sideRowsOf(address, inventory)),
      ...tagSection(address.tags),
    ],
  };
};

const costRows = (address: ElasticIp): readonly DetailsRow[] =>
  isCharged(address) ? [said('Cost', `about ${usdWords(monthlyUsd)} a month`)] : [];

const poolRow = ({ publicIpv4Pool, customerOwnedPool }: ElasticIp): DetailsRow | undefined => {
  const pool = publicIpv4Pool ?? customerOwnedPool;
  return pool === undefined ? undefined : said('Address pool', pool === 'amazon' ? "Amazon's" : pool);
};

const managedRow = (address: ElasticIp): DetailsRow | undefined => {
  const manager = managerOf(address);
  return manager && said('Managed by', manager);
};

const servedRows = (
  { associationId, eniId, instanceId, privateIp, subnetId, eniOwnerId }: ElasticIp,
  inventory: Inventory,
): readonly (DetailsRow | undefined)[] => {
  if (associationId === undefined && eniId === undefined && instanceId === undefined)
    return [said('Status', 'Unused: associated with nothing')];
  const eni = inventory.eni(eniId);
  const instance = inventory.instance(instanceId);
  const inSubnet = eni?.subnetId ?? subnetId;
  return [
    ...(eni
      ? namedRow('Interface', eni, { kind: 'interface', id: eni.id })
      : eniId === undefined
        ? []
        : [copied('Interface', eniId)]),
    privateIp === undefined ? undefined : copied('Private', privateIp),
    ...(instanceId === undefined ? [] : namedRow('Instance', instance, { kind: 'instance', id: instanceId })),
    ...(inSubnet === undefined ? [] : namedRow('Subnet', inventory.subnet(inSubnet), { kind: 'subnet', id: inSubnet })),
    eniOwnerId === undefined || eniOwnerId === inventory.snapshot.accountId
      ? undefined
      : said('Account of the interface', eniOwnerId),
    associationId === undefined ? undefined : copied('Association', associationId),
  ];
};

/** What other calls tell of the address; what could not be read is said. */
const sideRowsOf = ({ allocationId }: ElasticIp, inventory: Inventory): readonly (DetailsRow | undefined)[] => {
  const of = <T extends { readonly allocationId: string }>(things: readonly T[]): T | undefined =>
    things.find((each) => each.allocationId === allocationId);
  const { transfers, reverseDns } = inventory.snapshot;
  const transfer = inventory.missing('transfers') ? unreadWords('transfers', inventory) : transferText(of(transfers));
  const name = inventory.missing('reverseDns') ? unreadWords('reverseDns', inventory) : reverseDnsText(of(reverseDns));
  return [said('Reverse DNS', name), transfer === undefined ? undefined : said('Transfer', transfer)];
};

/** Of a security group; also of one that only its interfaces name. Undefined where none does. */
export const detailsOfGroup = (id: string, inventory: Inventory): Described | undefined => {
  const group = inventory.securityGroup(id);
  const members = inventory.snapshot.enis.filter(({ groups }) => groups.some((each) => each.id === id));
  const name = group?.name ?? members[0]?.groups.find((each) => each.id === id)?.name;
  if (name === undefined) return undefined;
  const vpcId = group?.vpcId ?? members[0]?.vpcId;
  return {
    ...noExtras,
    title: name,
    sections: [
      ...section('Security group', [
        group && group.description !== '' ? said('Description', group.description) : undefined,
        ...(vpcId === undefined ? [] : namedRow('VPC', inventory.vpc(vpcId), { kind: 'vpc', id: vpcId })),
        group?.ownerId === undefined || group.ownerId === inventory.snapshot.accountId
          ? undefined
          : said('Account', group.ownerId),
      ]),
      ...section('Lets in', ruleRows({ id, name, group }, false, inventory)),
      ...section('Lets out', ruleRows({ id, name, group }, true, inventory)),
      ...section('Interfaces', memberRows(members, inventory)),
      ...tagSection(group?.tags ?? []),
    ],
  };
};

/** `10.0.0.0/16: TCP 443`, the most important peers as their rules name them. */
const ruleRows = (
  { id, name, group }: Eni['groups'][number] & { readonly group: SecurityGroup | undefined },
  egress: boolean,
  inventory: Inventory,
): readonly DetailsRow[] => {
  if (group?.rules === undefined) return [said('Rules', unreadRules(inventory))];
  const { peers } = peersOf({ groups: [{ id, name }] }, egress, inventory);
  if (peers.length === 0) return [said('Rules', egress ? 'none: nothing is let out' : 'none: nothing is let in')];
  return [
    ...peers.slice(0, mostListed).map(({ peer, of, rules }) => {
      const ports = portsOfRules(rules).join(', ');
      const other = peer === 'group' ? inventory.securityGroup(of) : undefined;
      return other ? linked('Members of', `${other.name} · ${ports}`, { kind: 'group', id: of }) : said(of, ports);
    }),
    ...andMore(peers.length),
  ];
};

const unreadRules = (inventory: Inventory): string =>
  inventory.missing('securityGroups') ? unreadWords('securityGroups', inventory) : 'not read';

const memberRows = (members: readonly Eni[], inventory: Inventory): readonly DetailsRow[] => {
  if (members.length === 0)
    return [said('Used by', inventory.missing('enis') ? unreadWords('enis', inventory) : 'no interface')];
  return [
    ...members.slice(0, mostListed).map((eni) => {
      const target: ThingLink = { kind: 'interface', id: eni.id };
      return linked(
        eni.addresses[0]?.ip ?? eni.ipv6Addresses[0]?.ip ?? eni.id,
        interfaceNameOf(eni, inventory),
        target,
      );
    }),
    ...andMore(members.length),
  ];
};
