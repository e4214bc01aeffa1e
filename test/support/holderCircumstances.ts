import fc from 'fast-check';
import type { Eni, Snapshot } from '../../src/domain/model.ts';
import type { Circumstance } from './circumstance.ts';
import { attached, eni } from './snapshot.ts';

const other = '444455556666';
const operator = { managed: true, principal: 'eks.amazonaws.com' };

/** Some of the interfaces, be they one or five. */
const some: fc.Arbitrary<(at: number) => boolean> = fc
  .array(fc.boolean(), { minLength: 3, maxLength: 3 })
  .map((chosen) => (at) => chosen[at % chosen.length] ?? false);

const changed = (account: Snapshot, is: (at: number) => boolean, change: (eni: Eni) => Eni): Snapshot => ({
  ...account,
  enis: account.enis.map((each, at) => (is(at) ? change(each) : each)),
});

const unseen = (over: Partial<Eni['attachment']>): Partial<Eni> => ({
  status: 'in-use',
  attachment: { ...attached('i-0unseen', 1), instanceId: undefined, ...over },
});

/** What services, and those who run something for the account, make of an interface that nothing has; one that is attached they mark. */
const holds: readonly { readonly free: Partial<Eni>; readonly used: Partial<Eni> }[] = [
  { free: { operator }, used: { operator } },
  {
    free: { requesterManaged: true, ...unseen({ id: 'ela-attach-0a', instanceOwnerId: 'amazon-elb' }) },
    used: { requesterManaged: true },
  },
  { free: { interfaceType: 'nat_gateway', ...unseen({ instanceOwnerId: 'amazon-aws' }) }, used: {} },
  // The control plane of EKS: neither marked nor of another type.
  { free: { requesterId: 'AROAEXAMPLE:AmazonEKS', ...unseen({ instanceOwnerId: other }) }, used: {} },
  { free: { interfaceType: 'lambda', status: 'available' }, used: {} },
];

export const held: fc.Arbitrary<Circumstance> = fc.tuple(some, fc.constantFrom(...holds)).map(
  ([is, { free, used }]) =>
    (account) =>
      changed(account, is, (each) => ({ ...each, ...(each.attachment ? used : free) })),
);

/** Interfaces of others in a subnet of the account, or its own in a subnet of another account. */
export const shared: fc.Arbitrary<Circumstance> = fc
  .tuple(some, fc.boolean())
  .map(([is, isParticipant]) => (account) => {
    if (!isParticipant) return changed(account, is, (each) => ({ ...each, ownerId: other }));
    const theirs = <T extends { readonly ownerId: string | undefined }>(things: readonly T[]): readonly T[] =>
      things.map((thing) => ({ ...thing, ownerId: other }));
    return { ...account, vpcs: theirs(account.vpcs), subnets: theirs(account.subnets) };
  });

/** An interface is the trunk of a branch, or itself a branch. */
export const trunks: fc.Arbitrary<Circumstance> = fc.tuple(some, fc.boolean()).map(([is, isTrunk]) => (account) => {
  const [place] = account.subnets;
  const trunk = account.enis.find(({ attachment, interfaceType }, at) => {
    const isPrimary = attachment?.deviceIndex === 0;
    return is(at) && interfaceType === 'interface' && !isPrimary && (isTrunk || !attachment);
  });
  if (!trunk || !place) return account;
  if (!isTrunk) return changed(account, (at) => account.enis[at] === trunk, branchOf);
  const branch = {
    ...eni({ vpcId: place.vpcId, subnetId: place.id, zone: place.zone, addresses: [] }),
    id: 'eni-0b2a0c41',
  };
  const enis = account.enis.map((each): Eni => (each === trunk ? { ...each, interfaceType: 'trunk' } : each));
  return {
    ...account,
    enis: [...enis, branchOf(branch)],
    trunkAssociations: [
      { id: 'trunk-assoc-0a', branchId: branch.id, trunkId: trunk.id, protocol: 'VLAN', vlanId: 1, greKey: undefined },
    ],
  };
});

const branchOf = (each: Eni): Eni => ({ ...each, interfaceType: 'branch', status: 'in-use', attachment: undefined });
