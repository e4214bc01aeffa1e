import { isChosenByEc2, requestedAddresses, requestedCounts } from '../../domain/addressRequest.ts';
import { addressesInPrefix } from '../../domain/subnetUse.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { instanceLimitsFor, nitroNeeded, unknownLimits, withinLimit } from '../shared/instanceLimitsFor.ts';
import { enoughToChoose, reservationsUnread } from '../shared/cidrReservations.ts';
import { freePrefixes, holdingOf } from '../shared/freeIpv4.ts';
import { mayFitPrefix, noPrefixEver } from '../shared/prefixRoom.ts';
import { eniInSubnet, neighboursUnread } from '../shared/eniInSubnet.ts';
import type { AssignIpv4Input } from './assignIpv4Request.ts';
import { block, type Rule } from '../rule.ts';

const limits = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html';
const prefixPage = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html';

export const ipv4Limit: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/limit',
  title: words`An instance type limits the IPv4 addresses of an interface; a /28 prefix counts as one`,
  source: limits,
  needs: ['eniId', 'ipv4'],
  *check({ eniId, ipv4 }, inventory) {
    const eni = inventory.eni(eniId);
    const allowed = instanceLimitsFor(eni, inventory);
    if (!eni || !ipv4 || !allowed) return;
    const own = new Set(eni.addresses.map(({ ip }) => ip));
    const { addresses, prefixes } = requestedCounts(ipv4);
    const staying = requestedAddresses(ipv4).filter((ip) => own.has(ip)).length;
    const used = eni.addresses.length + eni.ipv4Prefixes.length;
    const room = allowed.ipv4PerInterface - used;
    if (addresses - staying + prefixes <= room) return;
    yield block(
      words`${foreign(allowed.type)} allows ${allowed.ipv4PerInterface} IPv4 addresses and prefixes per interface; in use: ${used}`,
      withinLimit(room),
    );
  },
};

export const prefixesNeedNitro: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/nitro',
  title: words`Prefixes need an instance built on the Nitro System`,
  source: prefixPage,
  needs: ['eniId', 'way'],
  *check({ eniId, way }, inventory) {
    if (way === 'prefixCount' || way === 'prefixes')
      yield* nitroNeeded(instanceLimitsFor(inventory.eni(eniId), inventory));
  },
};

export const unknownType: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/unknown-type',
  title: words`How many addresses an interface can have depends on its instance type`,
  source: limits,
  needs: ['eniId'],
  reviewOnly: true,
  check: ({ eniId }, inventory) => unknownLimits(inventory.eni(eniId), inventory),
};

export const subnetCapacity: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/subnet-capacity',
  title: words`The subnet must have enough free addresses; a prefix takes 16`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  needs: ['eniId', 'ipv4'],
  *check(input, inventory) {
    const place = eniInSubnet(input, inventory);
    if (!place || !input.ipv4) return;
    const { addresses, prefixes } = requestedCounts(input.ipv4);
    const moving = requestedAddresses(input.ipv4).filter((ip) => holdingOf(ip, place.subnet, inventory)).length;
    const wanted = addresses - moving + prefixes * addressesInPrefix;
    // Where no prefix ever fits, neither fewer nor freed ones would help; that is told by the rule of blocks.
    if (prefixes > 0 && !mayFitPrefix(place.subnet)) return;
    const { freeIpv4 } = place.subnet;
    if (wanted > freeIpv4)
      yield block(
        words`The subnet has too few free addresses for ${wanted} more: ${freeIpv4}`,
        mostOf(prefixes > 0 ? Math.floor(freeIpv4 / addressesInPrefix) : freeIpv4),
      );
    else if (input.ipv4.kind === 'count') yield* enoughToChoose(place.subnet, inventory, { wanted: input.ipv4.count });
  },
};

export const blocksInSubnet: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/blocks',
  title: words`A prefix needs a /28 block of the subnet in which nothing is in use; fragmented subnets may have none`,
  source: prefixPage,
  needs: ['eniId', 'ipv4'],
  *check(input, inventory) {
    const place = eniInSubnet(input, inventory);
    if (!place || !input.ipv4 || requestedCounts(input.ipv4).prefixes === 0) return;
    if (!mayFitPrefix(place.subnet)) {
      yield noPrefixEver(
        place.subnet,
        words`Assign single addresses, or use an interface in a subnet of /26 or larger.`,
      );
      return;
    }
    if (input.ipv4.kind !== 'prefixCount') return;
    const free = Array.from(freePrefixes(place.subnet, inventory)).length;
    if (input.ipv4.count <= free) return;
    yield block(
      (place.subnet.reservations ?? []).length > 0
        ? words`Too few /28 blocks of the subnet are completely free and not reserved: ${free}`
        : words`Too few /28 blocks of the subnet are completely free: ${free}`,
      free > 0 ? words`Request at most ${free}, or assign single addresses.` : words`Assign single addresses.`,
    );
  },
};

/** What helps where there is room for so many. */
const mostOf = (room: number): Words =>
  room > 0
    ? words`Request at most ${room}.`
    : words`Unassign addresses that the subnet no longer needs, or use an interface in another subnet.`;

export const assignReservationsUnread = reservationsUnread<AssignIpv4Input>(
  'assign-ipv4/reservations-unread',
  ['eniId', 'ipv4'],
  (input, inventory) => {
    const place = eniInSubnet(input, inventory);
    return place && isChosenByEc2(input.ipv4) ? [place.subnet.id] : [];
  },
);

export const unreadNeighboursIpv4: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/missing-facts',
  title: words`A check is only as good as the data that could be read`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security_iam_service-with-iam.html',
  needs: ['eniId'],
  reviewOnly: true,
  check: (_input, inventory) => neighboursUnread(inventory),
};
