import fc from 'fast-check';
import { describe } from 'vitest';
import { changePublicIpv4 } from '../../src/operations/changePublicIpv4.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { snapshot } from '../support/snapshot.ts';

const cases = fc
  .record({
    guest: heldEni(used),
    eniId: mostly('eni-0a', 'eni-0deadbe1'),
    enabled: fc.boolean(),
  })
  .map(({ guest, ...input }) => ({ account: snapshot({ enis: [guest] }), input }));

describe('rules and simulator, written apart, agree on the automatic public IPv4 address', () => {
  agrees(
    {
      operation: changePublicIpv4,
      refusals: ['AuthFailure', 'InvalidNetworkInterfaceID.NotFound', 'OperationNotPermitted'],
    },
    cases,
  );
});
