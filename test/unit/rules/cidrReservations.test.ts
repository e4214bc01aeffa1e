import { describe, expect, it } from 'vitest';
import type { AddressRequest } from '../../../src/domain/addressRequest.ts';
import type { CidrReservation, Snapshot, Subnet } from '../../../src/domain/model.ts';
import { assignIpv4Rules } from '../../../src/rules/assignIpv4/assignIpv4Rules.ts';
import { assignIpv6Rules } from '../../../src/rules/assignIpv6/assignIpv6Rules.ts';
import { createRules } from '../../../src/rules/createRules.ts';
import type { LaunchInput } from '../../../src/rules/launch/launchInput.ts';
import { newInterfaceCapacity, newReservationsUnread } from '../../../src/rules/launch/launchNewInterfaces.ts';
import type { CreateInput } from '../../../src/rules/newInterface/newEni.ts';
import { said, says } from '../../support/judge.ts';
import { address, eni, securityGroup, subnet } from '../../support/snapshot.ts';

const kept = (cidr: string, type = 'explicit'): CidrReservation => ({ id: `scr-${cidr}`, cidr, type, description: '' });

/** Of 64 addresses three blocks of 16 are free but for what AWS keeps, and 10.0.0.20. */
const small = (...reservations: readonly CidrReservation[]): Subnet =>
  subnet({ cidr: '10.0.0.0/26', freeIpv4: 58, ipv6Cidrs: ['2001:db8::/64'], reservations });
const unread: Subnet = { ...small(), reservations: undefined };

const account = (place: Subnet): Partial<Snapshot> => ({
  subnets: [place],
  enis: [eni({ addresses: [address('10.0.0.20')] })],
  securityGroups: [securityGroup()],
});
const assigned = (ipv4: AddressRequest, place: Subnet): readonly string[] =>
  assignIpv4Rules.flatMap((rule) => said(rule, { eniId: 'eni-0a', way: ipv4.kind, ipv4 }, account(place)));
const count = (number: number): AddressRequest => ({ kind: 'count', count: number });
const prefixCount = (number: number): AddressRequest => ({ kind: 'prefixCount', count: number });
const listed = (...addresses: readonly string[]): AddressRequest => ({ kind: 'addresses', addresses });

describe('CIDR reservations of a subnet, when addresses are assigned', () => {
  it('leave EC2 no block of those that are reserved otherwise', () => {
    expect(assigned(prefixCount(1), small(kept('10.0.0.32/27')))).toEqual([
      'block: Too few /28 blocks of the subnet are completely free and not reserved: 0. Assign single addresses.',
    ]);
    expect(assigned(prefixCount(1), small(kept('10.0.0.48/28')))).toEqual([]);
  });

  it('give it those that are reserved for prefixes', () => {
    expect(assigned(prefixCount(1), small(kept('10.0.0.32/28', 'prefix'), kept('10.0.0.48/28')))).toEqual([]);
    expect(assigned(prefixCount(2), small(kept('10.0.0.32/28', 'prefix'), kept('10.0.0.48/28')))).toHaveLength(1);
  });

  it('leave it no single address', () => {
    const rest = [kept('10.0.0.0/27'), kept('10.0.0.32/28', 'prefix'), kept('10.0.0.48/29'), kept('10.0.0.56/30')];
    expect(assigned(count(3), small(...rest))).toEqual([]);
    expect(assigned(count(4), small(...rest))).toEqual([
      'block: The free addresses of the subnet are in CIDR reservations, out of which EC2 chooses none; others that are free: 3. Name addresses within a reservation, or choose another subnet.',
    ]);
    expect(assigned(listed('10.0.0.50', '10.0.0.51', '10.0.0.52', '10.0.0.53'), small(...rest))).toEqual([]);
  });

  it('are left out of what is suggested, for both families', () => {
    const place = small(
      kept('10.0.0.0/27'),
      kept('2001:db8::/126'),
      kept('2001:db8::4/126'),
      kept('2001:db8::1:0/112'),
    );
    expect(assigned(listed('10.0.9.9'), place)).toEqual([
      'block: The address is not in the subnet 10.0.0.0/26: 10.0.9.9. The next free one is 10.0.0.32.',
    ]);
    const prefix: AddressRequest = { kind: 'prefixes', prefixes: ['10.0.9.16/28'] };
    const later = { ...small(kept('10.0.0.48/28'), kept('10.0.0.64/28', 'prefix')), cidr: '10.0.0.0/25' };
    expect(assigned(prefix, later)).toEqual([
      'block: The prefix is not in the subnet 10.0.0.0/25: 10.0.9.16/28. The next free one is 10.0.0.64/28.',
    ]);
    const ipv6 = listed('2001:db8::1');
    expect(
      assignIpv6Rules
        .flatMap((rule) => said(rule, { eniId: 'eni-0a', way: 'addresses', ipv6, primary: false }, account(place)))
        .filter((line) => line.startsWith('block')),
    ).toEqual(['block: AWS reserves this address of the subnet: 2001:db8::1. A free one is 2001:db8::8.']);
  });

  it('are said to be unknown where EC2 is to choose and they were not read', () => {
    const warning =
      'warn: CIDR reservations of the subnet are not read, so fewer addresses than it seems may be left for EC2 to choose: subnet-0a. Allow ec2:GetSubnetCidrReservations, then refresh the subnet.';
    expect(assigned(count(1), unread)).toEqual([warning]);
    expect(assigned(prefixCount(1), unread)).toEqual([warning]);
    expect(assigned(listed('10.0.0.30'), unread)).toEqual([]);
  });
});

