import { describe, expect, it } from 'vitest';
import { cliText } from '../../../src/actions/code/cliScript.ts';
import type { AddressRequest } from '../../../src/domain/addressRequest.ts';
import { Inventory } from '../../../src/domain/inventory.ts';
import type { Call } from '../../../src/actions/ec2.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import { connectionInto } from '../../support/simulatedPlatform.ts';
import {
  attached,
  elasticIp,
  eni,
  internetGateway,
  primaryEni,
  securityGroup,
  snapshot,
  subnet,
} from '../../support/snapshot.ts';

const eniId = 'eni-0a0000a1';
const attachmentId = 'eni-attach-0a0000a1';

/** A simulated account seen through the product's own connection. */
const opened = () => {
  const account = snapshot({
    enis: [primaryEni(), eni({ id: eniId, attachment: attached('i-0a', 1, { id: attachmentId }) })],
    securityGroups: [securityGroup({ id: 'sg-0a0000a1' })],
    addresses: [elasticIp({ allocationId: 'eipalloc-0a0000a1' })],
    internetGateways: [internetGateway()],
    subnets: [subnet({ ipv6Cidrs: ['2001:db8::/64'] })],
  });
  const simulator = simulate(account);
  const connection = connectionInto(simulator);
  return { ec2: connection.ec2(), connection, simulator, inventory: () => new Inventory(simulator.snapshot()) };
};

describe('actions through the SDK', () => {
  it('make and end an interface', async () => {
    const { ec2, inventory } = opened();
    const made = await ec2.createInterface({
      subnetId: 'subnet-0a',
      description: 'made',
      privateIp: '10.0.0.50',
      ipv4: { kind: 'addresses', addresses: ['10.0.0.51'] },
      groupIds: ['sg-0a0000a1'],
      tags: [{ key: 'Name', value: 'new' }],
    });
    expect(inventory().eni(made.eniId)).toMatchObject({
      description: 'made',
      addresses: [{ ip: '10.0.0.50', primary: true }, { ip: '10.0.0.51' }],
      tags: [{ key: 'Name', value: 'new' }],
    });
    await ec2.deleteInterface(made);
    expect(inventory().eni(made.eniId)).toBeUndefined();
  });
  it('change attributes', async () => {
    const { ec2, inventory } = opened();
    await ec2.modifyDescription({ eniId, description: 'now' });
    await ec2.modifySourceDestCheck({ eniId, enabled: false });
    await ec2.modifySecurityGroups({ eniId, groupIds: ['sg-0a0000a1'] });
    await ec2.modifyTermination({ eniId, attachmentId, deleteOnTermination: true });
    expect(inventory().eni(eniId)).toMatchObject({
      description: 'now',
      sourceDestCheck: false,
      groups: [{ id: 'sg-0a0000a1' }],
      attachment: { deleteOnTermination: true },
    });
  });
  it('change the further attributes, and reset the check', async () => {
    const { ec2, inventory } = opened();
    await ec2.modifySourceDestCheck({ eniId, enabled: false });
    await ec2.resetSourceDestCheck({ eniId });
    await ec2.modifyConnectionTracking({ eniId, timeouts: { tcpEstablished: 600, udp: undefined } });
    await ec2.modifyPublicIpv4({ eniId, enabled: true });
    await ec2.modifyEnaExpress({ eniId, enabled: false, udp: false });
    expect(inventory().eni(eniId)).toMatchObject({
      sourceDestCheck: true,
      connectionTracking: { tcpEstablished: 600, udp: undefined },
      attachment: { enaSrd: { enabled: false, udp: false } },
    });
  });
  it('give and take elastic IPs and tags', async () => {
    const { ec2, inventory } = opened();
    const allocationId = 'eipalloc-0a0000a1';
    const input = { allocationId, eniId, privateIp: '10.0.0.20', allowReassociation: false };
    const { associationId } = await ec2.associateAddress(input);
    expect(inventory().elasticIp(allocationId)).toMatchObject({ eniId, associationId });
    await ec2.disassociateAddress({ allocationId, associationId });
    await ec2.releaseAddress({ allocationId });
    expect(inventory().elasticIp(allocationId)).toBeUndefined();
    const fresh = await ec2.allocateAddress({});
    expect(inventory().elasticIp(fresh.allocationId)?.publicIp).toBe(fresh.publicIp);
    await ec2.createTags({ ids: [eniId], tags: [{ key: 'env', value: 'prod' }] });
    expect(inventory().eni(eniId)?.tags).toEqual([{ key: 'env', value: 'prod' }]);
    await ec2.deleteTags({ ids: [eniId], keys: ['env'] });
    expect(inventory().eni(eniId)?.tags).toEqual([]);
  });
  it('assign and unassign IPv4 addresses and prefixes', async () => {
    const { ec2, inventory } = opened();
    const assign = (ipv4: AddressRequest) => ec2.assignIpv4({ eniId, ipv4, allowReassignment: false });
    const named = await assign({ kind: 'addresses', addresses: ['10.0.0.51'] });
    const counted = await assign({ kind: 'count', count: 1 });
    expect([named.addresses, counted.addresses.length]).toEqual([['10.0.0.51'], 1]);
    await assign({ kind: 'prefixes', prefixes: ['10.0.0.64/28'] });
    const { prefixes } = await assign({ kind: 'prefixCount', count: 1 });
    expect(inventory().eni(eniId)?.ipv4Prefixes).toEqual(['10.0.0.64/28', ...prefixes]);
    await ec2.unassignIpv4({ eniId, addresses: ['10.0.0.51', ...counted.addresses], prefixes: ['10.0.0.64/28'] });
    expect(inventory().eni(eniId)).toMatchObject({ addresses: [{ ip: '10.0.0.20' }], ipv4Prefixes: prefixes });
  });
  it('assign and unassign IPv6 addresses and prefixes, and make one primary', async () => {
    const { ec2, inventory } = opened();
    await ec2.assignIpv6({ eniId, ipv6: { kind: 'addresses', addresses: ['2001:db8::20'] } });
    const counted = await ec2.assignIpv6({ eniId, ipv6: { kind: 'count', count: 1 } });
    await ec2.assignIpv6({ eniId, ipv6: { kind: 'prefixes', prefixes: ['2001:db8::1:0:0:0/80'] } });
    const { prefixes } = await ec2.assignIpv6({ eniId, ipv6: { kind: 'prefixCount', count: 1 } });
    await ec2.enablePrimaryIpv6({ eniId });
    await ec2.unassignIpv6({ eniId, addresses: counted.addresses, prefixes });
    expect(inventory().eni(eniId)).toMatchObject({
      ipv6Addresses: [{ ip: '2001:db8::20', primary: true }],
      ipv6Prefixes: ['2001:db8::1:0:0:0/80'],
    });
  });
  it('change what a subnet gives new interfaces', async () => {
    const { ec2, inventory } = opened();
    await ec2.modifySubnetPublicIpv4({ subnetId: 'subnet-0a', enabled: true });
    await ec2.modifySubnetIpv6({ subnetId: 'subnet-0a', enabled: true });
    expect(inventory().subnet('subnet-0a')).toMatchObject({ mapPublicIpOnLaunch: true, assignIpv6OnCreation: true });
  });
  it('make a flow log, or tell why EC2 made none', async () => {
    const { ec2, simulator } = opened();
    const input = {
      resourceId: eniId,
      traffic: 'ALL',
      destinationType: 's3',
      destination: 'arn:aws:s3:::logs',
      interval: 60,
    } as const;
    const { flowLogId } = await ec2.createFlowLog(input);
    expect(simulator.world.flowLogs.get(flowLogId)).toMatchObject({
      resourceId: eniId,
      aggregationInterval: 60,
    });
    simulator.world.extras.logDestinationFaults.set('arn:aws:s3:::gone', 'missing');
    const missing = ec2.createFlowLog({ ...input, destinationType: 's3', destination: 'arn:aws:s3:::gone' });
    await expect(missing).rejects.toMatchObject({ problem: { code: 'LogDestinationNotFoundException' } });
  });
  it('have no dry run where EC2 has none, and send nothing', async () => {
    const input = { eniId, ipv4: { kind: 'count', count: 1 }, allowReassignment: false } as const;
    expect(await opened().connection.dryRun({ action: 'assignIpv4', input })).toEqual({ kind: 'unavailable' });
    expect(await opened().connection.dryRun({ action: 'deleteInterface', input: { eniId } })).toEqual({
      kind: 'allowed',
    });
  });
});

