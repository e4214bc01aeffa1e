import { ipOf } from '../domain/association.ts';
import { requestedAddresses, type AddressRequest } from '../domain/addressRequest.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { named } from '../domain/named.ts';
import type { Regard } from '../domain/regard.ts';
import type { View } from '../domain/view.ts';
import { foreign, foreignList, noWords, words } from '../domain/words.ts';
import { noLoss, type ActionsOf, type Nothing, type Sides } from './action.ts';
import { requestOptions } from './addressOptions.ts';
import type { ElasticIpActions } from './elasticIps.ts';
import { addedTo, ipv4Of, ipv6Of, standingFor, type Assigned } from './heldAddresses.ts';
import { itsResource, seenAtInterface } from './iamResource.ts';
import { interfaceOf, type Loss } from './loss.ts';
import { eniName, requestWords } from './sentenceParts.ts';
import { switchOption, listOption, option } from './commandLine.ts';
import { interfaceWithPrefixes, wholeInterface } from './regards.ts';
import { combinedPortions } from '../domain/portion.ts';
import { itsInterface, holdersOf, withAddresses } from './reach.ts';

/** Writes that give private addresses and prefixes to an interface and take them back. None of them has DryRun. */
export type AddressActions = {
  readonly assignIpv4: {
    readonly input: {
      readonly eniId: string;
      readonly ipv4: AddressRequest;
      /** Whether a secondary address may be taken from another interface of the subnet. */
      readonly allowReassignment: boolean;
    };
    readonly output: Assigned;
  };
  readonly unassignIpv4: { readonly input: Taken; readonly output: Nothing };
  readonly assignIpv6: {
    readonly input: { readonly eniId: string; readonly ipv6: AddressRequest };
    readonly output: Assigned;
  };
  readonly unassignIpv6: { readonly input: Taken; readonly output: Nothing };
};

type Taken = Assigned & { readonly eniId: string };

