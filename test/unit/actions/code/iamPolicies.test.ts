import { describe, expect, it } from 'vitest';
import { iamPolicyText } from '../../../../src/actions/code/iamPolicyText.ts';
import type { Call } from '../../../../src/actions/ec2.ts';
import { operations } from '../../../../src/operations/registry.ts';
import { attached, elasticIp, eni, instance, inventoryOf, ownAccount, subnet } from '../../../support/snapshot.ts';

const account = inventoryOf({
  subnets: [subnet(), subnet({ id: 'subnet-0shared', ownerId: '999988887777' })],
  instances: [instance()],
  enis: [
    eni({ attachment: attached('i-0a', 1), groups: [{ id: 'sg-0a', name: 'base' }] }),
    eni({ id: 'eni-0b', groups: [{ id: 'sg-0a', name: 'base' }] }),
  ],
  addresses: [
    elasticIp({ eniId: 'eni-0a', associationId: 'eipassoc-0a' }),
    elasticIp({ allocationId: 'eipalloc-0b', publicIp: '203.0.113.20' }),
  ],
});

const [eniId, allocationId, attachmentId] = ['eni-0a', 'eipalloc-0a', 'eni-attach-0a01'];
const tags = [
  { key: 'Name', value: 'new' },
  { key: 'cost', value: '${x}*' },
];
const ipv4 = { kind: 'count', count: 1 } as const;
const place = { deviceIndex: 1, networkCard: 0 };

/** What a run of each operation asks of EC2. */
const calls: { readonly [operation: string]: readonly Call[] } = {
  createInterface: [{ action: 'createInterface', input: { subnetId: 'subnet-0shared', groupIds: ['sg-0a'], tags } }],
  attachInterface: [{ action: 'attachInterface', input: { eniId: 'eni-0b', instanceId: 'i-0a', ...place } }],
  detachInterface: [{ action: 'detachInterface', input: { eniId, attachmentId, force: false } }],
  deleteInterface: [
    { action: 'deleteInterface', input: { eniId: 'eni-0b' } },
    { action: 'deleteInterface', input: { eniId: 'eni-0c' } },
  ],
  assignIpv4: [{ action: 'assignIpv4', input: { eniId, ipv4, allowReassignment: false } }],
  unassignIpv4: [{ action: 'unassignIpv4', input: { eniId, addresses: ['10.0.0.21'], prefixes: [] } }],
  assignIpv6: [{ action: 'assignIpv6', input: { eniId, ipv6: ipv4 } }],
  unassignIpv6: [{ action: 'unassignIpv6', input: { eniId, addresses: ['2001:db8::9'], prefixes: [] } }],
  associateAddress: [
    {
      action: 'associateAddress',
      input: { allocationId: 'eipalloc-0b', eniId, privateIp: '10.0.0.20', allowReassociation: true },
    },
  ],
  disassociateAddress: [{ action: 'disassociateAddress', input: { allocationId, associationId: 'eipassoc-0a' } }],
  allocateAddress: [{ action: 'allocateAddress', input: { ipamPoolId: 'ipam-pool-0a', tags } }],
  releaseAddress: [{ action: 'releaseAddress', input: { allocationId: 'eipalloc-0b' } }],
  changeReverseDns: [{ action: 'setReverseDns', input: { allocationId, name: 'mail.example.com' } }],
  transferAddress: [{ action: 'offerAddress', input: { allocationId, accountId: '444455556666' } }],
  cancelAddressTransfer: [{ action: 'withdrawAddress', input: { allocationId } }],
  acceptAddressTransfer: [{ action: 'acceptAddress', input: { publicIp: '203.0.113.9', tags } }],
  changeSecurityGroups: [{ action: 'modifySecurityGroups', input: { eniId, groupIds: ['sg-0a', 'sg-0b'] } }],
  changeDescription: [{ action: 'modifyDescription', input: { eniId, description: 'front ${x}' } }],
  changeSourceDestCheck: [{ action: 'modifySourceDestCheck', input: { eniId, enabled: false } }],
  changePublicIpv4: [{ action: 'modifyPublicIpv4', input: { eniId, enabled: true } }],
  changeConnectionTracking: [{ action: 'modifyConnectionTracking', input: { eniId, timeouts: { udp: 60 } } }],
  changeEnaExpress: [{ action: 'modifyEnaExpress', input: { eniId, enabled: true, udp: false } }],
  changeEnaQueues: [{ action: 'modifyEnaQueues', input: { eniId, attachmentId, queues: 4 } }],
  changePublicDnsNames: [
    { action: 'modifyPublicDnsNames', input: { eniId, hostnameType: 'public-dual-stack-dns-name' } },
  ],
  changeTermination: [{ action: 'modifyTermination', input: { eniId, attachmentId, deleteOnTermination: true } }],
  editTags: [
    { action: 'createTags', input: { ids: [eniId, 'i-0a'], tags } },
    { action: 'deleteTags', input: { ids: [eniId], keys: ['old'] } },
  ],
  rename: [{ action: 'createTags', input: { ids: [eniId], tags: [{ key: 'Name', value: 'front' }] } }],
  grantPermission: [
    { action: 'createPermission', input: { eniId, permission: 'INSTANCE-ATTACH', accountId: '444455556666' } },
  ],
  revokePermission: [{ action: 'deletePermission', input: { permissionId: 'eni-perm-0a', eniId, force: false } }],
  launchInstance: [
    {
      action: 'runInstance',
      input: {
        imageId: 'ami-0a',
        instanceType: 'm5.large',
        keyName: 'mine',
        tags,
        interfaces: [
          { kind: 'new', subnetId: 'subnet-0shared', deleteOnTermination: true, deviceIndex: 0, networkCard: 0 },
          { kind: 'existing', eniId: 'eni-0b', ...place },
        ],
      },
    },
  ],
  changeBandwidthWeighting: [{ action: 'modifyBandwidthWeighting', input: { instanceId: 'i-0a', weighting: 'vpc-1' } }],
  createFlowLog: [
    {
      action: 'createFlowLog',
      input: {
        resourceId: eniId,
        traffic: 'ALL',
        destinationType: 'cloud-watch-logs',
        logGroupName: '/vpc',
        roleArn: `arn:aws:iam::${ownAccount}:role/logs`,
      },
    },
    {
      action: 'createFlowLog',
      input: { resourceId: 'vpc-0a', traffic: 'ALL', destinationType: 's3', destination: 'arn:aws:s3:::logs' },
    },
  ],
  deleteFlowLog: [{ action: 'deleteFlowLog', input: { flowLogId: 'fl-0a', resourceId: eniId } }],
  changeSubnetAddressing: [{ action: 'modifySubnetPublicIpv4', input: { subnetId: 'subnet-0a', enabled: true } }],
};

