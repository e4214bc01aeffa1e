import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import { failOver } from '../../../src/operations/failOver.ts';
import { moveAddress } from '../../../src/operations/moveAddress.ts';
import { moveInterface } from '../../../src/operations/moveInterface.ts';
import type { OperationBody } from '../../../src/operations/operation.ts';
import { swapElasticIps } from '../../../src/operations/swapElasticIps.ts';
import { preview } from '../../../src/services/preview.ts';
import { trafficGaps, type Unreached } from '../../../src/services/trafficGaps.ts';
import { completed, pairWorld } from '../../support/composedWorlds.ts';
import { operationOf } from '../../support/earnestRun.ts';
import { simulatedPlatform } from '../../support/simulatedPlatform.ts';

const told = (whom: Unreached): string =>
  whom.kind === 'route' ? `route ${whom.destination}` : `${whom.kind} ${whom.ip}`;

/** `0-1: …` = from the first step until after the second one. */
const gaps = async <Input>(
  operation: OperationBody<Input>,
  answers: Partial<Input>,
  account: Snapshot = pairWorld(),
): Promise<readonly string[]> => {
  const inventory = new Inventory(account);
  const input = completed(operation, answers, inventory);
  const request = { operation: operationOf(operation), input, inventory };
  const { calls, before, after } = await preview(request, simulatedPlatform(account).platform);
  return trafficGaps(calls, [...before, after]).map(
    ({ from, to, whom }) => `${from}-${to ?? 'end'}: ${whom.map(told).join(', ')}`,
  );
};

const moved = { eniId: 'eni-0a', instanceId: 'i-0b', networkCard: 0, deviceIndex: 1 };

describe('traffic', () => {
  it('stops from detaching to attaching, to all addresses and along all routes', async () => {
    expect(await gaps(moveInterface, moved)).toEqual([
      '0-1: privateIp 10.0.0.20, privateIp 10.0.0.21, privateIp 10.0.0.22, ipv6 2001:db8::20, elasticIp 203.0.113.10, elasticIp 203.0.113.11, route 192.168.0.0/16, route 198.51.100.0/24',
    ]);
  });
  it('does not come back where the interface goes to an instance that does not run', async () => {
    const [gap = ''] = await gaps(moveInterface, moved, pairWorld({ standby: 'stopped' }));
    expect(gap).toMatch(/^0-end: /);
  });
  it('cannot stop where none was', async () => {
    expect(await gaps(moveInterface, moved, pairWorld({ state: 'stopped' }))).toEqual([]);
  });
  it('goes on while private addresses and elastic IPs go over in one step, and stops for IPv6', async () => {
    const what = ['10.0.0.21', 'eipalloc-0a', '2001:db8::20'];
    expect(await gaps(moveAddress, { fromId: 'eni-0a', what, eniId: 'eni-0primary' })).toEqual([
      '1-2: ipv6 2001:db8::20',
    ]);
  });
  it('stops for the elastic IP that is pushed out until it is put elsewhere', async () => {
    expect(await gaps(swapElasticIps, { allocationId: 'eipalloc-0a', otherId: 'eipalloc-0c' })).toEqual([
      '0-1: elasticIp 203.0.113.12',
    ]);
  });
  it('goes on while routes lead elsewhere', async () => {
    const over = { instanceId: 'i-0a', way: 'addresses', what: [], standbyId: 'i-0b' } as const;
    expect(await gaps(failOver, { ...over, routes: ['rtb-0a 192.168.0.0/16'] })).toEqual([]);
  });
});
