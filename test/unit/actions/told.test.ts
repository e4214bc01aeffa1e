import { describe, expect, it } from 'vitest';
import { lossesOf } from '../../../src/actions/actions.ts';
import { cliText } from '../../../src/actions/code/cliScript.ts';
import type { Actions, ActionName, Call } from '../../../src/actions/ec2.ts';
import { callSentence } from '../../../src/services/plan.ts';
import { callsSaying } from '../../support/callsSaying.ts';
import {
  address,
  attached,
  autoPublic,
  elasticIp,
  eni,
  instance,
  inventoryOf,
  named,
  primaryEni,
  routeTable,
  securityGroup,
  subnet,
} from '../../support/snapshot.ts';

const served = autoPublic('203.0.113.10', { allocationId: 'eipalloc-0a', associationId: 'eipassoc-0a' });
const inventory = inventoryOf({
  subnets: [subnet(named('front'))],
  instances: [instance(named('web-1'))],
  enis: [
    primaryEni(),
    eni({
      ...named('web'),
      attachment: attached('i-0a', 1),
      addresses: [address('10.0.0.20'), address('10.0.0.21', { primary: false, association: served })],
    }),
    eni({ ...named('other'), id: 'eni-0b', addresses: [address('10.0.0.30')] }),
    eni({ id: 'eni-0far', subnetId: 'subnet-0far', addresses: [address('10.0.0.30')] }),
  ],
  addresses: [
    elasticIp({
      ...named('vip'),
      eniId: 'eni-0a',
      privateIp: '10.0.0.21',
      associationId: 'eipassoc-0a',
      instanceId: 'i-0a',
    }),
    elasticIp({ allocationId: 'eipalloc-0b', publicIp: '203.0.113.20' }),
  ],
  routeTables: [
    routeTable({
      ...named('private'),
      routes: [
        { destination: '10.9.0.0/16', target: 'eni-0a', state: 'active' },
        { destination: '2001:db8::/56', target: 'eni-0a', state: 'blackhole' },
      ],
    }),
  ],
  securityGroups: [securityGroup(named('base')), securityGroup({ id: 'sg-0b', name: 'web' })],
});

const [eniId, subnetId, instanceId, attachmentId] = ['eni-0a', 'subnet-0a', 'i-0a', 'eni-attach-0a01'];
const tags = [{ key: 'Name', value: 'new' }];
const whole = {
  kind: 'new',
  subnetId,
  groupIds: ['sg-0a', 'sg-0b'],
  description: 'front',
  interfaceType: 'efa',
  privateIp: '10.0.0.9',
  ipv4: { kind: 'addresses', addresses: ['10.0.0.40', '10.0.0.41'] },
  ipv6: { kind: 'prefixCount', count: 1 },
  publicIp: true,
  deleteOnTermination: true,
  deviceIndex: 0,
  networkCard: 0,
} as const;

