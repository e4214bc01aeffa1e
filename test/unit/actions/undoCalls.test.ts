import { describe, expect, it } from 'vitest';
import { actions } from '../../../src/actions/actions.ts';
import { ec2By, namesIn, type Call } from '../../../src/actions/ec2.ts';
import { inverseOf } from '../../../src/actions/inverse.ts';
import { Inventory } from '../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import { address, autoPublic, elasticIp, eni, snapshot } from '../../support/snapshot.ts';

/** What EC2 is asked to take a call back; undefined where that cannot be done. */
const undone = async (call: Call, before: Partial<Snapshot>, after = before): Promise<readonly Call[] | undefined> => {
  const [was, now] = [new Inventory(snapshot(before)), new Inventory(snapshot(after))];
  const inverse = inverseOf([call], { before: was, now });
  if (!inverse) return undefined;
  const asked: Call[] = [];
  const ec2 = ec2By(namesIn(actions), async ({ action, input }) => {
    asked.push({ action, input } as Call);
    return {};
  });
  await inverse(ec2, { eni: () => undefined, elasticIp: () => undefined } as never);
  return asked;
};

const eniId = 'eni-0a';

describe('what takes a call back', () => {
  it('gives IPv6 prefixes back as prefixes, and asks for no addresses where there were none', async () => {
    const call: Call = { action: 'unassignIpv6', input: { eniId, addresses: [], prefixes: ['2001:db8:0:1::/80'] } };
    expect(await undone(call, {})).toEqual([
      { action: 'assignIpv6', input: { eniId, ipv6: { kind: 'prefixes', prefixes: ['2001:db8:0:1::/80'] } } },
    ]);
  });

  it('gives tags back, and removes none where all were there before', async () => {
    const call: Call = { action: 'deleteTags', input: { ids: [eniId], keys: ['env'] } };
    const had = [{ key: 'env', value: 'prod' }];
    expect(await undone(call, { enis: [eni({ tags: had })] })).toEqual([
      { action: 'createTags', input: { ids: [eniId], tags: had } },
    ]);
  });

  it('removes tags that were not there, and sets none', async () => {
    const call: Call = { action: 'createTags', input: { ids: [eniId], tags: [{ key: 'env', value: 'prod' }] } };
    expect(await undone(call, { enis: [eni({ tags: [{ key: 'Name', value: 'web' }] })] })).toEqual([
      { action: 'deleteTags', input: { ids: [eniId], keys: ['env'] } },
    ]);
  });

  it('is there for an elastic IP beside an automatic public address, and not where it pushed one out', async () => {
    const automatic = address('10.0.0.20', { association: autoPublic('198.51.100.7') });
    const before = { enis: [eni({ addresses: [automatic, address('10.0.0.21', { primary: false })] })] };
    const input = { allocationId: 'eipalloc-0a', eniId, privateIp: '10.0.0.21', allowReassociation: false };
    const idle = { ...before, addresses: [elasticIp()] };
    const used = { ...before, addresses: [elasticIp({ eniId, associationId: 'eipassoc-0a' })] };
    expect(await undone({ action: 'associateAddress', input }, idle, used)).toEqual([
      { action: 'disassociateAddress', input: { allocationId: 'eipalloc-0a', associationId: 'eipassoc-0a' } },
    ]);
    const pushing = { ...input, privateIp: '10.0.0.20' };
    expect(await undone({ action: 'associateAddress', input: pushing }, idle, used)).toBeUndefined();
  });
});
