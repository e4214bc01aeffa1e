import fc from 'fast-check';
import type { ElasticIp, Eni, Snapshot } from '../../src/domain/model.ts';
import type { Ec2 } from '../../src/actions/ec2.ts';
import type { Simulator } from '../../src/simulator/simulate.ts';
import { connectionInto } from './simulatedPlatform.ts';

/** What may change, and a number that picks the things it happens to. */
export type ForeignChange = { readonly act: ForeignAct; readonly pick: number };

type ForeignAct = keyof typeof acts;

type There = {
  readonly ec2: Ec2;
  readonly simulator: Simulator;
  readonly eni: Eni;
  /** Another interface, where there is one. */
  readonly other: Eni;
  readonly address: ElasticIp | undefined;
  readonly account: Snapshot;
};

const tag = (ec2: Ec2, id: string, key: string) => ec2.createTags({ ids: [id], tags: [{ key, value: 'foreign' }] });

const associate = ({ ec2, address }: There, { id, addresses }: Eni): Promise<unknown> =>
  ec2.associateAddress({
    allocationId: address?.allocationId ?? '',
    eniId: id,
    privateIp: addresses.at(-1)?.ip ?? '',
    allowReassociation: true,
  });

/** Everything that another client can do to the things of a small account; what EC2 refuses does not happen. */
const acts = {
  rename: ({ ec2, eni }: There) => tag(ec2, eni.id, 'Name'),
  protect: ({ ec2, eni }: There) => tag(ec2, eni.id, 'protected'),
  untag: ({ ec2, eni }: There) => ec2.deleteTags({ ids: [eni.id], keys: eni.tags.map(({ key }) => key) }),
  describe: ({ ec2, eni }: There) => ec2.modifyDescription({ eniId: eni.id, description: 'foreign' }),
  regroup: ({ ec2, eni, account }: There) =>
    ec2.modifySecurityGroups({ eniId: eni.id, groupIds: account.securityGroups.slice(-1).map(({ id }) => id) }),
  check: ({ ec2, eni }: There) => ec2.modifySourceDestCheck({ eniId: eni.id, enabled: !eni.sourceDestCheck }),
  associate: (there: There) => associate(there, there.eni),
  move: (there: There) => associate(there, there.other),
  disassociate: ({ ec2, address }: There) =>
    ec2.disassociateAddress({
      allocationId: address?.allocationId ?? '',
      associationId: address?.associationId ?? '',
    }),
  release: ({ ec2, address }: There) => ec2.releaseAddress({ allocationId: address?.allocationId ?? '' }),
  tagAddress: ({ ec2, address }: There) => tag(ec2, address?.allocationId ?? '', 'Name'),
  delete: ({ ec2, eni }: There) => ec2.deleteInterface({ eniId: eni.id }),
  attach: ({ ec2, eni, account }: There) =>
    ec2.attachInterface({
      eniId: eni.id,
      instanceId: account.instances[0]?.id ?? '',
      deviceIndex: 1,
      networkCard: 0,
    }),
  detach: ({ ec2, eni }: There) =>
    ec2.detachInterface({ eniId: eni.id, attachmentId: eni.attachment?.id ?? '', force: true }),
  assign: ({ ec2, eni }: There) =>
    ec2.assignIpv4({ eniId: eni.id, ipv4: { kind: 'count', count: 1 }, allowReassignment: false }),
  unassign: ({ ec2, eni }: There) =>
    ec2.unassignIpv4({ eniId: eni.id, addresses: eni.addresses.slice(1).map(({ ip }) => ip), prefixes: [] }),
  assignIpv6: ({ ec2, eni }: There) => ec2.assignIpv6({ eniId: eni.id, ipv6: { kind: 'count', count: 1 } }),
  fate: ({ ec2, eni }: There) =>
    ec2.modifyTermination({
      eniId: eni.id,
      attachmentId: eni.attachment?.id ?? '',
      deleteOnTermination: eni.attachment?.deleteOnTermination !== true,
    }),
  subnet: ({ ec2, eni, account }: There) =>
    ec2.modifySubnetPublicIpv4({
      subnetId: eni.subnetId,
      enabled: account.subnets.find(({ id }) => id === eni.subnetId)?.mapPublicIpOnLaunch !== true,
    }),
  create: ({ ec2, eni }: There) => ec2.createInterface({ subnetId: eni.subnetId }),
  tagInstance: ({ ec2, account }: There) => tag(ec2, account.instances[0]?.id ?? '', 'Name'),
  stop: async ({ simulator: { world }, account }: There) => {
    const [instance] = account.instances;
    if (instance) world.instances.set(instance.id, { ...instance, state: 'stopped' });
  },
};

const names = Object.keys(acts) as readonly ForeignAct[];

export const foreignChange: fc.Arbitrary<ForeignChange> = fc.record({
  act: fc.constantFrom(...names),
  pick: fc.nat({ max: 20 }),
});

/** Lets it happen in the simulator, unless EC2 refuses it. */
export const happen = async ({ act, pick }: ForeignChange, simulator: Simulator): Promise<void> => {
  const account = simulator.snapshot();
  const eni = account.enis[pick % account.enis.length];
  if (!eni) return;
  const connection = connectionInto(simulator);
  const there: There = {
    ec2: connection.ec2(),
    simulator,
    eni,
    account,
    other: account.enis[(pick + 1) % account.enis.length] ?? eni,
    address: account.addresses[pick % Math.max(account.addresses.length, 1)],
  };
  await acts[act](there).catch(() => undefined);
  connection.close();
};
