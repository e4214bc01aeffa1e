import { expect, it } from 'vitest';
import { namedBy } from '../../../src/actions/actions.ts';
import type { Call } from '../../../src/actions/ec2.ts';
import type { Regard } from '../../../src/domain/regard.ts';
import { viewOf } from '../../../src/domain/view.ts';
import { address, attached, elasticIp, eni, inventoryOf, securityGroup, subnet } from '../../support/snapshot.ts';

const served = { associationId: 'eipassoc-0a', eniId: 'eni-0b' };
const view = viewOf(
  inventoryOf({
    subnets: [subnet()],
    securityGroups: [securityGroup({ id: 'sg-0a' })],
    enis: [
      eni({ attachment: attached('i-0a', 1) }),
      eni({
        id: 'eni-0b',
        addresses: [address('10.0.0.30'), address('10.0.0.31', { primary: false })],
        ipv4Prefixes: ['10.0.0.48/28'],
      }),
      eni({ id: 'eni-0c', subnetId: 'subnet-0b', addresses: [address('10.0.1.30')] }),
    ],
    addresses: [
      elasticIp({ allocationId: 'eipalloc-0a', privateIp: '10.0.0.31', ...served }),
      elasticIp({ allocationId: 'eipalloc-0b', privateIp: '10.0.0.50', ...served }),
      elasticIp({ allocationId: 'eipalloc-0c' }),
    ],
  }),
);

/** A thing in one word; of an interface also what of it matters. */
const told = (regard: Regard): string => {
  if (regard.kind === 'interface') return `${regard.id}: ${regard.aspects.join(' ')}`;
  if (regard.kind === 'slot') return `slot ${regard.instanceId} ${regard.networkCard} ${regard.deviceIndex}`;
  if (regard.kind === 'subnetAddress') return `address ${regard.subnetId} ${regard.ip}`;
  if (regard.kind === 'route') return `route ${regard.tableId} ${regard.destination}`;
  return regard.kind === 'serving' ? `serving ${regard.eniId}` : regard.id;
};

const whole = (id: string): string => `${id}: who attachment settings publicAddresses addresses`;
const settings = (id: string): string => `${id}: who attachment settings publicAddresses`;
const eniId = 'eni-0a';
const associate = (allocationId: string, to: string, privateIp: string): Call => ({
  action: 'associateAddress',
  input: { allocationId, eniId: to, privateIp, allowReassociation: true },
});
const routeTo = (target: string): Call => ({
  action: 'replaceRoute',
  input: { tableId: 'rtb-0a', destination: '10.9.0.0/16', target },
});
const assign = (addresses: readonly string[], allowReassignment: boolean): Call => ({
  action: 'assignIpv4',
  input: { eniId, ipv4: { kind: 'addresses', addresses }, allowReassignment },
});

