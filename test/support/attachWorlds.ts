import fc from 'fast-check';
import type { Eni, Instance, InstanceLimits, Snapshot } from '../../src/domain/model.ts';
import type { AttachInput } from '../../src/rules/attach/attachInput.ts';
import { mostly } from './agreement.ts';
import { cardTypes, someSecondaries } from './cardWorlds.ts';
import {
  address,
  attached,
  eni,
  instance,
  card,
  limits,
  ownAccount,
  primaryEni,
  snapshot,
  subnet,
  vpc,
} from './snapshot.ts';

/** One attachment in a small account that has everything an attachment can stumble over. */
export type AttachCase = { readonly account: Snapshot; readonly input: AttachInput };

const other = '444455556666';
const operator = { managed: true, principal: 'eks.amazonaws.com' };

const types: readonly InstanceLimits[] = [
  limits({ type: 'small.xen', interfaces: 2, ipv4PerInterface: 2, ipv6PerInterface: 0, hypervisor: 'xen' }),
  limits({ type: 'mid.nitro', interfaces: 3, ipv4PerInterface: 4, ipv6PerInterface: 2 }),
  limits({ type: 'bare.metal', hypervisor: undefined, bareMetal: true, ipv6PerInterface: undefined }),
  limits({
    type: 'wide.efa',
    interfaces: 4,
    cards: [0, 1].map((index) => card(index, 2)),
    efaSupported: true,
    maxEfa: 2,
  }),
  limits({
    type: 'wide.one-efa',
    interfaces: 6,
    cards: [0, 1].map((index) => card(index, 3)),
    efaSupported: true,
    maxEfa: 1,
  }),
  ...cardTypes,
];

const hosts: fc.Arbitrary<Instance> = fc
  .record({
    type: fc.constantFrom(...types.map(({ type }) => type), 'new.type'),
    state: mostly('running', 'stopped', 'stopped', 'pending', 'stopping', 'terminated'),
    ownerId: mostly<string | undefined>(ownAccount, other, undefined),
    operator: mostly<Instance['operator']>(undefined, operator),
    secondaryInterfaces: someSecondaries,
  })
  .map(instance);

const guests: fc.Arbitrary<Eni> = fc
  .record({
    place: mostly({}, { zone: 'eu-west-1b' }, { vpcId: 'vpc-0b' }, { vpcId: 'vpc-0shared' }, { vpcId: 'vpc-0unread' }),
    ownerId: mostly<string | undefined>(ownAccount, other, undefined),
    use: mostly<Partial<Eni>>(
      {},
      { status: 'in-use', attachment: attached('i-0b', 1) },
      { status: 'in-use', attachment: attached('i-0a', 1) },
      { status: 'detaching', attachment: attached('i-0b', 1, { status: 'detaching' }) },
    ),
    interfaceType: mostly('interface', 'efa', 'efa-only', 'trunk', 'branch', 'lambda'),
    held: mostly<Partial<Eni>>({}, { requesterManaged: true }, { operator }),
    addresses: fc.integer({ min: 1, max: 5 }),
    ipv4Prefixes: mostly<readonly string[]>([], ['10.0.0.32/28']),
    ipv6: mostly(0, 1, 3),
    ipv6Native: mostly(false, true),
  })
  .map(({ place, use, held, addresses, ipv6, ...rest }) =>
    eni({
      ...rest,
      ...place,
      ...use,
      ...held,
      addresses: Array.from({ length: addresses }, (_, at) => address(`10.0.0.${20 + at}`, { primary: at === 0 })),
      ipv6Addresses: Array.from({ length: ipv6 }, (_, at) => ({ ip: `2001:db8::${at + 10}`, primary: false })),
    }),
  );

/** Further interfaces of the instance, at most one a slot. */
const furtherEnis: fc.Arbitrary<readonly Eni[]> = fc
  .uniqueArray(
    fc.record({
      networkCard: mostly(0, 1),
      deviceIndex: fc.integer({ min: 1, max: 3 }),
      interfaceType: mostly('interface', 'efa', 'efa-only', 'efa'),
      status: mostly('attached', 'detaching'),
    }),
    { maxLength: 3, selector: ({ networkCard, deviceIndex }) => `${networkCard}/${deviceIndex}` },
  )
  .map((slots) =>
    slots.map(({ networkCard, deviceIndex, interfaceType, status }, at) =>
      eni({
        id: `eni-0beef${at}`,
        interfaceType,
        addresses: [address(`10.0.0.${100 + at}`)],
        attachment: attached('i-0a', deviceIndex, { networkCard, status }),
      }),
    ),
  );

/** Adapters are refused for so many reasons at once that they need instances to themselves, or none would be accepted. */
const adapterHost: fc.Arbitrary<Instance> = fc
  .constantFrom('wide.efa', 'wide.one-efa', 'mid.nitro', 'new.type')
  .map((type) => instance({ type, state: 'stopped' }));
const adapter: fc.Arbitrary<Eni> = fc.constantFrom('efa', 'efa-only').map((interfaceType) => eni({ interfaceType }));

/** Types with several cards are told apart by what each card takes, which only an instance without other faults shows. */
const cardHost: fc.Arbitrary<Instance> = fc
  .record({ type: fc.constantFrom(...cardTypes.map(({ type }) => type)), secondaryInterfaces: someSecondaries })
  .map((over) => instance({ ...over, state: 'stopped' }));
const anyKind: fc.Arbitrary<Eni> = fc
  .constantFrom('interface', 'interface', 'efa', 'efa-only', 'trunk')
  .map((interfaceType) => eni({ interfaceType }));

/** What only Nitro takes, alone on old and unlike hosts. */
const oldHost: fc.Arbitrary<Instance> = fc.constantFrom('small.xen', 'bare.metal').map((type) => instance({ type }));
const modern: fc.Arbitrary<Eni> = fc
  .constantFrom<Partial<Eni>>({ ipv4Prefixes: ['10.0.0.32/28'] }, { ipv6Native: true }, {})
  .map(eni);

const pairs: fc.Arbitrary<{ readonly host: Instance; readonly guest: Eni }> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ host: hosts, guest: guests }) },
  { weight: 1, arbitrary: fc.record({ host: adapterHost, guest: adapter }) },
  { weight: 3, arbitrary: fc.record({ host: cardHost, guest: anyKind }) },
  { weight: 1, arbitrary: fc.record({ host: oldHost, guest: modern }) },
);

const slot = { networkCard: mostly(0, 1, 2), deviceIndex: fc.integer({ min: 0, max: 4 }) };

export const attachCase: fc.Arbitrary<AttachCase> = fc
  .record({ pair: pairs, neighbours: furtherEnis, ...slot })
  .map(({ pair: { host, guest }, neighbours, networkCard, deviceIndex }) => ({
    account: snapshot({
      vpcs: [vpc(), vpc({ id: 'vpc-0b' }), vpc({ id: 'vpc-0shared', ownerId: other })],
      subnets: [subnet()],
      instances: [host, instance({ id: 'i-0b' })],
      enis: [primaryEni(), guest, ...neighbours],
      instanceTypes: types,
    }),
    input: { eniId: guest.id, instanceId: host.id, networkCard, deviceIndex },
  }));
