import type { EC2 } from '@aws-sdk/client-ec2';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressAt, addressCount, contains, isReserved } from '../../src/domain/ip.ts';
import type { Eni, Snapshot } from '../../src/domain/model.ts';
import { holds } from '../support/seed.ts';
import { simulatedEc2 } from '../support/simulatedEc2.ts';
import { address, attached, elasticIp, instance, internetGateway, primaryEni, subnet } from '../support/snapshot.ts';

const cidr = '10.0.0.0/26';
const held = 2;
const account: Partial<Snapshot> = {
  subnets: [subnet({ cidr, freeIpv4: addressCount(cidr) - 5 - held, mapPublicIpOnLaunch: true })],
  instances: [instance(), instance({ id: 'i-0b', privateIp: '10.0.0.11' })],
  enis: [
    primaryEni(),
    primaryEni({
      id: 'eni-0other',
      addresses: [address('10.0.0.11')],
      attachment: attached('i-0b', 0, { deleteOnTermination: true }),
    }),
  ],
  internetGateways: [internetGateway()],
  addresses: ['a', 'b', 'c'].map((letter, at) =>
    elasticIp({ allocationId: `eipalloc-0${letter}`, publicIp: `203.0.113.${at + 1}` }),
  ),
};

/** Picks one of a list by a number; undefined of an empty one. */
const pick = <T>(things: readonly T[], number: number): T | undefined => things[number % Math.max(1, things.length)];

type Numbers = readonly [number, number, number];
type Step = (ec2: EC2, now: Snapshot, numbers: Numbers) => Promise<unknown>;

const steps: { readonly [name: string]: Step } = {
  create: (ec2, _now, [count, prefixes]) =>
    ec2.createNetworkInterface({
      SubnetId: 'subnet-0a',
      ...(prefixes % 3 === 0 ? { Ipv4PrefixCount: 1 } : { SecondaryPrivateIpAddressCount: count % 12 }),
    }),
  delete: (ec2, now, [at]) => ec2.deleteNetworkInterface({ NetworkInterfaceId: pick(now.enis, at)?.id }),
  assignCount: (ec2, now, [at, count]) =>
    ec2.assignPrivateIpAddresses({
      NetworkInterfaceId: pick(now.enis, at)?.id,
      SecondaryPrivateIpAddressCount: 1 + (count % 9),
    }),
  assignNamed: (ec2, now, [at, ip, move]) =>
    ec2.assignPrivateIpAddresses({
      NetworkInterfaceId: pick(now.enis, at)?.id,
      PrivateIpAddresses: [addressAt(cidr, ip % 64) ?? '', addressAt(cidr, (ip + 1) % 64) ?? ''],
      AllowReassignment: move % 2 === 0,
    }),
  assignPrefix: (ec2, now, [at]) =>
    ec2.assignPrivateIpAddresses({ NetworkInterfaceId: pick(now.enis, at)?.id, Ipv4PrefixCount: 1 }),
  unassign: (ec2, now, [at, which]) => {
    const eni = pick(now.enis, at);
    const ip = pick(eni?.addresses ?? [], which)?.ip;
    return ec2.unassignPrivateIpAddresses({
      NetworkInterfaceId: eni?.id,
      PrivateIpAddresses: ip === undefined ? [] : [ip],
      Ipv4Prefixes: which % 2 === 0 ? [...(eni?.ipv4Prefixes ?? [])] : [],
    });
  },
  associate: (ec2, now, [at, which, eip]) => {
    const eni = pick(now.enis, at);
    const inPrefix = pick(eni?.ipv4Prefixes ?? [], which);
    const ip = inPrefix === undefined ? pick(eni?.addresses ?? [], which)?.ip : addressAt(inPrefix, which % 16);
    return ec2.associateAddress({
      AllocationId: pick(now.addresses, eip)?.allocationId,
      NetworkInterfaceId: eni?.id,
      PrivateIpAddress: ip,
    });
  },
  disassociate: (ec2, now, [eip]) =>
    ec2.disassociateAddress({ AssociationId: pick(now.addresses, eip)?.associationId ?? 'eipassoc-0' }),
  attach: (ec2, now, [at, which, index]) =>
    ec2.attachNetworkInterface({
      NetworkInterfaceId: pick(now.enis, at)?.id,
      InstanceId: pick(now.instances, which)?.id,
      DeviceIndex: index % 4,
    }),
  detach: (ec2, now, [at]) => ec2.detachNetworkInterface({ AttachmentId: pick(now.enis, at)?.attachment?.id }),
  stop: (ec2, _now, [which]) => ec2.stopInstances({ InstanceIds: [which % 2 === 0 ? 'i-0a' : 'i-0b'] }),
  start: (ec2, _now, [which]) => ec2.startInstances({ InstanceIds: [which % 2 === 0 ? 'i-0a' : 'i-0b'] }),
  terminate: (ec2, _now, [which]) =>
    which % 5 === 0 ? ec2.terminateInstances({ InstanceIds: ['i-0b'] }) : Promise.resolve(),
};

