import type { Ec2 } from '../../src/actions/ec2.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { operations } from '../../src/operations/registry.ts';
import { preview } from '../../src/services/preview.ts';
import type { Previewed } from '../../src/services/planCode.ts';
import { Inventory } from '../../src/domain/inventory.ts';
import { entry, type OperationBody, type OperationEntry } from '../../src/operations/operation.ts';
import { words } from '../../src/domain/words.ts';
import { completed } from './composedWorlds.ts';
import { flowLog } from './flowLog.ts';
import { simulatedPlatform } from './simulatedPlatform.ts';
import {
  address,
  attached,
  elasticIp,
  eni,
  instance,
  internetGateway,
  named,
  permission,
  routeTable,
  securityGroup,
  snapshot,
  subnet,
  transfer,
  vpc,
} from './snapshot.ts';

const groups = [{ id: 'sg-0a', name: 'default' }];
const onPrimary = (instanceId: string) => attached(instanceId, 0, { deleteOnTermination: true });
const elastic = { publicIp: '203.0.113.10', publicDnsName: undefined, ipOwnerId: '111122223333' };

/** A small account in which every operation has something to do. */
export const planAccount = (): Snapshot =>
  snapshot({
    vpcs: [vpc({ ...named('shop'), ipv6Cidrs: ['2001:db8:0:1::/56'] })],
    subnets: [subnet({ ...named('front'), ipv6Cidrs: ['2001:db8:0:1::/64'] })],
    instances: [
      instance(named('web-1')),
      instance({ ...named('web-2'), id: 'i-0b', type: 'm6i.32xlarge', privateIp: '10.0.0.11' }),
      instance({
        ...named('batch'),
        id: 'i-0c',
        type: 'm8g.large',
        state: 'stopped',
        privateIp: '10.0.0.12',
        bandwidthWeighting: 'default',
      }),
    ],
    enis: [
      eni({ id: 'eni-0f1', groups, addresses: [address('10.0.0.10')], attachment: onPrimary('i-0a') }),
      eni({
        id: 'eni-0f2',
        groups,
        addresses: [
          address('10.0.0.11', {
            association: {
              ...elastic,
              publicIp: '203.0.113.40',
              allocationId: 'eipalloc-0d',
              associationId: 'eipassoc-0d',
            },
          }),
        ],
        attachment: onPrimary('i-0b'),
      }),
      eni({ id: 'eni-0f3', groups, addresses: [address('10.0.0.12')], attachment: onPrimary('i-0c') }),
      eni({
        ...named('spare'),
        id: 'eni-0a',
        groups,
        description: 'spare',
        ipv6Addresses: [{ ip: '2001:db8:0:1::5', primary: false }],
      }),
      eni({
        ...named('vip'),
        id: 'eni-0b',
        groups,
        addresses: [
          address('10.0.0.30', {
            association: { ...elastic, allocationId: 'eipalloc-0a', associationId: 'eipassoc-0a' },
          }),
          address('10.0.0.31', { primary: false }),
        ],
        ipv6Addresses: [{ ip: '2001:db8:0:1::6', primary: false }],
        attachment: attached('i-0a', 1),
      }),
      eni({ id: 'eni-0e0000e1', groups, addresses: [address('10.0.0.40')] }),
    ],
    securityGroups: [securityGroup(), securityGroup({ ...named('web'), id: 'sg-0b', name: 'web' })],
    addresses: [
      elasticIp({
        ...named('front door'),
        associationId: 'eipassoc-0a',
        eniId: 'eni-0b',
        instanceId: 'i-0a',
        privateIp: '10.0.0.30',
      }),
      elasticIp({ allocationId: 'eipalloc-0b', publicIp: '203.0.113.20' }),
      elasticIp({ allocationId: 'eipalloc-0c', publicIp: '203.0.113.30' }),
      elasticIp({
        allocationId: 'eipalloc-0d',
        publicIp: '203.0.113.40',
        associationId: 'eipassoc-0d',
        eniId: 'eni-0f2',
        instanceId: 'i-0b',
        privateIp: '10.0.0.11',
      }),
    ],
    internetGateways: [internetGateway()],
    routeTables: [
      routeTable({
        routes: [
          { destination: '10.0.0.0/16', target: 'local', state: 'active' },
          { destination: '0.0.0.0/0', target: 'igw-0a', state: 'active' },
          { destination: '192.168.0.0/16', target: 'eni-0b', state: 'active' },
        ],
      }),
    ],
    permissions: [permission({ eniId: 'eni-0e0000e1' })],
    transfers: [transfer({ allocationId: 'eipalloc-0c', publicIp: '203.0.113.30' })],
    flowLogs: [flowLog({ resourceId: 'eni-0b' })],
    instanceTypes: [],
  });

