import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import { scriptedEc2 } from '../../support/scriptedEc2.ts';
import { snapshot, subnet } from '../../support/snapshot.ts';
import { connectionInto } from '../../support/simulatedPlatform.ts';

const simulated = () => {
  const simulator = simulate(demoSnapshot());
  return { simulator, connection: connectionInto(simulator) };
};

describe('asking by filters', () => {
  it('answers the things of a kind in the words of the model', async () => {
    const { connection } = simulated();
    const [eni] = demoSnapshot().enis;
    const filters = [{ name: 'network-interface-id', values: [eni?.id ?? ''] }];
    expect(await connection.describe({ kind: 'enis', filters, pages: 'first' })).toEqual({
      things: [eni],
      isWhole: true,
      unread: undefined,
    });
  });

  it('answers tags of all kinds, and the regions that are enabled', async () => {
    const { connection } = simulated();
    const named = [
      { name: 'key', values: ['Name'] },
      { name: 'value', values: ['bastion*'] },
    ];
    const { things } = await connection.describe({ kind: 'tags', filters: named, pages: 'first' });
    expect(new Set(things.map(({ key }) => key))).toEqual(new Set(['Name']));
    expect(things.map(({ type }) => type)).toContain('instance');
    const regions = await connection.describe({ kind: 'regions', filters: [], pages: 'first' });
    expect(regions.things).toContain('eu-central-1');
    expect(regions.things).not.toContain('af-south-1');
  });

  it('answers the CIDR reservations of one subnet', async () => {
    const reservations = [{ id: 'scr-0a', cidr: '10.0.0.64/28', type: 'prefix', description: 'pods' }];
    const account = snapshot({ subnets: [subnet({ reservations }), subnet({ id: 'subnet-0b' })] });
    const connection = connectionInto(simulate(account));
    const of = async (id: string) => {
      const filters = [{ name: 'subnet-id', values: [id] }];
      return connection.describe({ kind: 'cidrReservations', filters, pages: 'all' });
    };
    expect(await of('subnet-0a')).toEqual({ things: reservations, isWhole: true, unread: undefined });
    expect((await of('subnet-0b')).things).toEqual([]);
    expect((await of('subnet-0dead')).unread?.iamAction).toBe('ec2:GetSubnetCidrReservations');
  });

  it('asks for one page or for all of them, and says whether there is more', async () => {
    const page = (request: URLSearchParams): string =>
      request.has('NextToken')
        ? '<tagSet><item><resourceId>eni-2</resourceId></item></tagSet>'
        : '<tagSet><item><resourceId>eni-1</resourceId></item></tagSet><nextToken>more</nextToken>';
    const ec2 = scriptedEc2((_action, request) => page(request));
    const { describe: ask } = connect({ kind: 'demo' }, { requestHandler: ec2 });
    const first = await ask({ kind: 'tags', filters: [], pages: 'first' });
    expect([first.things.map(({ id }) => id), first.isWhole]).toEqual([['eni-1'], false]);
    const all = await ask({ kind: 'tags', filters: [], pages: 'all' });
    expect([all.things.map(({ id }) => id), all.isWhole]).toEqual([['eni-1', 'eni-2'], true]);
    expect(ec2.asked.map(({ request }) => request.get('NextToken'))).toEqual([null, null, 'more']);
  });

  it('tells what may not be asked, with the permission', async () => {
    const { simulator, connection } = simulated();
    simulator.faults.deny('DescribeTags');
    const { things, isWhole, unread } = await connection.describe({ kind: 'tags', filters: [], pages: 'first' });
    expect([things, isWhole, unread?.iamAction, unread?.problem.code]).toEqual([
      [],
      false,
      'ec2:DescribeTags',
      'UnauthorizedOperation',
    ]);
  });

  it('keeps what came before a page that failed', async () => {
    const ec2 = scriptedEc2((_action, request) =>
      request.has('NextToken')
        ? { code: 'UnauthorizedOperation' }
        : '<tagSet><item><resourceId>eni-1</resourceId></item></tagSet><nextToken>more</nextToken>',
    );
    const { describe: ask } = connect({ kind: 'demo' }, { requestHandler: ec2 });
    const { things, isWhole, unread } = await ask({ kind: 'tags', filters: [], pages: 'all' });
    expect([things.length, isWhole, unread?.problem.code]).toEqual([1, false, 'UnauthorizedOperation']);
  });

  it('ends at once when it is aborted', async () => {
    const ec2 = scriptedEc2(() => new Promise(() => undefined));
    const { describe: ask } = connect({ kind: 'demo' }, { requestHandler: ec2 });
    const stop = new AbortController();
    const asking = ask({ kind: 'enis', filters: [], pages: 'first' }, stop.signal);
    stop.abort();
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  });
});
