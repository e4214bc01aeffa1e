import fc from 'fast-check';
import { describe } from 'vitest';
import { changeEnaExpress } from '../../src/operations/changeEnaExpress.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { instance, limits, snapshot } from '../support/snapshot.ts';

const cases = fc
  .record({
    guest: heldEni(used),
    eniId: mostly('eni-0a', 'eni-0deadbe1'),
    enabled: mostly(true, false),
    udp: fc.constantFrom(undefined, false, true),
    type: mostly('c6gn.16xlarge', 'm5.large', 'zz9.huge'),
  })
  .map(({ guest, type, ...input }) => ({
    account: snapshot({
      enis: [guest],
      instances: [instance({ type })],
      instanceTypes: [limits(), limits({ type: 'c6gn.16xlarge', enaSrdSupported: true })],
    }),
    input,
  }));

describe('rules and simulator, written apart, agree on ENA Express', () => {
  agrees(
    {
      operation: changeEnaExpress,
      unsure: ['ena-express/type'],
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
