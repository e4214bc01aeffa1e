import fc from 'fast-check';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Attachment, Snapshot } from '../../src/domain/model.ts';
import type { OperationBody } from '../../src/operations/operation.ts';
import { associated, withElasticIps } from './addressWorlds.ts';
import { mostly } from './agreement.ts';
import type { Case } from './earnestRun.ts';
import {
  address,
  attached,
  card,
  elasticIp,
  eni,
  instance,
  internetGateway,
  primaryEni,
  routeTable,
  securityGroup,
  snapshot,
  subnet,
  limits,
} from './snapshot.ts';

const ipv6 = (ip: string) => ({ ip, primary: false });

/** A pair of instances, of which the first has a secondary interface with addresses, elastic IPs and routes to it. */
type Drawn = {
  readonly state: string;
  readonly standby: string;
  readonly zone: string;
  readonly kept: Partial<Attachment>;
  readonly sourceDestCheck: boolean;
  readonly held: object;
  readonly gateway: boolean;
};

const worldOf = ({ state, standby, zone, kept, sourceDestCheck, held, gateway }: Drawn): Snapshot => {
  // Where another account holds the interface, its elastic IPs name no instance.
  const holder = 'instanceId' in kept ? kept.instanceId : 'i-0a';
  const addresses = [
    associated({ eniId: 'eni-0a', privateIp: '10.0.0.20', instanceId: holder }, { allocationId: 'eipalloc-0a' }),
    associated(
      { eniId: 'eni-0a', privateIp: '10.0.0.21', instanceId: holder },
      { allocationId: 'eipalloc-0b', publicIp: '203.0.113.11' },
    ),
    associated(
      { eniId: 'eni-0c', privateIp: '10.0.0.11', instanceId: 'i-0b' },
      { allocationId: 'eipalloc-0c', publicIp: '203.0.113.12' },
    ),
  ];
  const secondary = eni({
    addresses: [
      address('10.0.0.20'),
      address('10.0.0.21', { primary: false }),
      address('10.0.0.22', { primary: false }),
    ],
    ipv6Addresses: [ipv6('2001:db8::20')],
    attachment: attached('i-0a', 1, kept),
    sourceDestCheck,
    ...held,
  });
  const standbyEni = primaryEni({
    id: 'eni-0c',
    addresses: [address('10.0.0.11')],
    attachment: attached('i-0b', 0, { deleteOnTermination: true }),
    zone,
  });
  return snapshot({
    subnets: [subnet({ ipv6Cidrs: ['2001:db8::/64'] })],
    instances: [instance({ state }), instance({ id: 'i-0b', state: standby, zone, privateIp: '10.0.0.11' })],
    enis: [primaryEni(), withElasticIps(secondary, addresses), withElasticIps(standbyEni, addresses)],
    addresses,
    // What has ENA Express, or ENA queues of its own, is on a type that knows them.
    instanceTypes: [
      limits({
        enaSrdSupported: kept.enaSrd !== undefined,
        flexibleQueues: kept.enaQueueCount !== undefined,
        cards: [card(0, 3, { queues: { usual: 2, mostEach: 8, most: 12 } })],
      }),
    ],
    internetGateways: gateway ? [internetGateway()] : [],
    routeTables: [
      routeTable({
        routes: [
          { destination: '10.0.0.0/16', target: 'local', state: 'active' },
          { destination: '192.168.0.0/16', target: 'eni-0a', state: 'active' },
          { destination: '198.51.100.0/24', target: 'eni-0a', state: 'active' },
        ],
      }),
    ],
  });
};

/** One that can do it all. */
export const pairWorld = (over: Partial<Drawn> = {}): Snapshot =>
  worldOf({
    state: 'running',
    standby: 'running',
    zone: 'eu-west-1a',
    kept: { deleteOnTermination: true },
    sourceDestCheck: false,
    held: {},
    gateway: true,
    ...over,
  });

