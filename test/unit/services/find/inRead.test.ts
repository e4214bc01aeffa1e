import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { foundIn } from '../../../../src/domain/query/found.ts';
import { findTextOf } from '../../../../src/services/find/findText.ts';
import { hitsInRead } from '../../../../src/services/find/inRead.ts';
import { readGaps } from '../../../../src/services/find/readGaps.ts';
import {
  address,
  autoPublic,
  elasticIp,
  eni,
  named,
  securityGroup,
  snapshot,
  subnet,
  vpc,
} from '../../../support/snapshot.ts';

const read = async (text: string, account: Snapshot): Promise<readonly string[]> => {
  const inventory = new Inventory(account);
  const find = async (query: string) => foundIn({ inventory, findings: [] }, query);
  const { hits } = await hitsInRead({ inventory, find }, text, new AbortController().signal);
  return hits.map(({ kind, id, fact }) => `${kind} ${id}: ${fact}`);
};

describe('a tag in what was read', () => {
  it('is told as the thing bears it, where keys differ by their case alone', async () => {
    const upper = { key: 'Env', value: 'prod' };
    const lower = { key: 'env', value: 'dev' };
    for (const tags of [
      [upper, lower],
      [lower, upper],
    ]) {
      const account = snapshot({ enis: [eni({ tags })] });
      expect(await read('env=prod', account)).toEqual(['enis eni-0a: tag Env=prod']);
      expect(await read('env=dev', account)).toEqual(['enis eni-0a: tag env=dev']);
    }
    expect(await read('env=pr*', snapshot({ enis: [eni({ tags: [upper] })] }))).toEqual(['enis eni-0a: tag Env=prod']);
  });

  it('is found at all kinds of things that were read', async () => {
    const tags = [{ key: 'team', value: 'pay' }];
    const account = snapshot({ vpcs: [vpc({ tags })], subnets: [subnet({ tags: [{ key: 'team', value: 'web' }] })] });
    expect(await read('team=pay', account)).toEqual(['vpcs vpc-0a: tag team=pay']);
  });
});

describe('what was read', () => {
  const group = 'sg-0123456789abcdef0';
  const account = snapshot({
    securityGroups: [securityGroup({ id: group })],
    vpcs: [vpc({ tags: [{ key: 'base', value: group }] })],
  });
  it('has the thing of an id, and not what names it in a tag', async () => {
    expect(await read(group, account)).toEqual([`securityGroups ${group}: id`]);
  });

  it('has the interface of an association, and tells a name of an elastic IP that serves nobody', async () => {
    const associationId = 'eipassoc-0123456789abcdef0';
    const associated = address('10.0.0.20', { association: { ...autoPublic('203.0.113.7'), associationId } });
    const idle = elasticIp({ ...named('spare'), associationId: undefined, eniId: undefined, privateIp: undefined });
    const some = snapshot({ enis: [eni({ addresses: [associated] })], addresses: [idle] });
    expect(await read(associationId, some)).toEqual([`enis eni-0a: association ${associationId}`]);
    expect(await read('spare', some)).toEqual(['addresses eipalloc-0a: name']);
  });

  it('may lack the thing of an id where that kind could not be read, whatever else could not', () => {
    const gapOf = (part: 'vpcs' | 'securityGroups') =>
      ({ part, iamAction: `ec2:${part}`, code: 'UnauthorizedOperation', message: 'no' }) as const;
    const inventory = new Inventory({ ...account, gaps: [gapOf('vpcs'), gapOf('securityGroups')] });
    const missing = (text: string) => readGaps(inventory, findTextOf(text)).map(({ part }) => part);
    expect(missing('sg-0123456789abcdef1')).toEqual(['securityGroups']);
    expect(missing('10.0.0.1')).toEqual([]);
    expect(missing('web')).toEqual(['vpcs', 'securityGroups']);
  });
});