it.each<[Call, readonly string[]]>([
  [
    { action: 'createInterface', input: { subnetId: 'subnet-0a', groupIds: ['sg-0a', 'sg-0a'] } },
    ['subnet-0a', 'sg-0a'],
  ],
  [{ action: 'createInterface', input: { subnetId: 'subnet-0a' } }, ['subnet-0a']],
  [{ action: 'deleteInterface', input: { eniId } }, [whole(eniId)]],
  [{ action: 'deleteInterface', input: { eniId: 'eni-0b' } }, [whole('eni-0b'), 'serving eni-0b']],
  [
    { action: 'attachInterface', input: { eniId: 'eni-0b', instanceId: 'i-0a', deviceIndex: 2, networkCard: 0 } },
    [whole('eni-0b'), 'i-0a', 'slot i-0a 0 2'],
  ],
  [
    { action: 'detachInterface', input: { eniId, attachmentId: 'eni-attach-0', force: false } },
    [whole(eniId), 'i-0a', 'slot i-0a 0 1'],
  ],
  [
    { action: 'detachInterface', input: { eniId: 'eni-0b', attachmentId: 'eni-attach-0', force: false } },
    [whole('eni-0b')],
  ],
  [assign(['10.0.0.31'], false), [whole(eniId)]],
  [
    assign(['10.0.0.31', '10.0.0.99', '10.0.1.30'], true),
    [
      whole(eniId),
      'address subnet-0a 10.0.0.31',
      whole('eni-0b'),
      'eipalloc-0a',
      'address subnet-0a 10.0.0.99',
      'address subnet-0a 10.0.1.30',
    ],
  ],
  [assign(['10.0.0.20'], true), [whole(eniId), 'address subnet-0a 10.0.0.20']],
  [
    { action: 'assignIpv4', input: { eniId, ipv4: { kind: 'count', count: 2 }, allowReassignment: true } },
    [whole(eniId)],
  ],
  [
    { action: 'unassignIpv4', input: { eniId: 'eni-0b', addresses: ['10.0.0.31'], prefixes: [] } },
    [whole('eni-0b'), 'serving eni-0b', 'eipalloc-0a'],
  ],
  [
    { action: 'unassignIpv4', input: { eniId: 'eni-0b', addresses: [], prefixes: ['10.0.0.48/28'] } },
    [whole('eni-0b'), 'serving eni-0b', 'eipalloc-0b'],
  ],
  [{ action: 'assignIpv6', input: { eniId, ipv6: { kind: 'count', count: 1 } } }, [whole(eniId)]],
  [{ action: 'unassignIpv6', input: { eniId, addresses: ['2001:db8::1'], prefixes: [] } }, [whole(eniId)]],
  [{ action: 'allocateAddress', input: {} }, []],
  [{ action: 'releaseAddress', input: { allocationId: 'eipalloc-0c' } }, ['eipalloc-0c']],
  [
    { action: 'releaseAddress', input: { allocationId: 'eipalloc-0a' } },
    ['eipalloc-0a', 'eni-0b: who attachment publicAddresses'],
  ],
  [
    associate('eipalloc-0a', eniId, '10.0.0.20'),
    ['eipalloc-0a', whole(eniId), 'eni-0b: who attachment publicAddresses'],
  ],
  [associate('eipalloc-0c', 'eni-0b', '10.0.0.31'), ['eipalloc-0c', whole('eni-0b'), 'eipalloc-0a']],
  [associate('eipalloc-0a', 'eni-0b', '10.0.0.31'), ['eipalloc-0a', whole('eni-0b')]],
  [
    { action: 'disassociateAddress', input: { allocationId: 'eipalloc-0a', associationId: 'eipassoc-0a' } },
    ['eipalloc-0a', 'eni-0b: who attachment publicAddresses'],
  ],
  [
    {
      action: 'runInstance',
      input: {
        imageId: 'ami-0a',
        instanceType: 'm5.large',
        interfaces: [
          { kind: 'existing', eniId: 'eni-0c', deviceIndex: 0, networkCard: 0 },
          {
            kind: 'new',
            subnetId: 'subnet-0a',
            groupIds: ['sg-0a'],
            deleteOnTermination: true,
            deviceIndex: 1,
            networkCard: 0,
          },
        ],
      },
    },
    [whole('eni-0c'), 'subnet-0b', 'sg-0a', 'subnet-0a'],
  ],
  [{ action: 'modifyDescription', input: { eniId, description: 'a' } }, [settings(eniId)]],
  [{ action: 'modifySecurityGroups', input: { eniId, groupIds: ['sg-0a'] } }, [settings(eniId), 'sg-0a']],
  [{ action: 'resetSourceDestCheck', input: { eniId } }, [settings(eniId)]],
  [{ action: 'offerAddress', input: { allocationId: 'eipalloc-0a', accountId: '444455556666' } }, ['eipalloc-0a']],
  [{ action: 'acceptAddress', input: { publicIp: '203.0.113.9' } }, []],
  [{ action: 'resetReverseDns', input: { allocationId: 'eipalloc-0a' } }, ['eipalloc-0a']],
  [
    { action: 'createPermission', input: { eniId, permission: 'EIP-ASSOCIATE', accountId: '444455556666' } },
    [settings(eniId)],
  ],
  [
    { action: 'deletePermission', input: { eniId, permissionId: 'eni-perm-0a', force: false } },
    ['eni-0a: who attachment'],
  ],
  [{ action: 'enablePrimaryIpv6', input: { eniId } }, [whole(eniId)]],
  [
    {
      action: 'createFlowLog',
      input: {
        resourceId: eniId,
        traffic: 'ALL',
        interval: 60,
        destinationType: 's3',
        destination: 'arn:aws:s3:::logs',
      },
    },
    [settings(eniId)],
  ],
  [{ action: 'deleteFlowLog', input: { flowLogId: 'fl-0a', resourceId: 'subnet-0a' } }, ['subnet-0a']],
  [
    { action: 'createTags', input: { ids: [eniId, 'i-0a', 'eipalloc-0a', 'eni-attach-0a'], tags: [] } },
    ['eni-0a: who attachment', 'i-0a', 'eipalloc-0a'],
  ],
  [
    { action: 'deleteTags', input: { ids: ['subnet-0a', 'sg-0a', 'vpc-0a'], keys: [] } },
    ['subnet-0a', 'sg-0a', 'vpc-0a'],
  ],
  [{ action: 'modifySubnetIpv6', input: { subnetId: 'subnet-0a', enabled: true } }, ['subnet-0a']],
  [routeTo('eni-0a'), ['route rtb-0a 10.9.0.0/16', 'eni-0a: who attachment']],
  [routeTo('i-0a'), ['route rtb-0a 10.9.0.0/16', 'i-0a']],
  [routeTo('igw-0a'), ['route rtb-0a 10.9.0.0/16']],
])('%o names %o', (call, things) => {
  expect(namedBy(call, view).map(told)).toEqual(things);
});