describe('actions as CLI text', () => {
  const id = `--network-interface-id ${eniId}`;
  const calls: readonly (readonly [Call, string])[] = [
    [{ action: 'deleteInterface', input: { eniId } }, `delete-network-interface ${id}`],
    [
      { action: 'modifyDescription', input: { eniId, description: "it's" } },
      `modify-network-interface-attribute ${id} --description '{"Value":"it\\u0027s"}'`,
    ],
    [
      { action: 'modifySecurityGroups', input: { eniId, groupIds: ['sg-1', 'sg-2'] } },
      `modify-network-interface-attribute ${id} --groups sg-1 sg-2`,
    ],
    [
      { action: 'assignIpv4', input: { eniId, ipv4: { kind: 'prefixCount', count: 2 }, allowReassignment: false } },
      `assign-private-ip-addresses ${id} --ipv4-prefix-count 2 --no-allow-reassignment`,
    ],
    [
      {
        action: 'associateAddress',
        input: { allocationId: 'eipalloc-1', eniId, privateIp: '10.0.0.20', allowReassociation: false },
      },
      `associate-address --allocation-id eipalloc-1 ${id} --private-ip-address 10.0.0.20 --no-allow-reassociation`,
    ],
    [
      { action: 'deleteTags', input: { ids: [eniId], keys: ['a b'] } },
      `delete-tags --resources ${eniId} --tags '[{"Key":"a b"}]'`,
    ],
  ];
  it.each(calls)('%o', (call, text) => {
    expect(cliText(call, { kind: 'demo' }, 'eu-west-1')).toBe(
      `aws ec2 ${text} --profile NO_PROFILE_FOR_THE_DEMO --region eu-west-1`,
    );
  });
});