/** Calls with and without what may be left out, and of things that the account has. */
const inputs: { readonly [A in ActionName]?: readonly Actions[A]['input'][] } = {
  createInterface: [
    { subnetId },
    {
      subnetId,
      description: 'front',
      groupIds: ['sg-0a', 'sg-0b'],
      privateIp: '10.0.0.9',
      interfaceType: 'efa',
      ipv4: { kind: 'count', count: 2 },
      ipv6: { kind: 'prefixes', prefixes: ['2001:db8:0:1::/80'] },
      primaryIpv6: true,
      tags,
    },
    {
      subnetId,
      privateIp: '10.0.0.9',
      ipv4: { kind: 'addresses', addresses: ['10.0.0.40'] },
      ipv6: { kind: 'count', count: 1 },
    },
    { subnetId, ipv4: { kind: 'prefixCount', count: 1 }, ipv6: { kind: 'addresses', addresses: ['2001:db8::9'] } },
  ],
  deleteInterface: [{ eniId }],
  attachInterface: [{ eniId: 'eni-0b', instanceId, deviceIndex: 2, networkCard: 1 }],
  detachInterface: [
    { eniId, attachmentId, force: false },
    { eniId: 'eni-0b', attachmentId, force: true },
  ],
  assignIpv4: [
    { eniId, ipv4: { kind: 'count', count: 1 }, allowReassignment: false },
    { eniId, ipv4: { kind: 'addresses', addresses: ['10.0.0.30', '10.0.0.50'] }, allowReassignment: true },
    { eniId: 'eni-0b', ipv4: { kind: 'addresses', addresses: ['10.0.0.21'] }, allowReassignment: true },
    // Its own: nobody loses it.
    { eniId, ipv4: { kind: 'addresses', addresses: ['10.0.0.21'] }, allowReassignment: true },
    { eniId, ipv4: { kind: 'prefixCount', count: 2 }, allowReassignment: false },
    { eniId, ipv4: { kind: 'prefixes', prefixes: ['10.0.0.64/28'] }, allowReassignment: false },
  ],
  unassignIpv4: [
    { eniId, addresses: ['10.0.0.20', '10.0.0.21'], prefixes: [] },
    { eniId, addresses: [], prefixes: ['10.0.0.64/28'] },
  ],
  assignIpv6: [
    { eniId, ipv6: { kind: 'count', count: 1 } },
    { eniId, ipv6: { kind: 'addresses', addresses: ['2001:db8::9'] } },
    { eniId, ipv6: { kind: 'prefixCount', count: 2 } },
    { eniId, ipv6: { kind: 'prefixes', prefixes: ['2001:db8:0:1::/80'] } },
  ],
  unassignIpv6: [{ eniId, addresses: ['2001:db8::9'], prefixes: ['2001:db8:0:1::/80'] }],
  allocateAddress: [
    { networkBorderGroup: undefined, tags: [] },
    { networkBorderGroup: 'eu-west-1', tags },
  ],
  releaseAddress: [{ allocationId: 'eipalloc-0b' }],
  associateAddress: [
    { allocationId: 'eipalloc-0b', eniId, privateIp: '10.0.0.20', allowReassociation: false },
    { allocationId: 'eipalloc-0b', eniId, privateIp: '10.0.0.21', allowReassociation: true },
    { allocationId: 'eipalloc-0a', eniId: 'eni-0b', privateIp: '10.0.0.30', allowReassociation: true },
    { allocationId: 'eipalloc-0a', eniId, privateIp: '10.0.0.21', allowReassociation: true },
  ],
  disassociateAddress: [{ allocationId: 'eipalloc-0a', associationId: 'eipassoc-0a' }],
  runInstance: [
    {
      imageId: 'ami-0a',
      instanceType: 'm5.large',
      interfaces: [{ kind: 'existing', eniId: 'eni-0b', deviceIndex: 0, networkCard: 0 }],
      secondaryInterfaces: [{ subnetId: 'ssubnet-0a', networkCard: 1, deviceIndex: 0 }],
    },
    {
      imageId: 'ami-0a',
      instanceType: 'm5.large',
      keyName: 'mine',
      tags,
      interfaces: [
        whole,
        { kind: 'new', subnetId, deleteOnTermination: false, deviceIndex: 1, networkCard: 1 },
        {
          kind: 'new',
          subnetId,
          privateIp: '10.0.0.8',
          ipv4: { kind: 'count', count: 1 },
          publicIp: false,
          deleteOnTermination: true,
          deviceIndex: 2,
          networkCard: 0,
          carrierIp: true,
          primaryIpv6: true,
          timeouts: { tcpEstablished: 350, udpStream: undefined, udp: 60 },
          enaSrd: { enabled: true, udp: false },
          enaQueues: 4,
        },
      ],
    },
  ],
  modifyDescription: [
    { eniId, description: '' },
    { eniId, description: 'front' },
  ],
  modifySecurityGroups: [{ eniId, groupIds: ['sg-0a', 'sg-0b'] }],
  modifySourceDestCheck: [
    { eniId, enabled: true },
    { eniId, enabled: false },
  ],
  modifyTermination: [
    { eniId, attachmentId, deleteOnTermination: true },
    { eniId, attachmentId, deleteOnTermination: false },
  ],
  modifyPublicIpv4: [
    { eniId, enabled: true },
    { eniId, enabled: false },
  ],
  modifyConnectionTracking: [
    { eniId, timeouts: { tcpEstablished: 600 } },
    { eniId, timeouts: { tcpEstablished: 600, udpStream: 120, udp: 40 } },
  ],
  modifyEnaExpress: [
    { eniId, enabled: true, udp: true },
    { eniId, enabled: false, udp: false },
  ],
  modifyBandwidthWeighting: [{ instanceId: 'i-0a', weighting: 'vpc-1' }],
  modifyEnaQueues: [
    { eniId, attachmentId, queues: 8 },
    { eniId, attachmentId, queues: undefined },
  ],
  modifyPublicDnsNames: [{ eniId, hostnameType: 'public-dual-stack-dns-name' }],
  enablePrimaryIpv6: [{ eniId }],
  resetSourceDestCheck: [{ eniId }],
  createTags: [
    { ids: [eniId, 'eni-0b', 'eipalloc-0a'], tags },
    { ids: ['eipalloc-0a'], tags },
  ],
  deleteTags: [{ ids: [eniId], keys: ['Name', 'env'] }],
  createFlowLog: [
    {
      resourceId: eniId,
      traffic: 'ALL',
      destinationType: 'cloud-watch-logs',
      logGroupName: '/vpc',
      roleArn: 'arn:aws:iam::1:role/a',
      interval: 60,
    },
    {
      resourceId: eniId,
      traffic: 'REJECT',
      destinationType: 's3',
      destination: 'arn:aws:s3:::logs',
      interval: 600,
      tags,
    },
  ],
  deleteFlowLog: [
    { flowLogId: 'fl-0a', resourceId: eniId },
    { flowLogId: 'fl-0b', resourceId: 'vpc-0a' },
  ],
  offerAddress: [{ allocationId: 'eipalloc-0a', accountId: '444455556666' }],
  acceptAddress: [{ publicIp: '203.0.113.9' }, { publicIp: '203.0.113.9', tags }],
  withdrawAddress: [{ allocationId: 'eipalloc-0a' }],
  setReverseDns: [{ allocationId: 'eipalloc-0a', name: 'mail.example.com' }],
  resetReverseDns: [{ allocationId: 'eipalloc-0a' }],
  createPermission: [
    { eniId, permission: 'INSTANCE-ATTACH', accountId: '444455556666' },
    { eniId, permission: 'EIP-ASSOCIATE', accountId: '444455556666' },
  ],
  deletePermission: [
    { permissionId: 'eni-perm-0a', eniId, force: false },
    { permissionId: 'eni-perm-0a', eniId, force: true },
  ],
  modifySubnetPublicIpv4: [
    { subnetId, enabled: true },
    { subnetId, enabled: false },
  ],
  modifySubnetIpv6: [
    { subnetId, enabled: true },
    { subnetId, enabled: false },
  ],
  replaceRoute: [
    { tableId: 'rtb-0a', destination: '10.9.0.0/16', target: 'eni-0b' },
    { tableId: 'rtb-0a', destination: '2001:db8::/56', target: 'i-0a' },
    { tableId: 'rtb-0a', destination: 'pl-0a', target: 'igw-0a' },
    { tableId: 'rtb-0a', destination: '10.0.0.0/16', target: 'local' },
  ],
};

const scope = { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined } as const;

/** The line of the plan, the command, and what a person is warned of. */
const told = (call: Call): string =>
  [
    callSentence(call, inventory),
    `  ${cliText(call, scope, 'eu-west-1')}`,
    ...lossesOf([call], inventory).map(
      ({ verb, noun, label, forGood, consequence }) =>
        `  ! ${verb} ${noun}${forGood ? ' for good' : ''}: ${label}. ${consequence}`,
    ),
  ].join('\n');

describe('what a person is told of a call before it is sent', () => {
  it('is its sentence, the same as AWS CLI, and what it takes from whom', async () => {
    const calls = Object.entries(inputs).flatMap(([action, all]) => all.map((input) => ({ action, input }) as Call));
    const others = callsSaying(eniId).filter(({ action }) => !(action in inputs));
    await expect(`${[...calls, ...others].map(told).join('\n\n')}\n`).toMatchFileSnapshot('../../fixtures/calls.txt');
  });
});
