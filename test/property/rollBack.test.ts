import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { failOver } from '../../src/operations/failOver.ts';
import { moveAddress } from '../../src/operations/moveAddress.ts';
import { moveInterface } from '../../src/operations/moveInterface.ts';
import type { OperationBody } from '../../src/operations/operation.ts';
import { replaceInterface } from '../../src/operations/replaceInterface.ts';
import { retargetRoutes } from '../../src/operations/retargetRoutes.ts';
import { swapElasticIps } from '../../src/operations/swapElasticIps.ts';
import { settingsOf } from '../support/accountSettings.ts';
import { completed, pairWorlds } from '../support/composedWorlds.ts';
import { holds, ofLarge } from '../support/seed.ts';
import { stoppedRun, type Stop } from '../support/stoppedRun.ts';

/** EC2 takes no change of addresses back at an instance that begins or ends, and makes the first IPv6 address the primary one again, whichever it was. */
const settledPairs = pairWorlds.filter(
  ({ instances, enis }) =>
    instances.every(({ state }) => state === 'running' || state === 'stopped') &&
    enis.every(({ ipv6Addresses }) => ipv6Addresses.findIndex(({ primary }) => primary) <= 0),
);

const routes = ['rtb-0a 192.168.0.0/16', 'rtb-0a 198.51.100.0/24'];
const what = ['10.0.0.21', '2001:db8::20', 'eipalloc-0a'];
const between = { instanceId: 'i-0a', standbyId: 'i-0b' } as const;

/** Fails unless the account is as it was before, wherever the run is stopped and what was done is to be taken back. */
const expectTakenBack = async <Input>(
  operation: OperationBody<Input>,
  answers: Partial<Input>,
  account: Snapshot,
  how: Stop['how'],
): Promise<number> => {
  const input = completed(operation, answers, new Inventory(account));
  const { run: whole } = await stoppedRun(operation, { account, input });
  const before = settingsOf(account);
  for (let at = 0; at < whole.done.length; at += 1) {
    const { run, account: after } = await stoppedRun(
      operation,
      { account, input },
      { stop: { at, how }, onFailure: 'rollBack', onCancel: 'rollBack' },
    );
    const told = { at, kind: run.kind, stays: run.rolledBack?.stays ?? [], problem: run.rolledBack?.problem };
    expect({ ...told, account: settingsOf(after) }).toEqual({
      at,
      kind: how === 'cancelled' ? 'cancelled' : at === 0 ? 'failed' : 'partly',
      stays: [],
      problem: undefined,
      account: before,
    });
  }
  return whole.done.length;
};

const taken = <Input>(name: string, operation: OperationBody<Input>, answers: Partial<Input>): void => {
  it.each(['refused', 'cancelled'] as const)(`${name}, %s at any step`, async (how) => {
    let steps = 0;
    const backs = fc.asyncProperty(settledPairs, async (account) => {
      steps += await expectTakenBack(operation, answers, account, how);
    });
    await holds(backs, ofLarge(30));
    expect(steps).toBeGreaterThan(0);
  });
};

describe('a run that stops in the middle, and is to be taken back then, leaves the account as it was', () => {
  taken('a moved interface', moveInterface, { eniId: 'eni-0a', instanceId: 'i-0b', networkCard: 0, deviceIndex: 1 });
  taken('moved addresses', moveAddress, { fromId: 'eni-0a', eniId: 'eni-0c', what });
  taken('swapped elastic IPs', swapElasticIps, { allocationId: 'eipalloc-0a', otherId: 'eipalloc-0c' });
  taken('routes that lead elsewhere', retargetRoutes, { fromId: 'eni-0a', routes, eniId: 'eni-0c' });
  taken('a replaced interface', replaceInterface, { eniId: 'eni-0a' });
  taken('interfaces of a standby', failOver, { ...between, way: 'interfaces', eniIds: ['eni-0a'], force: false });
  taken('addresses of a standby', failOver, { ...between, way: 'addresses', what, routes });
});