const bucket = { destination: 's3', bucketArn: 'arn:aws:s3:::logs', interval: 60 } as const;

/** An input for each operation, by its id. */
export const planInputs: { readonly [operation: string]: object } = {
  acceptAddressTransfer: { publicIp: '203.0.113.77', name: 'web' },
  addManagementNetwork: { instanceId: 'i-0a', subnetId: 'subnet-0a', groupIds: ['sg-0a'], name: 'second' },
  allocateAddress: { source: 'amazon', name: 'new vip' },
  assignIpv4: { eniId: 'eni-0a', way: 'count', ipv4: { kind: 'count', count: 2 }, allowReassignment: false },
  assignIpv6: {
    eniId: 'eni-0a',
    way: 'addresses',
    ipv6: { kind: 'addresses', addresses: ['2001:db8:0:1::9'] },
    primary: true,
  },
  associateAddress: { eniId: 'eni-0b', allocationId: 'eipalloc-0b', privateIp: '10.0.0.31' },
  attachInterface: { eniId: 'eni-0a', instanceId: 'i-0b', networkCard: 0, deviceIndex: 1 },
  cancelAddressTransfer: { allocationId: 'eipalloc-0c' },
  changeBandwidthWeighting: { instanceId: 'i-0c', weighting: 'vpc-1' },
  changeConnectionTracking: { eniId: 'eni-0a', tcpEstablished: 3600, udpStream: 'keep', udp: 45 },
  changeDescription: { eniIds: ['eni-0a', 'eni-0b'], description: 'front [1] $5 {a}!' },
  changeEnaExpress: { eniId: 'eni-0f2', enabled: true, udp: true },
  changeEnaQueues: { eniId: 'eni-0f2', attachmentId: 'eni-attach-0b00', queues: 8 },
  changePublicDnsNames: { eniId: 'eni-0b', hostnameType: 'public-dual-stack-dns-name' },
  changePublicIpv4: { eniId: 'eni-0f1', enabled: true },
  changeReverseDns: { allocationId: 'eipalloc-0a', name: 'mail.example.com' },
  changeSecurityGroups: { eniIds: ['eni-0a'], groupIds: ['sg-0b'], wanted: [{ eniId: 'eni-0a', groupIds: ['sg-0b'] }] },
  changeSourceDestCheck: { eniIds: ['eni-0b'], check: 'off' },
  changeSubnetAddressing: { subnetId: 'subnet-0a', given: ['publicIpv4', 'ipv6'], changes: ['publicIpv4', 'ipv6'] },
  changeTermination: {
    eniIds: ['eni-0b'],
    deleteOnTermination: true,
    attachments: [{ eniId: 'eni-0b', attachmentId: 'eni-attach-0a01' }],
  },
  createFlowLog: {
    ...bucket,
    resourceId: 'eni-0a',
    traffic: 'REJECT',
    files: ['parquet', 'hivePartitions'],
    records: 'custom',
    format: '${srcaddr} ${dstaddr}',
  },
  createInterface: {
    subnetId: 'subnet-0a',
    interfaceType: 'interface',
    description: 'new',
    groupIds: ['sg-0a', 'sg-0b'],
    privateIp: '10.0.0.50',
    ipv4: { kind: 'addresses', addresses: ['10.0.0.51'] },
    ipv6: { kind: 'count', count: 1 },
    name: 'fresh',
  },
  deleteFlowLog: { flowLogId: 'fl-0a0000a1', of: 'eni-0b' },
  deleteInterface: { eniIds: ['eni-0e0000e1'] },
  detachInterface: {
    eniIds: ['eni-0b'],
    attachments: [{ eniId: 'eni-0b', attachmentId: 'eni-attach-0a01' }],
    force: false,
  },
  disassociateAddress: { allocationId: 'eipalloc-0a', associationId: 'eipassoc-0a' },
  editTags: { ids: ['eni-0a', 'i-0a', 'eipalloc-0b'], way: 'set', key: 'team', value: 'it\'s $5 "${a}" %{b} größe' },
  failOver: {
    instanceId: 'i-0a',
    way: 'addresses',
    what: ['10.0.0.31', 'eipalloc-0a'],
    standbyId: 'i-0b',
    routes: ['rtb-0a 192.168.0.0/16'],
  },
  grantPermission: { eniId: 'eni-0a', permission: 'INSTANCE-ATTACH', accountId: '444455556666' },
  launchInstance: {
    imageId: 'ami-0a',
    instanceType: 'm5.large',
    keyName: '',
    name: 'third',
    primary: 'new',
    subnetId: 'subnet-0a',
    interfaceType: 'interface',
    secondaries: [],
  },
  makeAppliance: {
    instanceId: 'i-0a',
    subnetId: 'subnet-0a',
    groupIds: ['sg-0a'],
    name: 'second',
    allocationId: 'eipalloc-0b',
    routes: ['rtb-0a 192.168.0.0/16'],
  },
  makeDualHomed: { instanceId: 'i-0a', subnetId: 'subnet-0a', groupIds: ['sg-0a'], name: 'second' },
  moveAddress: { fromId: 'eni-0b', what: ['10.0.0.31', 'eipalloc-0a'], eniId: 'eni-0e0000e1' },
  moveInterface: { eniId: 'eni-0b', instanceId: 'i-0b', networkCard: 0, deviceIndex: 1 },
  prepareFailover: {
    instanceId: 'i-0a',
    subnetId: 'subnet-0a',
    groupIds: ['sg-0a'],
    name: 'second',
    allocationId: 'eipalloc-0b',
  },
  releaseAddress: { allocationId: 'eipalloc-0b' },
  rename: { id: 'subnet-0a', name: 'behind' },
  retargetRoutes: { fromId: 'eni-0b', routes: ['rtb-0a 192.168.0.0/16'], eniId: 'eni-0a' },
  revokePermission: { eniId: 'eni-0e0000e1', permissionId: 'eni-perm-0a' },
  replaceInterface: { eniId: 'eni-0b' },
  swapElasticIps: { allocationId: 'eipalloc-0a', otherId: 'eipalloc-0d' },
  transferAddress: { allocationId: 'eipalloc-0b', accountId: '444455556666' },
  unassignIpv4: { eniId: 'eni-0b', taken: ['10.0.0.31'] },
  unassignIpv6: { eniId: 'eni-0b', taken: ['2001:db8:0:1::6'] },
};

