import { describe, expect, it } from 'vitest';
import { cliText } from '../../../src/aws/cli.ts';
import { Inventory } from '../../../src/domain/inventory.ts';
import type { Call } from '../../../src/operations/actions.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import { roadInto } from '../../support/simulatedPlatform.ts';
import {
  attached,
  elasticIp,
  eni,
  internetGateway,
  primaryEni,
  securityGroup,
  snapshot,
} from '../../support/snapshot.ts';

const eniId = 'eni-0a0000a1';
const attachmentId = 'eni-attach-0a0000a1';

/** A simulated account seen through the product's own road. */
const road = () => {
  const account = snapshot({
    enis: [primaryEni(), eni({ id: eniId, attachment: attached('i-0a', 1, { id: attachmentId }) })],
    securityGroups: [securityGroup({ id: 'sg-0a0000a1' })],
    addresses: [elasticIp({ allocationId: 'eipalloc-0a0000a1' })],
    internetGateways: [internetGateway()],
  });
  const simulator = simulate(account);
  const connection = roadInto(simulator);
  return { ec2: connection.ec2(), connection, inventory: () => new Inventory(simulator.snapshot()) };
};

describe('actions through the SDK', () => {
  it('make and end an interface', async () => {
    const { ec2, inventory } = road();
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
    const { ec2, inventory } = road();
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
  it('give and take elastic IPs and tags', async () => {
    const { ec2, inventory } = road();
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
  it('have no dry run where EC2 has none, and send nothing', async () => {
    const input = { eniId, ipv4: { kind: 'count', count: 1 }, allowReassignment: false } as const;
    expect(await road().connection.dryRun({ action: 'assignIpv4', input })).toEqual({ kind: 'unavailable' });
    expect(await road().connection.dryRun({ action: 'deleteInterface', input: { eniId } })).toEqual({
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
      `modify-network-interface-attribute ${id} --description '{"Value":"it'\\''s"}'`,
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
      { action: 'deleteTags', input: { ids: [eniId], keys: ['a b'] } },
      `delete-tags --resources ${eniId} --tags '[{"Key":"a b"}]'`,
    ],
  ];
  it.each(calls)('%o', (call, text) => {
    expect(cliText(call, { kind: 'demo' }, 'eu-west-1')).toBe(`aws ec2 ${text} --region eu-west-1`);
  });
});
