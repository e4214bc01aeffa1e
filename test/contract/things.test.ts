import { describe, expect, it } from 'vitest';
import { differencesBetween } from '../../src/domain/differences.ts';
import { allAspects } from '../../src/domain/facts/interfaceFacts.ts';
import { queryOf, type Regard } from '../../src/domain/regard.ts';
import { combinedQuery } from '../../src/domain/things.ts';
import { viewOf, viewOfThings } from '../../src/domain/view.ts';
import { askFor, type Askable } from '../../src/services/find/askFor.ts';
import { findTextOf } from '../../src/services/find/findText.ts';
import { ScopeAsk } from '../../src/services/find/scopeAsk.ts';
import { available, inProcess, moto, overHttp } from './endpoints.ts';
import { opened } from './opened.ts';

describe.each(available([inProcess(), overHttp(), moto]))('things read anew on $name', ({ start }) => {
  const { account, read, connection } = opened(start);

  const regards = (): readonly Regard[] => {
    const { spare, addressed, instanceId, allocationId, subnetA, groupId, vpcId } = account();
    const slot = { instanceId, networkCard: 0 };
    return [
      ...[spare, addressed].map((id): Regard => ({ kind: 'interface', id, aspects: allAspects })),
      { kind: 'instance', id: instanceId },
      { kind: 'address', id: allocationId },
      { kind: 'subnet', id: subnetA },
      { kind: 'group', id: groupId },
      { kind: 'vpc', id: vpcId },
      { kind: 'slot', ...slot, deviceIndex: 0 },
      { kind: 'slot', ...slot, deviceIndex: 1 },
      { kind: 'subnetAddress', subnetId: subnetA, ip: '10.7.1.20' },
      { kind: 'serving', eniId: addressed },
    ];
  };

  it('are as the whole read shows them, and no others are told', async () => {
    const whole = viewOf(await read());
    const things = await connection().readThings(combinedQuery(regards().map(queryOf)));
    expect(things.unread).toEqual([]);
    expect(differencesBetween(regards(), whole, viewOfThings(things))).toEqual([]);
    expect(things.enis.map(({ id }) => id)).not.toContain(account().other);
    expect(things.subnets.map(({ id }) => id)).toEqual([account().subnetA]);
    expect(things.slots.find(({ deviceIndex }) => deviceIndex === 0)?.instanceId).toBe(account().instanceId);
  });
  it('are simply not there when they do not exist, and hide none of the others', async () => {
    const { spare } = account();
    const gone: Regard = { kind: 'interface', id: 'eni-0dead0000beef0000', aspects: allAspects };
    const there: Regard = { kind: 'interface', id: spare, aspects: allAspects };
    const { enis, unread } = await connection().readThings(combinedQuery([gone, there].map(queryOf)));
    expect(enis.map(({ id }) => id)).toEqual([spare]);
    expect(unread).toEqual([]);
  });
  it('are found by the filters with which a search asks for them', async () => {
    const { spare, addressed, instanceId, allocationId, subnetA, groupId, vpcId } = account();
    const found = async (text: string): Promise<readonly string[]> => {
      const ask = new ScopeAsk(connection().describe, new AbortController().signal);
      return (await askFor(ask, findTextOf(text) as Askable)).map(({ id }) => id);
    };
    for (const id of [spare, addressed, instanceId, allocationId, subnetA, groupId, vpcId])
      expect(await found(id)).toEqual([id]);
    const { enis, subnets } = (await read()).snapshot;
    expect(await found('10.7.1.20')).toEqual(
      enis.filter(({ addresses }) => addresses.some(({ ip }) => ip === '10.7.1.20')).map(({ id }) => id),
    );
    expect(await found('10.7.1.239')).toEqual([]);
    expect(await found(subnets.find(({ id }) => id === subnetA)?.cidr ?? '')).toEqual([subnetA]);
    expect(await found('eni-0dead0000beef0000')).toEqual([]);
  });
});
