import type { ElasticIp, Eni, Instance } from '../../domain/model.ts';
import { nameOf } from '../../domain/tags.ts';
import { eniLook, fleetOf, instanceLook, tagsLook } from './looks.ts';
import type { MatchKey, MatchLevel } from './pairUp.ts';
import { all, plainNameOf, sameId } from './placeLevels.ts';
import { countedName, plainName } from './plainName.ts';
import type { Side } from './side.ts';

const subnetOf = ({ subnetId }: { readonly subnetId?: string | undefined }, side: Side): string =>
  subnetId === undefined ? '' : side.idOf(subnetId);

const fleetName: MatchKey<Instance> = (instance, side) => {
  const fleet = fleetOf(instance);
  return fleet === undefined ? undefined : `fleet ${plainName(countedName(side.textOf(fleet)))}`;
};

/** The name of a server, else of the fleet that it belongs to. */
export const instanceMatchName: MatchKey<Instance> = (instance, side) =>
  fleetName(instance, side) ?? plainNameOf(instance, side) ?? `${subnetOf(instance, side)} ${instance.type}`;

const counted: MatchKey<Instance | Eni> = (thing, side) => {
  const name = nameOf(thing);
  return name === undefined ? undefined : countedName(side.textOf(name));
};

export const instanceLevels: readonly MatchLevel<Instance>[] = [
  sameId,
  { key: (one, side) => all(instanceLook(one, side), side.placeOf(one.privateIp, one.subnetId)), by: 'alike' },
  { key: instanceLook, by: 'alike' },
  { key: (one, side) => all(nameOf(one), subnetOf(one, side), one.type), by: 'name' },
  { key: (one, side) => all(nameOf(one), subnetOf(one, side)), by: 'name' },
  { key: (one, side) => all(nameOf(one), side.letterOf(one.zone)), by: 'name' },
  { key: (one) => nameOf(one), by: 'name' },
  { key: (one, side) => all(fleetName(one, side), subnetOf(one, side), one.type), by: 'name' },
  { key: (one, side) => all(fleetName(one, side), subnetOf(one, side)), by: 'name' },
  { key: fleetName, by: 'name' },
  { key: (one, side) => all(plainNameOf(one, side), subnetOf(one, side)), by: 'name' },
  { key: plainNameOf, by: 'name' },
  { key: (one, side) => all(one.type, side.placeOf(one.privateIp, one.subnetId)), by: 'place' },
  { key: (one, side) => all(counted(one, side), subnetOf(one, side)), by: 'name' },
  // Without a name, what it is and where it is.
  { key: (one, side) => (nameOf(one) === undefined ? all(subnetOf(one, side), one.type) : undefined), by: 'name' },
];

/** Those with which an instance was made go with it always, so they have no counterpart of another instance. */
const isPrimary = ({ attachment }: Eni, { inventory }: Side): boolean =>
  attachment?.deviceIndex === 0 && inventory.instance(attachment.instanceId) !== undefined;

/** What holds it, by the service's own words: `nat_gateway Interface for NAT Gateway nat-{id}`. */
const service: MatchKey<Eni> = ({ interfaceType, description, requesterManaged }, side) =>
  description === '' || !(requesterManaged || interfaceType !== 'interface')
    ? undefined
    : `${interfaceType} ${plainName(side.textOf(description))}`;

const described: MatchKey<Eni> = ({ description }, side) =>
  description === '' ? undefined : plainName(side.textOf(description));

/** The Name tag, else the description, both without what tells copies of one network apart; undefined where nothing is left of either. */
export const interfaceMatchName: MatchKey<Eni> = (eni, side) => plainNameOf(eni, side) ?? described(eni, side);

/** `areUnread`: not all instances are known in one of the accounts, so slots tell little. */
export const interfaceLevels = (areUnread: boolean): readonly MatchLevel<Eni>[] => [
  sameId,
  {
    key: ({ attachment }, side) =>
      attachment?.instanceId === undefined
        ? undefined
        : `${side.idOf(attachment.instanceId)} ${attachment.networkCard} ${attachment.deviceIndex}`,
    by: 'place',
  },
  ...(
    [
      [(eni, side) => all(nameOf(eni), side.placeOf(eni.addresses[0]?.ip, eni.subnetId)), 'place'],
      [(eni, side) => all(described(eni, side), side.placeOf(eni.addresses[0]?.ip, eni.subnetId)), 'place'],
      [(eni, side) => all(eniLook(eni, side), side.placeOf(eni.addresses[0]?.ip, eni.subnetId)), 'alike'],
      [eniLook, 'alike'],
      [(eni, side) => all(nameOf(eni), subnetOf(eni, side)), 'name'],
      [(eni) => nameOf(eni), 'name'],
      [(eni, side) => all(service(eni, side), subnetOf(eni, side)), 'name'],
      [service, 'name'],
      [(eni, side) => all(plainNameOf(eni, side), subnetOf(eni, side)), 'name'],
      [plainNameOf, 'name'],
      [(eni, side) => all(described(eni, side), subnetOf(eni, side)), 'name'],
      [(eni, side) => side.placeOf(eni.addresses[0]?.ip, eni.subnetId), 'place'],
      [(eni, side) => all(counted(eni, side), subnetOf(eni, side)), 'name'],
      [
        (eni, side) =>
          eni.requesterManaged ? all(eni.interfaceType, eni.requesterId, subnetOf(eni, side)) : undefined,
        'name',
      ],
    ] satisfies readonly (readonly [MatchKey<Eni>, MatchLevel<Eni>['by']])[]
  ).map(([key, by]): MatchLevel<Eni> => ({
    key: (eni, side) => (!areUnread && isPrimary(eni, side) ? undefined : key(eni, side)),
    by,
  })),
];

type Address = ElasticIp & { readonly id: string };

/** By what it is the address of, else by its name. */
export const addressLevels: readonly MatchLevel<Address>[] = [
  sameId,
  { key: ({ eniId, ...one }, side) => all(eniId && side.idOf(eniId), ipRank({ eniId, ...one }, side)), by: 'place' },
  { key: (one) => nameOf(one), by: 'name' },
  { key: plainNameOf, by: 'name' },
  { key: ({ eniId, tags }, side) => (eniId === undefined ? tagsLook(tags, side).join('\n') : undefined), by: 'name' },
  { key: ({ eniId }) => (eniId === undefined ? 'unused' : undefined), by: 'name' },
];

/** Which of an interface's addresses it stands for, counted among those that are public. */
const ipRank = (
  { eniId, privateIp }: Pick<ElasticIp, 'eniId' | 'privateIp'>,
  { inventory }: Side,
): string | undefined => {
  const addresses = inventory.eni(eniId)?.addresses;
  if (!addresses) return '0';
  const at = addresses.filter(({ association }) => association).findIndex(({ ip }) => ip === privateIp);
  return at < 0 ? undefined : `${at}`;
};
