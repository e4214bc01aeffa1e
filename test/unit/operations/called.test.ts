import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { addManagementNetwork } from '../../../src/operations/addManagementNetwork.ts';
import { failOver } from '../../../src/operations/failOver.ts';
import { makeAppliance } from '../../../src/operations/makeAppliance.ts';
import { makeDualHomed } from '../../../src/operations/makeDualHomed.ts';
import { moveAddress } from '../../../src/operations/moveAddress.ts';
import { moveInterface } from '../../../src/operations/moveInterface.ts';
import { operations } from '../../../src/operations/registry.ts';
import { prepareFailover } from '../../../src/operations/prepareFailover.ts';
import { replaceInterface } from '../../../src/operations/replaceInterface.ts';
import { retargetRoutes } from '../../../src/operations/retargetRoutes.ts';
import { swapElasticIps } from '../../../src/operations/swapElasticIps.ts';
import type { OperationBody } from '../../../src/operations/operation.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { elasticIp } from '../../support/snapshot.ts';
import { demoId } from '../../support/plannedChange.ts';

const swapped = [
  elasticIp({ allocationId: 'eipalloc-0a', publicIp: '203.0.113.9' }),
  elasticIp({ allocationId: 'eipalloc-0b', publicIp: '203.0.113.8' }),
];
const account = new Inventory({ ...demoSnapshot(), addresses: swapped });

/** Only what it is called by is answered. */
const called = <Input>(body: OperationBody<Input>, input: Partial<Input>) => body.called?.(input as Input, account);

const [vip, spare, ha1, ha2] = ['ha-vip', 'ha-spare', 'ha-1', 'ha-2'].map(demoId);
const onHa1 = { instanceId: ha1 ?? '' };

describe('a composed operation', () => {
  it('is called by what it does to what', () => {
    expect([
      called(moveInterface, { eniId: vip ?? '', instanceId: ha2 ?? '' }),
      called(moveAddress, { fromId: vip ?? '', what: ['10.0.11.63'], eniId: spare ?? '' }),
      called(moveAddress, { fromId: vip ?? '', what: ['10.0.11.63', 'eipalloc-0a'], eniId: spare ?? '' }),
      called(failOver, { ...onHa1, standbyId: ha2 ?? '' }),
      called(replaceInterface, { eniId: vip ?? '' }),
      called(swapElasticIps, { allocationId: 'eipalloc-0a', otherId: 'eipalloc-0b' }),
      called(retargetRoutes, { fromId: vip ?? '', routes: ['rtb-0a 10.8.0.0/16'], eniId: spare ?? '' }),
      called(retargetRoutes, { fromId: ha1 ?? '', routes: ['rtb-0a 10.8.0.0/16', 'rtb-0b ::/0'], eniId: spare ?? '' }),
      called(addManagementNetwork, onHa1),
      called(makeAppliance, onHa1),
      called(makeDualHomed, onHa1),
      called(prepareFailover, onHa1),
    ]).toEqual([
      'Move ha-vip from ha-1 to ha-2',
      'Move 10.0.11.63 from ha-vip to ha-spare',
      'Move 2 addresses from ha-vip to ha-spare',
      'Fail over ha-1 to ha-2',
      'Replace ha-vip by a new interface',
      'Swap elastic IPs 203.0.113.9 and 203.0.113.8',
      'Retarget route 10.8.0.0/16 from ha-vip to ha-spare',
      'Retarget 2 routes from ha-1 to ha-spare',
      'Add a management network to ha-1',
      'Make ha-1 a network appliance',
      'Make ha-1 dual-homed',
      'Prepare failover of ha-1',
    ]);
  });

  it('always says what it is called', async () => {
    const silent = await Promise.all(
      operations.map(({ id, open }) => open(({ composed, called: name }) => (composed && !name ? [id] : []))),
    );
    expect(silent.flat()).toEqual([]);
  });
});