describe('the least policy of a run', () => {
  it('is known by heart for every operation', async () => {
    const texts = operations.map(({ id }) => `${id}\n${iamPolicyText(calls[id] ?? [], account)}`);
    expect(operations.filter(({ id }) => calls[id] === undefined)).toEqual([]);
    await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot('../../../fixtures/policies.txt');
  });

  it('names any of a kind where only the run makes it, and what it moved where it is by then', () => {
    const made: readonly Call[] = [
      { action: 'createInterface', input: { subnetId: 'subnet-0a' } },
      { action: 'attachInterface', input: { eniId: 'eni-0new', instanceId: 'i-0b', ...place } },
      { action: 'attachInterface', input: { eniId: 'eni-0b', instanceId: 'i-0b', ...place } },
      { action: 'detachInterface', input: { eniId: 'eni-0b', attachmentId: 'eni-attach-0new', force: false } },
    ];
    const text = iamPolicyText(made, account);
    expect(text).not.toContain('eni-0new');
    expect(JSON.parse(text)).toMatchObject({
      Statement: [
        { Action: ['ec2:CreateNetworkInterface'] },
        {
          Action: ['ec2:AttachNetworkInterface'],
          Resource: [
            `arn:aws:ec2:eu-west-1:${ownAccount}:instance/i-0b`,
            `arn:aws:ec2:eu-west-1:${ownAccount}:network-interface/*`,
          ],
        },
        {
          Action: ['ec2:DetachNetworkInterface'],
          Resource: [
            `arn:aws:ec2:eu-west-1:${ownAccount}:instance/i-0b`,
            `arn:aws:ec2:eu-west-1:${ownAccount}:network-interface/eni-0b`,
          ],
        },
        { Action: ['ec2:DescribeInstances', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'], Resource: '*' },
      ],
    });
  });

  it('takes any account, or any partition, where these are not known', () => {
    const known: readonly Call[] = [{ action: 'deleteInterface', input: { eniId: 'eni-0gone' } }];
    expect(iamPolicyText(known, inventoryOf({ accountId: undefined }))).toContain('arn:aws:ec2:eu-west-1:*:network-');
    expect(iamPolicyText(known, inventoryOf({ region: 'xx-newplace-1' }))).toContain('"arn:*:ec2:xx-newplace-1:');
  });
});