/** Mostly a pair that can do it all, now and then with one thing that stands in the way. */
export const pairWorlds: fc.Arbitrary<Snapshot> = fc
  .record({
    state: mostly('running', 'stopped', 'shutting-down', 'pending'),
    standby: mostly('running', 'stopped', 'pending', 'terminated'),
    zone: mostly('eu-west-1a', 'eu-west-1b'),
    kept: mostly<Partial<Attachment>>(
      { deleteOnTermination: true },
      {},
      { enaSrd: { enabled: true, udp: true } },
      { deleteOnTermination: true, enaQueueCount: 4 },
      { instanceId: undefined, instanceOwnerId: '444455556666' },
    ),
    sourceDestCheck: fc.boolean(),
    held: mostly<object>(
      {},
      { requesterManaged: true },
      { interfaceType: 'branch' },
      { ipv6Addresses: [{ ip: '2001:db8::20', primary: true }] },
      { ipv6Addresses: [ipv6('2001:db8::20'), { ip: '2001:db8::21', primary: true }] },
    ),
    gateway: mostly(true, false),
  })
  .map(worldOf);

/** What was answered, with what follows from it in the account. */
export const completed = <Input>(
  { questions }: OperationBody<Input>,
  answers: Partial<Input>,
  inventory: Inventory,
): Input =>
  questions.reduce(
    (known, question) =>
      question.kind === 'derived' && question.when?.(known, inventory) !== false
        ? { ...known, [question.field]: question.value(known, inventory) }
        : known,
    answers,
  ) as Input;

/** Cases of an operation in these worlds. */
export const inPairs = <Input>(
  operation: OperationBody<Input>,
  answers: fc.Arbitrary<Partial<Input>>,
): fc.Arbitrary<Case<Input>> =>
  fc
    .tuple(pairWorlds, answers)
    .map(([account, known]) => ({ account, input: completed(operation, known, new Inventory(account)) }));

/** The pair, with a second subnet in the same zone, an idle elastic IP, and room for further interfaces. */
const withSecondSubnet = (account: Snapshot): Snapshot => ({
  ...account,
  subnets: [...account.subnets, subnet({ id: 'subnet-0b', cidr: '10.0.1.0/24' })],
  securityGroups: [securityGroup()],
  addresses: [...account.addresses, elasticIp({ allocationId: 'eipalloc-0d', publicIp: '203.0.113.40' })],
});

export const furtherWorld = (): Snapshot => withSecondSubnet(pairWorld());

/** What scenarios are asked that give an instance a further interface. */
export const furtherAnswers = {
  instanceId: mostly('i-0a', 'i-0b', 'i-0deadbe1'),
  subnetId: mostly('subnet-0b', 'subnet-0deadbe1'),
  groupIds: fc.constant(['sg-0a']),
  name: mostly('second', ''),
} as const;

export const inFurtherWorlds = <Input>(
  operation: OperationBody<Input>,
  answers: fc.Arbitrary<Partial<Input>>,
): fc.Arbitrary<Case<Input>> =>
  fc.tuple(pairWorlds.map(withSecondSubnet), answers).map(([account, known]) => ({
    account,
    input: completed(operation, known, new Inventory(account)),
  }));

/** Rules that warn of what EC2 may or may not refuse at a step. */
export const unsureOfSteps = ['associate/internet-gateway', 'associate/border-group', 'associate/other-account'];

/** EC2's refusals of the calls that composed operations are made of. */
export const refusalsOfSteps = [
  'AuthFailure',
  'AttachmentLimitExceeded',
  'Gateway.NotAttached',
  'IncorrectInstanceState',
  'IncorrectState',
  'InvalidInstanceID',
  'InvalidInstanceID.NotFound',
  'InvalidNetworkInterface.InUse',
  'InvalidNetworkInterfaceAttachmentId.Malformed',
  'InvalidNetworkInterfaceID.NotFound',
  'InvalidAllocationID.NotFound',
  'InvalidAttachmentID.NotFound',
  'InvalidParameterCombination',
  'InvalidParameterValue',
  'InvalidRoute.NotFound',
  'InvalidSubnetID.NotFound',
  'MissingParameter',
  'OperationNotPermitted',
  'PrivateIpAddressLimitExceeded',
  'Resource.AlreadyAssociated',
  'UnsupportedOperation',
];
