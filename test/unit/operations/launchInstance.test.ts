import { describe, expect, it } from 'vitest';
import { launchInstance as body } from '../../../src/operations/launchInstance.ts';
import type { Line, ManyLine } from '../../support/scriptedPrompts.ts';
import { address, eni, instance, limits, securityGroup, subnet } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('launchInstance', body);
const [here, there] = ['subnet-0a0000a1', 'subnet-0a0000a2'] as const;
const account = {
  subnets: [subnet({ id: here, cidr: '10.0.0.0/24' }), subnet({ id: there, cidr: '10.0.1.0/24' })],
  enis: [eni({ id: 'eni-0a0000a1', subnetId: there, addresses: [address('10.0.1.9')] })],
  instances: [],
  securityGroups: [securityGroup({ id: 'sg-0a0000a1' })],
};
const full = [
  { input: 'Enter the image', answer: 'ami-0a0000a1' },
  { input: 'Enter the instance type', answer: 'm5.large' },
  { choose: 'Select the primary interface', answer: 'new' },
  { choose: 'Select the subnet', answer: here },
  { choose: 'Select the primary IPv4 address', answer: 'hand' },
  { input: 'Enter the address', answer: '10.0.0.7' },
  { input: 'Enter the secondary IPv4 addresses', answer: '1' },
  { many: 'Select existing interfaces as secondary interfaces', answer: ['eni-0a0000a1'] },
  { many: 'Select subnets for new secondary interfaces', answer: [there] },
  { many: 'Select more options', answer: [] },
  { many: 'Select security groups for new interfaces', answer: ['sg-0a0000a1'] },
  { input: 'Enter the slots of the secondary interfaces', answer: '0/2, 1' },
  { choose: 'Select what happens when the instance is terminated', answer: false },
  { input: 'Enter the key pair', answer: 'mine' },
  { input: 'Enter a name', answer: 'web-2' },
  { review: 'run' },
] as const;