describe('CIDR reservations of a subnet, when an interface is made', () => {
  const created = (over: Partial<CreateInput>, place: Subnet): readonly string[] => {
    const input = { subnetId: 'subnet-0a', interfaceType: 'interface', description: '', groupIds: ['sg-0a'], name: '' };
    return createRules.flatMap((rule) => says(rule, { ...input, ...over } as CreateInput, account(place)));
  };
  const few = small(kept('10.0.0.0/27'), kept('10.0.0.32/28'), kept('10.0.0.48/29'), kept('10.0.0.56/30'));
  const refusal = (free: number) =>
    `block: The free addresses of the subnet are in CIDR reservations, out of which EC2 chooses none; others that are free: ${free}`;

  it('leave EC2 none for the primary address and others', () => {
    expect(created({ ipv4: count(2) }, few)).toEqual([]);
    expect(created({ ipv4: count(3) }, few)).toEqual([refusal(3)]);
    expect(created({ privateIp: '10.0.0.33', ipv4: count(3) }, few)).toEqual([]);
    expect(created({ privateIp: '10.0.0.60', ipv4: count(3) }, few)).toEqual([refusal(2)]);
    expect(created({ ipv4: listed('10.0.0.60', '10.0.0.61', '10.0.0.62') }, few)).toEqual([refusal(0)]);
  });

  it('leave prefixes what is reserved for them, and the primary address what is not', () => {
    const place = small(kept('10.0.0.0/27'), kept('10.0.0.32/28', 'prefix'), kept('10.0.0.48/28'));
    expect(created({ privateIp: '10.0.0.5', ipv4: prefixCount(1) }, place)).toEqual([]);
    expect(created({ ipv4: prefixCount(1) }, place)).toEqual([refusal(0)]);
    expect(created({ ipv4: prefixCount(2) }, place)).toEqual([
      'block: The subnet does not have enough free /28 blocks: 2 wanted, 1 free',
    ]);
  });

  it('are said to be unknown where EC2 is to choose', () => {
    const warning =
      'warn: CIDR reservations of the subnet are not read, so fewer addresses than it seems may be left for EC2 to choose: subnet-0a';
    expect(created({}, unread)).toEqual([warning]);
    expect(created({ privateIp: '10.0.0.5', ipv4: prefixCount(1) }, unread)).toEqual([warning]);
    expect(created({ privateIp: '10.0.0.5' }, unread)).toEqual([]);
  });

  it('count for the new secondary interfaces of a launch', () => {
    const one = small(
      kept('10.0.0.0/27'),
      kept('10.0.0.32/28'),
      kept('10.0.0.48/29'),
      kept('10.0.0.56/30'),
      kept('10.0.0.60/31'),
    );
    const launch = { primary: 'new', subnetId: 'subnet-0a', newSubnetIds: ['subnet-0a'], interfaceType: 'interface' };
    const judged = (over: Partial<LaunchInput>) =>
      says(newInterfaceCapacity, { ...launch, ...over } as Partial<LaunchInput>, account(one));
    expect(judged({})).toEqual([refusal(1)]);
    expect(judged({ privateIp: '10.0.0.33' })).toEqual([]);
    expect(judged({ subnetId: 'subnet-0b' })).toEqual([]);
    expect(says(newReservationsUnread, launch as Partial<LaunchInput>, account(unread))).toHaveLength(1);
    expect(says(newReservationsUnread, launch as Partial<LaunchInput>, account(one))).toEqual([]);
  });
});