/** Runs of several calls of which later ones need what earlier ones made. */
const sequences: { readonly [name: string]: (ec2: Ec2) => Promise<void> } = {
  'a move that keeps its setting': async (ec2) => {
    await ec2.detachInterface({ eniId: 'eni-0b', attachmentId: 'eni-attach-0a01', force: false });
    const { attachmentId } = await ec2.attachInterface({
      eniId: 'eni-0b',
      instanceId: 'i-0b',
      deviceIndex: 1,
      networkCard: 0,
    });
    await ec2.modifyTermination({ eniId: 'eni-0b', attachmentId, deleteOnTermination: true });
  },
  'a new interface that takes over': async (ec2) => {
    const { eniId } = await ec2.createInterface({ subnetId: 'subnet-0a', groupIds: ['sg-0a'], privateIp: '10.0.0.60' });
    const { allocationId } = await ec2.allocateAddress({});
    await ec2.associateAddress({ allocationId, eniId, privateIp: '10.0.0.60', allowReassociation: false });
    await ec2.attachInterface({ eniId, instanceId: 'i-0b', deviceIndex: 1, networkCard: 0 });
    await ec2.modifySourceDestCheck({ eniId, enabled: false });
  },
};

/** A run that is no operation. */
export const sequenceEntry = ([name, run]: readonly [string, (ec2: Ec2) => Promise<void>]): OperationEntry =>
  entry<object>(
    { id: name, title: words`A run`, summary: '', icon: '', on: [], offeredFor: () => false },
    async () => ({ known: () => ({}), questions: [], rules: [], run: async (_input, ec2) => run(ec2) }),
  );

/** Every operation, and runs of several calls. */
export const planned: readonly OperationEntry[] = [...operations, ...Object.entries(sequences).map(sequenceEntry)];

/** The whole input of an operation: what follows from what is chosen is worked out. */
export const planInput = <Input>(id: string, body: OperationBody<Input>, inventory: Inventory): Input =>
  // The table has what a person would choose; a wrong one is refused by the twin, which a test asserts.
  completed(body, (planInputs[id] ?? {}) as Partial<Input>, inventory);

/** The run of an operation, previewed on a twin of {@link planAccount}. */
export const plannedRun = async (of: OperationEntry, account = planAccount()): Promise<Previewed> => {
  const before = new Inventory(account);
  const { platform } = simulatedPlatform(account);
  const previewed = await of.open((operation) =>
    preview({ operation, input: planInput(of.id, operation, before), inventory: before }, platform),
  );
  return { ...previewed, before };
};
