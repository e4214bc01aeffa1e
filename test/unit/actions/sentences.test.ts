import { expect, it } from 'vitest';
import { actionOf } from '../../../src/actions/actions.ts';
import type { Call } from '../../../src/actions/ec2.ts';
import {
  attached,
  elasticIp,
  eni,
  instance,
  inventoryOf,
  named,
  securityGroup,
  subnet,
} from '../../support/snapshot.ts';

const account = inventoryOf({
  subnets: [subnet(named('app'))],
  instances: [instance(named('ha-1'))],
  enis: [eni({ ...named('vip'), attachment: attached('i-0a', 1) })],
  securityGroups: [securityGroup({ id: 'sg-0a', name: 'web' })],
  addresses: [elasticIp({ allocationId: 'eipalloc-0a', publicIp: '203.0.113.1', eniId: 'eni-0a' })],
});

const eniId = 'eni-0a';
const vip = 'eni-0a "vip"';
const allocationId = 'eipalloc-0a';
const count = (number: number) => ({ kind: 'count', count: number }) as const;
const newOne = { kind: 'new', subnetId: 'subnet-0a', deleteOnTermination: true, networkCard: 0 } as const;

it.each<[Call, string]>([
  [{ action: 'createInterface', input: { subnetId: 'subnet-0a' } }, 'Create a network interface in subnet-0a "app"'],
  [
    {
      action: 'createInterface',
      input: {
        subnetId: 'subnet-0a',
        interfaceType: 'efa',
        privateIp: '10.0.0.9',
        ipv4: count(2),
        ipv6: { kind: 'prefixCount', count: 1 },
      },
    },
    'Create an interface of type efa in subnet-0a "app" with 10.0.0.9, 2 IPv4 addresses chosen by EC2, 1 IPv6 prefix chosen by EC2',
  ],
  [{ action: 'deleteInterface', input: { eniId } }, `Delete ${vip}`],
  [
    { action: 'attachInterface', input: { eniId, instanceId: 'i-0a', deviceIndex: 1, networkCard: 0 } },
    `Attach ${vip} to i-0a "ha-1" as eth1 on network card 0`,
  ],
  [
    { action: 'detachInterface', input: { eniId, attachmentId: 'eni-attach-0', force: false } },
    `Detach ${vip} from i-0a "ha-1"`,
  ],
  [
    { action: 'assignIpv4', input: { eniId, ipv4: count(1), allowReassignment: false } },
    `Assign 1 IPv4 address chosen by EC2 to ${vip}`,
  ],
  [
    {
      action: 'assignIpv4',
      input: { eniId, ipv4: { kind: 'addresses', addresses: ['10.0.0.7', '10.0.0.8'] }, allowReassignment: true },
    },
    `Assign 10.0.0.7, 10.0.0.8 to ${vip}, also from another interface`,
  ],
  [
    { action: 'unassignIpv4', input: { eniId, addresses: ['10.0.0.7'], prefixes: ['10.0.0.16/28'] } },
    `Unassign 10.0.0.7, 10.0.0.16/28 from ${vip}`,
  ],
  [
    { action: 'assignIpv6', input: { eniId, ipv6: { kind: 'prefixes', prefixes: ['2001:db8::/80'] } } },
    `Assign 2001:db8::/80 to ${vip}`,
  ],
  [
    { action: 'assignIpv6', input: { eniId, ipv6: { kind: 'prefixCount', count: 2 } } },
    `Assign 2 IPv6 prefixes chosen by EC2 to ${vip}`,
  ],
  [
    { action: 'unassignIpv6', input: { eniId, addresses: ['2001:db8::7'], prefixes: ['2001:db8::/80'] } },
    `Unassign 2001:db8::7, 2001:db8::/80 from ${vip}`,
  ],
  [{ action: 'allocateAddress', input: {} }, 'Allocate an elastic IP address'],
  [
    { action: 'allocateAddress', input: { networkBorderGroup: 'eu-west-1' } },
    'Allocate an elastic IP address in eu-west-1',
  ],
  [{ action: 'releaseAddress', input: { allocationId } }, 'Release 203.0.113.1 (eipalloc-0a)'],
  [{ action: 'releaseAddress', input: { allocationId: 'eipalloc-0gone' } }, 'Release eipalloc-0gone'],
  [
    {
      action: 'associateAddress',
      input: { allocationId, eniId, privateIp: '10.0.0.20', allowReassociation: true },
    },
    `Associate 203.0.113.1 (eipalloc-0a) with 10.0.0.20 of ${vip}`,
  ],
  [
    { action: 'disassociateAddress', input: { allocationId, associationId: 'eipassoc-0a' } },
    `Disassociate 203.0.113.1 (eipalloc-0a) from ${vip}`,
  ],
  [
    { action: 'disassociateAddress', input: { allocationId: 'eipalloc-0gone', associationId: 'eipassoc-0a' } },
    'Disassociate eipalloc-0gone',
  ],
  [
    {
      action: 'runInstance',
      input: {
        imageId: 'ami-0a',
        instanceType: 'm5.large',
        interfaces: [
          { ...newOne, deviceIndex: 0 },
          { kind: 'existing', eniId, deviceIndex: 1, networkCard: 2 },
        ],
      },
    },
    `Launch m5.large from ami-0a with a new interface in subnet-0a "app" as eth0 on network card 0, ${vip} as eth1 on network card 2`,
  ],
  [{ action: 'modifyDescription', input: { eniId, description: 'web' } }, `Set the description of ${vip} to: web`],
  [{ action: 'modifyDescription', input: { eniId, description: '' } }, `Remove the description of ${vip}`],
  [
    { action: 'modifySecurityGroups', input: { eniId, groupIds: ['sg-0a', 'sg-0gone'] } },
    `Set the security groups of ${vip} to: sg-0a "web", sg-0gone`,
  ],
  [
    { action: 'modifySourceDestCheck', input: { eniId, enabled: false } },
    `Turn the source/destination check of ${vip} off`,
  ],
  [{ action: 'resetSourceDestCheck', input: { eniId } }, `Reset the source/destination check of ${vip}`],
  [
    { action: 'modifyTermination', input: { eniId, attachmentId: 'eni-attach-0', deleteOnTermination: true } },
    `Delete ${vip} when its instance is terminated`,
  ],
  [
    { action: 'modifyTermination', input: { eniId, attachmentId: 'eni-attach-0', deleteOnTermination: false } },
    `Keep ${vip} when its instance is terminated`,
  ],
  [
    { action: 'modifyPublicIpv4', input: { eniId, enabled: true } },
    `Turn the automatic public IPv4 address of ${vip} on`,
  ],
  [
    { action: 'modifyConnectionTracking', input: { eniId, timeouts: { tcpEstablished: 600, udp: 40, udpStream: 90 } } },
    `Set the idle timeouts of ${vip}: established TCP 600 s, UDP 40 s, UDP streams 90 s`,
  ],
  [
    { action: 'modifyConnectionTracking', input: { eniId, timeouts: { udp: 40 } } },
    `Set the idle timeouts of ${vip}: UDP 40 s`,
  ],
  [
    { action: 'modifyEnaExpress', input: { eniId, enabled: true, udp: false } },
    `Turn ENA Express of ${vip} on, for UDP off`,
  ],
  [
    { action: 'createPermission', input: { eniId, permission: 'EIP-ASSOCIATE', accountId: '444455556666' } },
    `Grant EIP-ASSOCIATE on ${vip} to the account 444455556666`,
  ],
  [
    { action: 'deletePermission', input: { eniId, permissionId: 'eni-perm-0a', force: true } },
    `Revoke eni-perm-0a on ${vip}, even while it is used`,
  ],
  [{ action: 'modifyEnaExpress', input: { eniId, enabled: false, udp: false } }, `Turn ENA Express of ${vip} off`],
  [{ action: 'enablePrimaryIpv6', input: { eniId } }, `Give ${vip} a primary IPv6 address`],
  [
    { action: 'createTags', input: { ids: [eniId], tags: [{ key: 'env', value: 'prod' }] } },
    `Tag ${vip} with env=prod`,
  ],
  [
    { action: 'deleteTags', input: { ids: [allocationId, eniId, 'i-0a'], keys: ['env', 'team'] } },
    `Remove tags from 203.0.113.1 (eipalloc-0a), ${vip}, i-0a "ha-1": env, team`,
  ],
  [
    {
      action: 'createFlowLog',
      input: {
        resourceId: eniId,
        traffic: 'REJECT',
        interval: 60,
        destinationType: 's3',
        destination: 'arn:aws:s3:::logs',
      },
    },
    `Log rejected traffic of ${vip} to arn:aws:s3:::logs`,
  ],
  [
    {
      action: 'createFlowLog',
      input: {
        resourceId: eniId,
        traffic: 'ALL',
        interval: 600,
        destinationType: 'cloud-watch-logs',
        logGroupName: 'flows',
        roleArn: 'arn:aws:iam::1:role/a',
      },
    },
    `Log all traffic of ${vip} to log group flows`,
  ],
  [
    { action: 'modifySubnetPublicIpv4', input: { subnetId: 'subnet-0a', enabled: true } },
    'Turn public IPv4 addresses for new interfaces in subnet-0a "app" on',
  ],
  [
    { action: 'modifySubnetIpv6', input: { subnetId: 'subnet-0a', enabled: false } },
    'Turn IPv6 addresses for new interfaces in subnet-0a "app" off',
  ],
  [
    { action: 'replaceRoute', input: { tableId: 'rtb-0a', destination: '10.9.0.0/16', target: 'igw-0a' } },
    'Send 10.9.0.0/16 in rtb-0a to igw-0a',
  ],
])('%o is told as: %s', ({ action, input }, sentence) => {
  expect(actionOf(action).sentence(input, account)).toBe(sentence);
});
