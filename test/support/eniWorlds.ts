import fc from 'fast-check';
import type { Eni, Instance, Snapshot } from '../../src/domain/model.ts';
import { mostly } from './agreement.ts';
import { attached, eni, instance, snapshot } from './snapshot.ts';

const other = '444455556666';
const operator = { managed: true, principal: 'eks.amazonaws.com' };

const byOthers: readonly Partial<Eni>[] = [
  { requesterManaged: true },
  { operator },
  { interfaceType: 'lambda' },
  { interfaceType: 'branch' },
  { interfaceType: 'efa' },
  { interfaceType: 'trunk' },
  { ownerId: other },
];

/** Who holds an interface: mostly the account itself, now and then a service in one of its ways, or another account. */
export const held: fc.Arbitrary<Partial<Eni>> = mostly<Partial<Eni>>({}, ...byOthers);

/** Who holds an interface, each as often as any other. */
export const heldByAny: fc.Arbitrary<Partial<Eni>> = fc.constantFrom<Partial<Eni>>({}, ...byOthers);

/** The default interface, attached to the default instance in some way or free. */
export const used: fc.Arbitrary<Partial<Eni>> = mostly<Partial<Eni>>(
  { attachment: attached('i-0a', 1) },
  {},
  { attachment: attached('i-0a', 0) },
  { attachment: attached('i-0a', 0, { networkCard: 1 }) },
  { attachment: attached('i-0a', 1, { id: 'ela-attach-0a' }) },
  { attachment: attached('i-0a', 1, { instanceOwnerId: other }) },
  { attachment: attached('i-0a', 1, { instanceId: undefined, instanceOwnerId: other }) },
  { status: 'detaching', attachment: attached('i-0a', 1, { status: 'detaching' }) },
);

export const heldEni = (use: fc.Arbitrary<Partial<Eni>>, holder = held): fc.Arbitrary<Eni> =>
  fc.tuple(holder, use).map(([how, where]) => eni({ ...how, ...where }));

export const host: fc.Arbitrary<Instance> = fc
  .record({
    state: mostly('running', 'stopped', 'stopped', 'pending', 'stopping', 'shutting-down', 'terminated'),
    operator: mostly<Instance['operator']>(undefined, operator),
  })
  .map(instance);

/** Two interfaces, `eni-0a` held and used in some way, `eni-0b` free. */
export const twoWorld: fc.Arbitrary<Snapshot> = heldEni(used).map((first) =>
  snapshot({ enis: [first, eni({ id: 'eni-0b', addresses: [] })] }),
);

/** One of them or both, now and then with one that is gone. */
export const twoOrGone: fc.Arbitrary<readonly string[]> = mostly<readonly string[]>(
  ['eni-0a'],
  ['eni-0a', 'eni-0b'],
  ['eni-0b', 'eni-0a'],
  ['eni-0deadbe1'],
  ['eni-0b', 'eni-0deadbe1'],
);
