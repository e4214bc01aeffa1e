import { expect, it } from 'vitest';
import { actionOf } from '../../../src/actions/actions.ts';
import type { Call } from '../../../src/actions/ec2.ts';
import { argumentsOf } from '../../../src/actions/commandLine.ts';
import { posix } from '../../../src/actions/code/shells.ts';

const eniId = 'eni-0a';
const id = '--network-interface-id eni-0a';
const modify = `modify-network-interface-attribute ${id}`;
const tags = [{ key: 'env', value: 'prod' }];
const tagged = (type: string) =>
  `--tag-specifications '[{"ResourceType":"${type}","Tags":[{"Key":"env","Value":"prod"}]}]'`;
const subnetId = 'subnet-0a';
const create = 'create-network-interface --subnet-id subnet-0a';

it.each<[Call, string]>([
  [
    {
      action: 'createInterface',
      input: {
        subnetId,
        description: 'web',
        interfaceType: 'efa',
        groupIds: ['sg-0a', 'sg-0b'],
        privateIp: '10.0.0.9',
        ipv4: { kind: 'addresses', addresses: ['10.0.0.10'] },
        primaryIpv6: true,
        tags,
        ipv6: { kind: 'addresses', addresses: ['2001:db8::5'] },
      },
    },
    `${create} --description web --interface-type efa --groups sg-0a sg-0b --private-ip-addresses '[{"PrivateIpAddress":"10.0.0.9","Primary":true},{"PrivateIpAddress":"10.0.0.10","Primary":false}]' --ipv6-addresses '[{"Ipv6Address":"2001:db8::5"}]' --enable-primary-ipv6 ${tagged('network-interface')}`,
  ],
  [
    {
      action: 'createInterface',
      input: { subnetId, ipv4: { kind: 'addresses', addresses: ['10.0.0.10'] }, primaryIpv6: false },
    },
    `${create} --private-ip-addresses '[{"PrivateIpAddress":"10.0.0.10","Primary":false}]' --no-enable-primary-ipv6`,
  ],
  [
    {
      action: 'createInterface',
      input: { subnetId, privateIp: '10.0.0.9', ipv4: { kind: 'count', count: 2 }, ipv6: { kind: 'count', count: 1 } },
    },
    `${create} --private-ip-address 10.0.0.9 --secondary-private-ip-address-count 2 --ipv6-address-count 1`,
  ],
  [
    {
      action: 'createInterface',
      input: { subnetId, ipv4: { kind: 'prefixCount', count: 2 }, ipv6: { kind: 'prefixCount', count: 1 } },
    },
    `${create} --ipv4-prefix-count 2 --ipv6-prefix-count 1`,
  ],
  [
    {
      action: 'createInterface',
      input: {
        subnetId,
        ipv4: { kind: 'prefixes', prefixes: ['10.0.0.16/28'] },
        ipv6: { kind: 'prefixes', prefixes: ['2001:db8::/80'] },
      },
    },
    `${create} --ipv4-prefixes '[{"Ipv4Prefix":"10.0.0.16/28"}]' --ipv6-prefixes '[{"Ipv6Prefix":"2001:db8::/80"}]'`,
  ],
  [
    { action: 'attachInterface', input: { eniId, instanceId: 'i-0a', deviceIndex: 1, networkCard: 0 } },
    `attach-network-interface ${id} --instance-id i-0a --device-index 1 --network-card-index 0`,
  ],
  [
    { action: 'detachInterface', input: { eniId, attachmentId: 'eni-attach-0', force: true } },
    'detach-network-interface --attachment-id eni-attach-0 --force',
  ],
  [
    { action: 'assignIpv4', input: { eniId, ipv4: { kind: 'count', count: 2 }, allowReassignment: true } },
    `assign-private-ip-addresses ${id} --secondary-private-ip-address-count 2 --allow-reassignment`,
  ],
  [
    {
      action: 'assignIpv4',
      input: { eniId, ipv4: { kind: 'prefixes', prefixes: ['10.0.0.16/28'] }, allowReassignment: false },
    },
    `assign-private-ip-addresses ${id} --ipv4-prefixes 10.0.0.16/28 --no-allow-reassignment`,
  ],
  [
    { action: 'unassignIpv4', input: { eniId, addresses: ['10.0.0.7'], prefixes: ['10.0.0.16/28'] } },
    `unassign-private-ip-addresses ${id} --private-ip-addresses 10.0.0.7 --ipv4-prefixes 10.0.0.16/28`,
  ],
  [
    { action: 'assignIpv6', input: { eniId, ipv6: { kind: 'addresses', addresses: ['2001:db8::5'] } } },
    `assign-ipv6-addresses ${id} --ipv6-addresses 2001:db8::5`,
  ],
  [
    { action: 'assignIpv6', input: { eniId, ipv6: { kind: 'count', count: 2 } } },
    `assign-ipv6-addresses ${id} --ipv6-address-count 2`,
  ],
  [
    { action: 'assignIpv6', input: { eniId, ipv6: { kind: 'prefixCount', count: 2 } } },
    `assign-ipv6-addresses ${id} --ipv6-prefix-count 2`,
  ],
  [
    { action: 'unassignIpv6', input: { eniId, addresses: ['2001:db8::7'], prefixes: ['2001:db8::/80'] } },
    `unassign-ipv6-addresses ${id} --ipv6-addresses 2001:db8::7 --ipv6-prefixes 2001:db8::/80`,
  ],
  [
    { action: 'allocateAddress', input: { networkBorderGroup: 'eu-west-1', tags } },
    `allocate-address --domain vpc --network-border-group eu-west-1 ${tagged('elastic-ip')}`,
  ],
  [
    { action: 'allocateAddress', input: { address: '203.0.113.9', publicIpv4Pool: 'ipv4pool-ec2-0a' } },
    'allocate-address --domain vpc --address 203.0.113.9 --public-ipv4-pool ipv4pool-ec2-0a',
  ],
  [
    { action: 'allocateAddress', input: { customerOwnedIpv4Pool: 'ipv4pool-coip-0a' } },
    'allocate-address --domain vpc --customer-owned-ipv4-pool ipv4pool-coip-0a',
  ],
  [
    { action: 'allocateAddress', input: { ipamPoolId: 'ipam-pool-0a' } },
    'allocate-address --domain vpc --ipam-pool-id ipam-pool-0a',
  ],
  [{ action: 'allocateAddress', input: { tags: [] } }, 'allocate-address --domain vpc'],
  [{ action: 'releaseAddress', input: { allocationId: 'eipalloc-0a' } }, 'release-address --allocation-id eipalloc-0a'],
  [
    {
      action: 'associateAddress',
      input: { allocationId: 'eipalloc-0a', eniId, privateIp: '10.0.0.20', allowReassociation: true },
    },
    `associate-address --allocation-id eipalloc-0a ${id} --private-ip-address 10.0.0.20 --allow-reassociation`,
  ],
  [
    { action: 'disassociateAddress', input: { allocationId: 'eipalloc-0a', associationId: 'eipassoc-0a' } },
    'disassociate-address --association-id eipassoc-0a',
  ],
  [
    {
      action: 'runInstance',
      input: {
        imageId: 'ami-0a',
        instanceType: 'm5.large',
        interfaces: [{ kind: 'existing', eniId, deviceIndex: 0, networkCard: 0 }],
      },
    },
    `run-instances --image-id ami-0a --instance-type m5.large --count 1 --network-interfaces '[{"DeviceIndex":0,"NetworkCardIndex":0,"NetworkInterfaceId":"eni-0a"}]'`,
  ],
  [{ action: 'modifySourceDestCheck', input: { eniId, enabled: true } }, `${modify} --source-dest-check`],
  [{ action: 'modifySourceDestCheck', input: { eniId, enabled: false } }, `${modify} --no-source-dest-check`],
  [
    { action: 'resetSourceDestCheck', input: { eniId } },
    `reset-network-interface-attribute ${id} --source-dest-check true`,
  ],
  [
    { action: 'modifyTermination', input: { eniId, attachmentId: 'eni-attach-0', deleteOnTermination: true } },
    `${modify} --attachment '{"AttachmentId":"eni-attach-0","DeleteOnTermination":true}'`,
  ],
  [{ action: 'modifyPublicIpv4', input: { eniId, enabled: true } }, `${modify} --associate-public-ip-address`],
  [
    { action: 'modifyConnectionTracking', input: { eniId, timeouts: { tcpEstablished: 600, udp: 40, udpStream: 90 } } },
    `${modify} --connection-tracking-specification '{"TcpEstablishedTimeout":600,"UdpTimeout":40,"UdpStreamTimeout":90}'`,
  ],
  [
    { action: 'modifyEnaExpress', input: { eniId, enabled: true, udp: false } },
    `${modify} --ena-srd-specification '{"EnaSrdEnabled":true,"EnaSrdUdpSpecification":{"EnaSrdUdpEnabled":false}}'`,
  ],
  [
    { action: 'offerAddress', input: { allocationId: 'eipalloc-0a', accountId: '444455556666' } },
    'enable-address-transfer --allocation-id eipalloc-0a --transfer-account-id 444455556666',
  ],
  [
    { action: 'acceptAddress', input: { publicIp: '203.0.113.9', tags } },
    `accept-address-transfer --address 203.0.113.9 ${tagged('elastic-ip')}`,
  ],
  [
    { action: 'withdrawAddress', input: { allocationId: 'eipalloc-0a' } },
    'disable-address-transfer --allocation-id eipalloc-0a',
  ],
  [
    { action: 'setReverseDns', input: { allocationId: 'eipalloc-0a', name: 'mail.example.com' } },
    'modify-address-attribute --allocation-id eipalloc-0a --domain-name mail.example.com',
  ],
  [
    { action: 'resetReverseDns', input: { allocationId: 'eipalloc-0a' } },
    'reset-address-attribute --allocation-id eipalloc-0a --attribute domain-name',
  ],
  [
    { action: 'createPermission', input: { eniId, permission: 'EIP-ASSOCIATE', accountId: '444455556666' } },
    `create-network-interface-permission ${id} --aws-account-id 444455556666 --permission EIP-ASSOCIATE`,
  ],
  [
    { action: 'deletePermission', input: { eniId, permissionId: 'eni-perm-0a', force: true } },
    'delete-network-interface-permission --network-interface-permission-id eni-perm-0a --force',
  ],
  [
    { action: 'modifyEnaQueues', input: { eniId, attachmentId: 'eni-attach-0', queues: 8 } },
    `${modify} --attachment '{"EnaQueueCount":8,"AttachmentId":"eni-attach-0"}'`,
  ],
  [
    { action: 'modifyEnaQueues', input: { eniId, attachmentId: 'eni-attach-0', queues: undefined } },
    `${modify} --attachment '{"DefaultEnaQueueCount":true,"AttachmentId":"eni-attach-0"}'`,
  ],
  [
    { action: 'modifyPublicDnsNames', input: { eniId, hostnameType: 'public-ipv6-dns-name' } },
    `modify-public-ip-dns-name-options ${id} --hostname-type public-ipv6-dns-name`,
  ],
  [
    { action: 'modifyBandwidthWeighting', input: { instanceId: 'i-0a', weighting: 'ebs-1' } },
    'modify-instance-network-performance-options --instance-id i-0a --bandwidth-weighting ebs-1',
  ],
  [{ action: 'enablePrimaryIpv6', input: { eniId } }, `${modify} --enable-primary-ipv6`],
  [
    { action: 'createTags', input: { ids: [eniId, 'i-0a'], tags } },
    `create-tags --resources eni-0a i-0a --tags '[{"Key":"env","Value":"prod"}]'`,
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
        tags,
      },
    },
    `create-flow-logs --resource-type NetworkInterface --resource-ids eni-0a --traffic-type REJECT --log-destination-type s3 --log-destination arn:aws:s3:::logs --max-aggregation-interval 60 ${tagged('vpc-flow-log')}`,
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
    'create-flow-logs --resource-type NetworkInterface --resource-ids eni-0a --traffic-type ALL --log-destination-type cloud-watch-logs --log-group-name flows --deliver-logs-permission-arn arn:aws:iam::1:role/a --max-aggregation-interval 600',
  ],
  [
    { action: 'deleteFlowLog', input: { flowLogId: 'fl-0a', resourceId: eniId } },
    'delete-flow-logs --flow-log-ids fl-0a',
  ],
  [
    {
      action: 'createFlowLog',
      input: {
        resourceId: 'vpc-0a',
        traffic: 'ALL',
        destinationType: 's3',
        destination: 'arn:aws:s3:::logs',
        format: '${srcaddr}',
        files: { format: 'parquet', hivePartitions: true, perHour: false },
      },
    },
    'create-flow-logs --resource-type VPC --resource-ids vpc-0a --traffic-type ALL --log-destination-type s3 --log-destination arn:aws:s3:::logs --destination-options \'{"FileFormat":"parquet","HiveCompatiblePartitions":true,"PerHourPartition":false}\' --cli-input-json \'{"LogFormat":"${srcaddr}"}\'',
  ],
  [
    { action: 'modifySubnetPublicIpv4', input: { subnetId, enabled: true } },
    'modify-subnet-attribute --subnet-id subnet-0a --map-public-ip-on-launch',
  ],
  [
    { action: 'modifySubnetIpv6', input: { subnetId, enabled: false } },
    'modify-subnet-attribute --subnet-id subnet-0a --no-assign-ipv6-address-on-creation',
  ],
  ...(
    [
      ['0.0.0.0/0', 'eni-0a', '--destination-cidr-block 0.0.0.0/0 --network-interface-id eni-0a'],
      ['::/0', 'eigw-0a', '--destination-ipv6-cidr-block ::/0 --egress-only-internet-gateway-id eigw-0a'],
      ['pl-0a', 'vgw-0a', '--destination-prefix-list-id pl-0a --gateway-id vgw-0a'],
      ['10.0.0.0/16', 'local', '--destination-cidr-block 10.0.0.0/16 --local-target'],
      ['10.9.0.0/16', 'i-0a', '--destination-cidr-block 10.9.0.0/16 --instance-id i-0a'],
      [
        '10.9.0.0/16',
        'arn:aws:networkmanager::1:core-network/a',
        '--destination-cidr-block 10.9.0.0/16 --core-network-arn arn:aws:networkmanager::1:core-network/a',
      ],
    ] as const
  ).map(([destination, target, options]): [Call, string] => [
    { action: 'replaceRoute', input: { tableId: 'rtb-0a', destination, target } },
    `replace-route --route-table-id rtb-0a ${options}`,
  ]),
])('%o is the command: %s', ({ action, input }, command) => {
  const words = argumentsOf(actionOf(action).cli(input)).map((word) => posix.word([word]));
  expect(words.join(' ')).toBe(command);
});