export const addressActions: ActionsOf<AddressActions, AddressActions & ElasticIpActions> = {
  assignIpv4: {
    api: 'AssignPrivateIpAddresses',
    dryRun: false,
    resources: itsResource,
    seenBy: seenAtInterface,
    sentence: ({ eniId, ipv4, allowReassignment }, inventory) =>
      words`Assign ${requestWords(ipv4, 'IPv4')} to ${eniName(eniId, inventory)}${allowReassignment ? words`, also from another interface` : noWords}`,
    cli: ({ eniId, ipv4, allowReassignment }) => [
      'assign-private-ip-addresses',
      ...option('network-interface-id', eniId),
      ...requestOptions(ipv4, {
        addresses: 'private-ip-addresses',
        count: 'secondary-private-ip-address-count',
        prefix: 'ipv4-prefix',
      }),
      ...switchOption('allow-reassignment', allowReassignment),
    ],
    /** With the interfaces whose addresses may be taken: an elastic IP moves with its address. */
    names: ({ eniId, ipv4, allowReassignment }, view) => {
      const subnetId = view.eni(eniId)?.subnetId;
      const own = wholeInterface(eniId);
      if (!allowReassignment || ipv4.kind !== 'addresses' || subnetId === undefined) return [own];
      return [
        own,
        ...ipv4.addresses.flatMap((ip): readonly Regard[] => {
          const holder = view.atAddress({ subnetId, ip });
          const isOther = holder !== undefined && holder.id !== eniId;
          return [
            { kind: 'subnetAddress', subnetId, ip },
            ...(isOther ? [wholeInterface(holder.id), ...elasticIpsOn(holder.id, [ip], view)] : []),
          ];
        }),
      ];
    },
    losses: ({ eniId, ipv4, allowReassignment }, inventory) =>
      allowReassignment ? requestedAddresses(ipv4).flatMap((ip) => takenAddress(ip, eniId, inventory)) : [],
    created: (output, { ipv4 }) => chosen(output, ipv4),
    reach: ({ eniId, ipv4, allowReassignment }, account) => {
      const losers = allowReassignment ? holdersOf(ipv4, eniId, account) : [];
      return combinedPortions([eniId, ...losers].map((id) => withAddresses(id, account)));
    },
    /** What was taken from another interface goes back there, the rest away. */
    undo: ({ eniId, allowReassignment }, sides) => {
      const { addresses, prefixes } = news(eniId, sides, ipv4Of);
      if (addresses.length + prefixes.length === 0 || (allowReassignment && sides.before.gap('enis'))) return undefined;
      const { enis } = sides.before.snapshot;
      const losers = enis.filter((eni) => eni.subnetId === sides.now.eni(eniId)?.subnetId && eni.id !== eniId);
      const returned = losers
        .map((eni) => ({ eniId: eni.id, addresses: addresses.filter((ip) => ipv4Of(eni).addresses.includes(ip)) }))
        .filter((loser) => loser.addresses.length > 0);
      const goneBack = new Set(returned.flatMap((loser) => loser.addresses));
      // Of an interface that the run made nothing else need be taken: it goes itself.
      const isMade = sides.made?.includes(eniId) === true;
      const own = isMade ? [] : addresses.filter((ip) => !goneBack.has(ip));
      const away = { eniId, addresses: own, prefixes: isMade ? [] : prefixes };
      return async (ec2, shown) => {
        const isHeld = (ip: string): boolean =>
          shown.eni(eniId)?.addresses.some((address) => address.ip === ip) === true;
        for (const loser of returned) {
          const ipv4 = { kind: 'addresses', addresses: loser.addresses } as const;
          // Taken from the interface that this run gave them to, never from another.
          await ec2.assignIpv4({ eniId: loser.eniId, ipv4, allowReassignment: loser.addresses.every(isHeld) });
        }
        if (away.addresses.length + away.prefixes.length > 0) await ec2.unassignIpv4(away);
      };
    },
  },

  unassignIpv4: {
    api: 'UnassignPrivateIpAddresses',
    dryRun: false,
    resources: itsResource,
    seenBy: seenAtInterface,
    sentence: ({ eniId, addresses, prefixes }, inventory) =>
      words`Unassign ${foreignList([...addresses, ...prefixes])} from ${eniName(eniId, inventory)}`,
    cli: ({ eniId, addresses, prefixes }) => [
      'unassign-private-ip-addresses',
      ...option('network-interface-id', eniId),
      ...listOption('private-ip-addresses', addresses),
      ...listOption('ipv4-prefixes', prefixes),
    ],
    /** With the elastic IPs that stand for the addresses, which lose their place. */
    names: ({ eniId, addresses, prefixes }, view) => [
      ...interfaceWithPrefixes(eniId, view),
      ...elasticIpsOn(eniId, [...addresses, ...prefixes], view),
    ],
    losses: (taken, inventory) => unassigned(taken, inventory),
    reach: ({ eniId }, account) => withAddresses(eniId, account),
    /** With the elastic IPs that stood for them. */
    undo: ({ eniId, addresses, prefixes }, { before }) => {
      if (before.gap('addresses')) return undefined;
      const served = before.snapshot.addresses.filter((address) => address.eniId === eniId);
      const associations = standingFor([...addresses, ...prefixes], served);
      return async (ec2) => {
        const back = { eniId, allowReassignment: false };
        if (addresses.length > 0) await ec2.assignIpv4({ ...back, ipv4: { kind: 'addresses', addresses } });
        if (prefixes.length > 0) await ec2.assignIpv4({ ...back, ipv4: { kind: 'prefixes', prefixes } });
        for (const association of associations) {
          await ec2.associateAddress({ ...association, eniId, allowReassociation: false });
        }
      };
    },
  },

  assignIpv6: {
    api: 'AssignIpv6Addresses',
    dryRun: false,
    resources: itsResource,
    seenBy: seenAtInterface,
    sentence: ({ eniId, ipv6 }, inventory) =>
      words`Assign ${requestWords(ipv6, 'IPv6')} to ${eniName(eniId, inventory)}`,
    cli: ({ eniId, ipv6 }) => [
      'assign-ipv6-addresses',
      ...option('network-interface-id', eniId),
      ...requestOptions(ipv6, { addresses: 'ipv6-addresses', count: 'ipv6-address-count', prefix: 'ipv6-prefix' }),
    ],
    names: ({ eniId }) => [wholeInterface(eniId)],
    losses: noLoss,
    created: (output, { ipv6 }) => chosen(output, ipv6),
    reach: itsInterface,
    undo: ({ eniId }, sides) => {
      const added = news(eniId, sides, ipv6Of);
      if (added.addresses.length + added.prefixes.length === 0) return undefined;
      return (ec2) => ec2.unassignIpv6({ eniId, ...added });
    },
  },

  unassignIpv6: {
    api: 'UnassignIpv6Addresses',
    dryRun: false,
    resources: itsResource,
    seenBy: seenAtInterface,
    sentence: ({ eniId, addresses, prefixes }, inventory) =>
      words`Unassign ${foreignList([...addresses, ...prefixes])} from ${eniName(eniId, inventory)}`,
    cli: ({ eniId, addresses, prefixes }) => [
      'unassign-ipv6-addresses',
      ...option('network-interface-id', eniId),
      ...listOption('ipv6-addresses', addresses),
      ...listOption('ipv6-prefixes', prefixes),
    ],
    names: ({ eniId }) => [wholeInterface(eniId)],
    losses: (taken, inventory) => unassigned(taken, inventory),
    reach: itsInterface,
    undo:
      ({ eniId, addresses, prefixes }) =>
      async (ec2) => {
        if (addresses.length > 0) await ec2.assignIpv6({ eniId, ipv6: { kind: 'addresses', addresses } });
        if (prefixes.length > 0) await ec2.assignIpv6({ eniId, ipv6: { kind: 'prefixes', prefixes } });
      },
  },
};

