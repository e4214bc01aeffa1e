import fc from 'fast-check';
import { describe } from 'vitest';
import { changeConnectionTracking } from '../../src/operations/changeConnectionTracking.ts';
import type { Timeout } from '../../src/rules/connectionTrackingRules.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { snapshot } from '../support/snapshot.ts';

const cases = fc
  .record({
    guest: heldEni(used),
    eniId: mostly('eni-0a', 'eni-0deadbe1'),
    tcpEstablished: mostly<Timeout>('keep', 59, 60, 350, 432_000, 432_001),
    udpStream: mostly<Timeout>('keep', 59, 60, 180, 181),
    udp: mostly<Timeout>(30, 'keep', 'keep', 29, 60, 61),
  })
  .map(({ guest, ...input }) => ({ account: snapshot({ enis: [guest] }), input }));

describe('rules and simulator, written apart, agree on connection tracking timeouts', () => {
  agrees(
    {
      operation: changeConnectionTracking,
      refusals: [
        'AuthFailure',
        'InvalidNetworkInterfaceID.NotFound',
        'OperationNotPermitted',
        'InvalidParameterCombination',
        'InvalidParameterValue',
      ],
    },
    cases,
  );
});
