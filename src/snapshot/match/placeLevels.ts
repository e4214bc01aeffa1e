import type { InternetGateway, RouteTable, SecurityGroup, Subnet, Vpc } from '../../domain/model.ts';
import { nameOf } from '../../domain/tags.ts';
import { shifted, type CidrShift } from './cidrShifts.ts';
import { vpcLook } from './looks.ts';
import type { MatchKey, MatchLevel } from './pairUp.ts';
import { plainName, tellsSomething } from './plainName.ts';
import type { Side } from './side.ts';

type Tagged = { readonly tags: Vpc['tags'] };

/** What several parts have in common; undefined where one of them is missing. */
export const all = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : parts.join('\n');

export const sameId: MatchLevel<{ readonly id: string }> = { key: ({ id }) => id, by: 'place' };

/** The Name tag without ids and without what tells copies of one network apart; undefined where that leaves nothing. */
export const plainNameOf = (thing: Tagged, side: Side): string | undefined => {
  const name = nameOf(thing);
  const plain = name === undefined ? '' : plainName(side.textOf(name));
  return tellsSomething(plain) ? plain : undefined;
};

const cidrsOf: MatchKey<Vpc> = ({ cidrs }) => (cidrs.length > 0 ? cidrs.toSorted().join(' ') : undefined);

export const vpcLevels: readonly MatchLevel<Vpc>[] = [
  sameId,
  { key: ({ isDefault }) => (isDefault ? 'default' : undefined), by: 'place' },
  { key: (vpc, side) => all(nameOf(vpc), cidrsOf(vpc, side), vpcLook(vpc, side)), by: 'alike' },
  { key: (vpc, side) => all(nameOf(vpc), cidrsOf(vpc, side)), by: 'name' },
  { key: (vpc, side) => all(nameOf(vpc), vpcLook(vpc, side)), by: 'name' },
  { key: (vpc) => nameOf(vpc), by: 'name' },
  { key: (vpc, side) => all(plainNameOf(vpc, side), cidrsOf(vpc, side)), by: 'name' },
  { key: (vpc, side) => all(plainNameOf(vpc, side), vpcLook(vpc, side)), by: 'name' },
  { key: plainNameOf, by: 'name' },
  { key: (vpc, side) => all(cidrsOf(vpc, side), vpcLook(vpc, side)), by: 'place' },
  { key: vpcLook, by: 'place' },
  { key: cidrsOf, by: 'place' },
];

const vpcOf = ({ vpcId }: { readonly vpcId?: string | undefined }, side: Side): string =>
  vpcId === undefined ? '' : side.idOf(vpcId);

/** `shiftsOf`: of a VPC of the first account. */
export const subnetLevels = (shiftsOf: (vpcId: string) => readonly CidrShift[]): readonly MatchLevel<Subnet>[] => {
  const cidrOf: MatchKey<Subnet> = ({ cidr, vpcId }) => cidr && shifted(cidr, shiftsOf(vpcId));
  const letter: MatchKey<Subnet> = ({ zone }, side) => side.letterOf(zone);
  return [
    sameId,
    { key: (one, side) => all(vpcOf(one, side), nameOf(one), letter(one, side), cidrOf(one, side)), by: 'place' },
    { key: (one, side) => all(vpcOf(one, side), nameOf(one), cidrOf(one, side)), by: 'place' },
    { key: (one, side) => all(vpcOf(one, side), nameOf(one), letter(one, side)), by: 'name' },
    { key: (one, side) => all(vpcOf(one, side), plainNameOf(one, side), letter(one, side)), by: 'name' },
    { key: (one, side) => all(vpcOf(one, side), nameOf(one)), by: 'name' },
    { key: (one, side) => all(vpcOf(one, side), cidrOf(one, side)), by: 'place' },
    { key: (one, side) => all(vpcOf(one, side), plainNameOf(one, side)), by: 'name' },
  ];
};

/** The counterpart of its VPC and its plain name; undefined without either. */
export const subnetMatchName: MatchKey<Subnet> = (subnet, side) => all(vpcOf(subnet, side), plainNameOf(subnet, side));

/** The counterpart of its VPC and its plain name; undefined without a VPC. */
export const groupMatchName: MatchKey<SecurityGroup> = (group, side) =>
  all(vpcOf(group, side), plainName(side.textOf(group.name)));

export const groupLevels: readonly MatchLevel<SecurityGroup>[] = [
  sameId,
  { key: (group, side) => all(vpcOf(group, side), group.name), by: 'place' },
  { key: (group, side) => all(vpcOf(group, side), side.textOf(group.name)), by: 'name' },
  { key: groupMatchName, by: 'name' },
  {
    key: (group, side) =>
      all(vpcOf(group, side), plainNameOf(group, side), group.description && plainName(side.textOf(group.description))),
    by: 'name',
  },
];

export const gatewayLevels: readonly MatchLevel<InternetGateway>[] = [
  sameId,
  { key: (gateway, side) => (gateway.vpcId === undefined ? undefined : vpcOf(gateway, side)), by: 'place' },
  { key: (gateway) => nameOf(gateway), by: 'name' },
];

/** A table is where it counts: the main one of its VPC, or that of certain subnets. */
export const tableLevels: readonly MatchLevel<RouteTable>[] = [
  sameId,
  {
    key: (table, side) => (table.main ? all(vpcOf(table, side), 'main', subnetsOf(table, side)) : undefined),
    by: 'place',
  },
  {
    key: (table, side) => (table.subnetIds.length === 0 ? undefined : all(vpcOf(table, side), subnetsOf(table, side))),
    by: 'place',
  },
  { key: (table, side) => all(vpcOf(table, side), nameOf(table)), by: 'name' },
  { key: (table, side) => (table.main ? all(vpcOf(table, side), 'main') : undefined), by: 'place' },
  { key: (table, side) => all(vpcOf(table, side), plainNameOf(table, side)), by: 'name' },
  ...[0, 1, 2].map((at): MatchLevel<RouteTable> => ({
    key: (table, side) => subnetsOf(table, side)?.split(' ')[at],
    by: 'place',
  })),
  {
    key: (table, side) =>
      all(
        vpcOf(table, side),
        table.routes
          .map(({ destination }) => destination)
          .toSorted()
          .join(' '),
      ),
    by: 'name',
  },
];

/** The counterpart of its VPC and its plain name; undefined without either. */
export const tableMatchName: MatchKey<RouteTable> = (table, side) => all(vpcOf(table, side), plainNameOf(table, side));

const subnetsOf: MatchKey<RouteTable> = ({ subnetIds }, side) =>
  subnetIds.length === 0
    ? undefined
    : subnetIds
        .map((id) => side.idOf(id))
        .toSorted()
        .join(' ');