/** Addresses and prefixes that were asked for by number; those asked for by name are nothing new. */
const chosen = ({ addresses, prefixes }: Assigned, { kind }: AddressRequest): readonly string[] =>
  kind === 'count' || kind === 'prefixCount' ? [...addresses, ...prefixes] : [];

/** An address that another interface has; its elastic IP moves along. Source: API reference, AssignPrivateIpAddresses. */
const takenAddress = (ip: string, eniId: string, inventory: Inventory): readonly Loss[] => {
  const subnetId = inventory.eni(eniId)?.subnetId;
  return inventory.snapshot.enis
    .filter((eni) => eni.id !== eniId && eni.subnetId === subnetId && eni.addresses.some((each) => each.ip === ip))
    .map((holder) => ({
      verb: words`Take over`,
      noun: words`address`,
      id: ip,
      forGood: false,
      label: words`${foreign(ip)} of ${named(holder)}`,
      consequence: words`The interface that has an address now loses it, with the elastic IP address on it.`,
    }));
};

const unassigned = ({ eniId, addresses, prefixes }: Taken, inventory: Inventory): readonly Loss[] =>
  [...addresses, ...prefixes].map((text) => {
    const association = inventory.eni(eniId)?.addresses.find(({ ip }) => ip === text)?.association;
    return {
      verb: words`Unassign`,
      noun: text.includes('/') ? words`prefix` : words`address`,
      id: text,
      forGood: false,
      label: words`${foreign(text)} of ${interfaceOf(eniId, inventory).label}${association ? words`, with ${foreign(ipOf(association))}` : noWords}`,
      consequence: words`Connections to it break, and it can be assigned to others afterwards.`,
    };
  });

/** What an interface has now and had not before; nothing where one of both is not known. */
const news = (eniId: string, { before, now, made }: Sides, of: (eni: Eni) => Assigned): Assigned => {
  const [old, young] = [before.eni(eniId), now.eni(eniId)];
  if (!old && young && made?.includes(eniId)) return of(young);
  return old && young ? addedTo(of(old), of(young)) : { addresses: [], prefixes: [] };
};

/** The elastic IPs that lose their place with addresses of an interface. */
const elasticIpsOn = (eniId: string, taken: readonly string[], view: View): readonly Regard[] =>
  standingFor(taken, view.serving(eniId)).map(({ allocationId }) => ({ kind: 'address', id: allocationId }));