const expand = (prefix: string): readonly string[] =>
  Array.from({ length: 16 }, (_, index) => addressAt(prefix, index) ?? '');

const ipsOf = (eni: Eni): readonly string[] => [
  ...eni.addresses.map(({ ip }) => ip),
  ...eni.ipv4Prefixes.flatMap(expand),
];

const expectWhole = (now: Snapshot): void => {
  const ips = now.enis.flatMap(ipsOf);
  expect(new Set(ips).size).toBe(ips.length);
  expect(ips.every((ip) => contains(cidr, ip) && !isReserved(cidr, ip))).toBe(true);
  expect(now.subnets[0]?.freeIpv4).toBe(addressCount(cidr) - 5 - ips.length);
  for (const eni of now.enis) {
    expect(eni.addresses.map(({ primary }) => primary)).toEqual(eni.addresses.map((_, index) => index === 0));
    if (eni.attachment) expect(eni.addresses.length + eni.ipv4Prefixes.length).toBeLessThanOrEqual(10);
    for (const { association } of eni.addresses) {
      const elastic = now.addresses.find(({ allocationId }) => allocationId === association?.allocationId);
      if (association?.allocationId !== undefined) {
        expect(elastic).toMatchObject({ eniId: eni.id, associationId: association.associationId });
      }
    }
  }
  expectElasticIps(now);
  expectInstances(now);
};

const expectElasticIps = (now: Snapshot): void => {
  const targets = now.addresses.flatMap(({ eniId, privateIp }) =>
    eniId === undefined ? [] : [`${eniId} ${privateIp}`],
  );
  expect(new Set(targets).size).toBe(targets.length);
  for (const elastic of now.addresses) {
    const eni = now.enis.find(({ id }) => id === elastic.eniId);
    expect(eni?.attachment?.instanceId).toBe(elastic.instanceId);
    expect(elastic.associationId === undefined).toBe(eni === undefined);
    if (eni) expect(ipsOf(eni)).toContain(elastic.privateIp);
  }
};

const expectInstances = (now: Snapshot): void => {
  for (const one of now.instances) {
    const enis = now.enis.filter(({ attachment }) => attachment?.instanceId === one.id);
    const slots = enis.map(({ attachment }) => `${attachment?.networkCard}/${attachment?.deviceIndex}`);
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots.length).toBeLessThanOrEqual(3);
    const primary = enis.find(({ attachment }) => attachment?.deviceIndex === 0)?.addresses[0];
    expect([one.privateIp, one.publicIp]).toEqual([primary?.ip, primary?.association?.publicIp]);
  }
};

test('whatever is asked in whatever order, addresses, elastic IPs and instances stay of one piece', async () => {
  const numbers = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000));
  const asked = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), numbers), { minLength: 20, maxLength: 60 });
  const wholeAfterEachStep = fc.asyncProperty(asked, async (script) => {
    const { ec2, simulator } = simulatedEc2(account);
    for (const [name, drawn] of script) {
      const failure: unknown = await steps[name]?.(ec2, simulator.snapshot(), drawn).catch((error: unknown) => error);
      expect(failure).not.toMatchObject({ name: 'InternalError' });
      expectWhole(simulator.snapshot());
    }
  });
  await holds(wholeAfterEachStep, 150);
});