describe('launching an instance', () => {
  it('plans, runs and shows it with new and existing interfaces in their places', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      run: { kind: 'done' },
      plan: [
        `Launch m5.large from ami-0a0000a1 with a new interface in ${here} as eth0 on network card 0, ` +
          `eni-0a0000a1 as eth2 on network card 0, a new interface in ${there} as eth1 on network card 0`,
      ],
    });
    const [made] = store.inventory?.snapshot.instances ?? [];
    expect(made).toMatchObject({ type: 'm5.large', state: 'running', tags: [{ key: 'Name', value: 'web-2' }] });
    const enis = made ? (store.inventory?.enisOf(made) ?? []) : [];
    expect(enis).toMatchObject([
      {
        subnetId: here,
        addresses: [{ ip: '10.0.0.7' }, {}],
        attachment: { deviceIndex: 0, deleteOnTermination: false },
      },
      { subnetId: there, groups: [{ id: 'sg-0a0000a1' }], attachment: { deviceIndex: 1, deleteOnTermination: false } },
      { id: 'eni-0a0000a1', attachment: { deviceIndex: 2, deleteOnTermination: false } },
    ]);
  });
  it('uses an existing primary interface, of which nothing more is asked', async () => {
    const lines = [
      { input: 'Enter the image', answer: 'ami-0a0000a1' },
      { input: 'Enter the instance type', answer: 'm5.large' },
      { many: 'Select existing interfaces as secondary interfaces', answer: [] },
      { many: 'Select subnets for new secondary interfaces', answer: [] },
      { input: 'Enter the key pair', answer: '' },
      { input: 'Enter a name', answer: '' },
      { review: 'run' },
    ] as const;
    const targets = [{ kind: 'interface', id: 'eni-0a0000a1' }] as const;
    const { store } = await walk(operation, lines, { account, targets });
    expect(store.inventory?.eni('eni-0a0000a1')?.attachment).toMatchObject({
      deviceIndex: 0,
      deleteOnTermination: false,
    });
  });
  it('suggests places, and says what is wrong with those that are typed', async () => {
    const seen: unknown[] = [];
    const at = full.findIndex(
      (line) => 'input' in line && line.input === 'Enter the slots of the secondary interfaces',
    );
    const lines = [
      ...full.slice(0, at),
      {
        input: 'Enter the slots of the secondary interfaces',
        answer: { leave: 'cancel' },
        see: ({ initial, judge }) =>
          void seen.push(initial, ...['x', '1', '0, 1', '1, 1', '1/1, 2', '1, 2'].map((text) => judge(text).refusal)),
      },
    ] satisfies Parameters<typeof walk>[1];
    await walk(operation, lines, { account });
    expect(seen).toEqual([
      '0/1, 0/2',
      'This is not a network card and device index: x',
      'Enter a slot for each of the secondary interfaces: 2',
      'This slot is for the primary interface: 0/0',
      'This slot is used twice: 0/1',
      'm5.large has no such network card: 1',
      undefined,
    ]);
  });
  it('sets what more is asked of each new interface, and offers what the type may have', async () => {
    const offered: unknown[] = [];
    const at = many.findIndex((line) => line.many === 'Select more options');
    const look = {
      many: 'Select more options',
      answer: ticked,
      see: ({ choices }) => void offered.push(...choices.map(({ value }) => value)),
    } satisfies ManyLine;
    const lines = many.with(at, look);
    const { store } = await walk(operation, lines, { account: wide });
    expect(offered).toEqual(['types', 'groups', 'timeouts', 'enaExpress', 'queues', 'primaryIpv6']);
    const made = store.inventory?.snapshot.instances.find(({ imageId }) => imageId === 'ami-0a0000a1');
    expect(made && store.inventory?.enisOf(made)).toMatchObject([
      {
        subnetId: six,
        interfaceType: 'interface',
        groups: [{ id: 'sg-0a0000a1' }, { id: 'sg-0a0000a2' }],
        connectionTracking: { tcpEstablished: 350, udpStream: undefined, udp: 60 },
        ipv6Addresses: [{ primary: true }],
        attachment: { enaSrd: { enabled: true, udp: true }, enaQueueCount: 4 },
      },
      {
        subnetId: there,
        interfaceType: 'efa',
        groups: [{ id: 'sg-0a0000a2' }],
        connectionTracking: { tcpEstablished: 350, udpStream: undefined, udp: undefined },
        attachment: { enaSrd: undefined, enaQueueCount: 2 },
      },
    ]);
  });
  it('says which numbers are wanted, and offers nothing that the type has not', async () => {
    const seen: unknown[] = [];
    const at = many.findIndex(({ input }) => input === 'Enter the number of ENA queues');
    const look: Line = {
      input: 'Enter the number of ENA queues',
      answer: { leave: 'cancel' },
      see: ({ judge }) => void seen.push(...['', '4', '4, -', '1, 2, 3', 'x', '9'].map((text) => judge(text).refusal)),
    };
    await walk(operation, [...many.slice(0, at), look], { account: wide });
    expect(seen).toEqual([
      undefined,
      undefined,
      undefined,
      'Enter one number for all new interfaces, or one for each of them: 2',
      'This is not a whole number: x',
      'More ENA queues than one interface can have: 9 of 8. Enter fewer.',
    ]);
  });
  it('launches with interfaces in a secondary network, where the type has them', async () => {
    const offered: unknown[] = [];
    const look = {
      many: 'Select network cards for secondary interfaces',
      answer: [1],
      see: ({ choices }) => void offered.push(...choices.map(({ label }) => label)),
    } satisfies ManyLine;
    const { result, store } = await walk(operation, rdma.with(7, look), { account: wide });
    expect(offered).toEqual(['Network card 1']);
    expect(result.kind === 'ran' && result.plan.join()).toContain(
      ', a secondary interface in ssubnet-0a on network card 1',
    );
    const made = store.inventory?.snapshot.instances.find(({ imageId }) => imageId === 'ami-0a0000a1');
    expect(made?.secondaryInterfaces).toMatchObject([{ subnetId: 'ssubnet-0a', networkCard: 1, deviceIndex: 0 }]);
  });
  it('asks for a carrier address in a Wavelength Zone, and for no public one', async () => {
    const zone = 'us-east-1-wl1-bos-wlz-1';
    const edge = { ...account, enis: [], subnets: [subnet({ id: here, cidr: '10.0.0.0/24', zone })] };
    const { store } = await walk(operation, carried, { account: edge });
    const [made] = store.inventory?.snapshot.instances ?? [];
    const [own] = (made && store.inventory?.enisOf(made)) ?? [];
    const { carrierIp, publicIp } = own?.addresses[0]?.association ?? {};
    expect({ isCarriers: carrierIp !== undefined, publicIp }).toEqual({ isCarriers: true, publicIp: undefined });
  });
  const six = 'subnet-0a0000a6';
  const start = (type: string, primary: string): readonly Line[] => [
    full[0],
    { input: 'Enter the instance type', answer: type },
    { choose: 'Select the primary interface', answer: primary },
  ];
  const end: readonly Line[] = [
    { input: 'Enter the key pair', answer: 'mine' },
    { input: 'Enter a name', answer: '' },
    { review: 'run' },
  ];
  const alone: readonly Line[] = [
    { many: 'Select existing interfaces as secondary interfaces', answer: [] },
    { many: 'Select subnets for new secondary interfaces', answer: [] },
  ];
  const ticked = ['types', 'groups', 'timeouts', 'enaExpress', 'queues', 'primaryIpv6'];
  const many: readonly Line[] = [
    ...start('like.wide', 'new'),
    { choose: 'Select the subnet', answer: six },
    { choose: 'Select the type of the primary interface', answer: 'interface' },
    { choose: 'Select the primary IPv4 address', answer: 'ec2' },
    { input: 'Enter the secondary IPv4 addresses', answer: '' },
    { input: 'Enter the IPv6 addresses', answer: '1' },
    { many: 'Select existing interfaces as secondary interfaces', answer: [] },
    { many: 'Select subnets for new secondary interfaces', answer: [there] },
    { many: 'Select more options', answer: ticked },
    { many: 'Select new secondary interfaces that are Elastic Fabric Adapters', answer: ['1 efa'] },
    {
      many: 'Select security groups for each new interface',
      answer: ['0 sg-0a0000a1', '0 sg-0a0000a2', '1 sg-0a0000a2'],
    },
    { input: 'Enter the slots of the secondary interfaces', answer: '1' },
    { input: 'Enter the idle timeout of established TCP connections', answer: '350' },
    { input: 'Enter the idle timeout of UDP streams', answer: '' },
    { input: 'Enter the idle timeout of UDP flows without a reply', answer: '60, -' },
    { many: 'Select new interfaces that use ENA Express', answer: ['0 udp'] },
    { input: 'Enter the number of ENA queues', answer: '4, 2' },
    { many: 'Select new interfaces that get a primary IPv6 address', answer: [0] },
    { choose: 'Select what happens when the instance is terminated', answer: true },
    ...end,
  ];
  const rdma: readonly Line[] = [
    ...start('like.rdma', 'existing'),
    { choose: 'Select the network interface', answer: 'eni-0a0000a1' },
    ...alone,
    { many: 'Select more options', answer: ['rdma'] },
    { many: 'Select network cards for secondary interfaces', answer: [1] },
    { input: 'Enter the secondary subnet', answer: 'ssubnet-0a' },
    ...end,
  ];
  const carried: readonly Line[] = [
    ...start('m5.large', 'new'),
    { choose: 'Select the subnet', answer: here },
    { choose: 'Select the primary IPv4 address', answer: 'ec2' },
    { input: 'Enter the secondary IPv4 addresses', answer: '' },
    { many: 'Select subnets for new secondary interfaces', answer: [] },
    { many: 'Select more options', answer: [] },
    { many: 'Select security groups for new interfaces', answer: ['sg-0a0000a1'] },
    { choose: 'Select what happens when the instance is terminated', answer: true },
    { choose: 'Assign a carrier IP address?', answer: true },
    ...end,
  ];
  const scripts = {
    'with more options for each new interface': many,
    'with secondary interfaces of RDMA': rdma,
    'with secondary interfaces': full,
    'with an existing interface': [
      ...start('m5.large', 'existing'),
      { choose: 'Select the network interface', answer: 'eni-0a0000a1' },
      ...alone,
      ...end,
    ],
    'with an EFA, IPv6 and a public address': [
      ...start('c6in.32xlarge', 'new'),
      { choose: 'Select the subnet', answer: six },
      { choose: 'Select the type of the primary interface', answer: 'efa' },
      { choose: 'Select the primary IPv4 address', answer: 'ec2' },
      { input: 'Enter the secondary IPv4 addresses', answer: '' },
      { input: 'Enter the IPv6 addresses', answer: '1' },
      ...alone,
      { many: 'Select more options', answer: [] },
      { many: 'Select security groups for new interfaces', answer: ['sg-0a0000a1'] },
      { choose: 'Select what happens when the instance is terminated', answer: true },
      { choose: 'Assign a public IPv4 address?', answer: 'yes' },
      ...end,
    ],
  } satisfies Readonly<Record<string, readonly Line[]>>;
  const withIpv6 = subnet({ id: six, cidr: '10.0.2.0/24', ipv6Cidrs: ['2001:db8::/64'] });
  const queues = { usual: 2, mostEach: 8, most: 12 };
  const wide = {
    ...account,
    subnets: [...account.subnets, withIpv6],
    securityGroups: [...account.securityGroups, securityGroup({ id: 'sg-0a0000a2', name: 'fabric' })],
    // EC2 is asked about types that are in use.
    instances: [instance({ id: 'i-0a0000a9', type: 'like.wide' }), instance({ id: 'i-0a0000a8', type: 'like.rdma' })],
    instanceTypes: [
      limits({
        type: 'like.wide',
        efaSupported: true,
        maxEfa: 1,
        enaSrdSupported: true,
        flexibleQueues: true,
        cards: [{ index: 0, interfaces: 3, queues }],
      }),
      limits({
        type: 'like.rdma',
        cards: [
          { index: 0, interfaces: 2, types: ['interface'] },
          { index: 1, interfaces: 1, types: ['secondary'] },
        ],
        secondaryInterfaces: 1,
      }),
    ],
  };
  const edge = subnet({ id: 'subnet-0a0000a7', cidr: '10.0.7.0/24', zone: 'us-east-1-wl1-bos-wlz-1' });
  const places = { ...wide, subnets: [...wide.subnets, edge] };
  const inEdge = carried.map((line) => (line.choose === 'Select the subnet' ? { ...line, answer: edge.id } : line));
  const [beforeSubnets, afterSubnets] = [inEdge.slice(0, 6), inEdge.slice(6)];
  const noneThere: Line = { many: 'Select existing interfaces as secondary interfaces', answer: [] };
  walksEveryStep(
    operation,
    { ...scripts, 'in a Wavelength Zone': [...beforeSubnets, noneThere, ...afterSubnets] },
    { account: places },
  );
});
