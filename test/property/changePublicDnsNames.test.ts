import fc from 'fast-check';
import { describe } from 'vitest';
import { changePublicDnsNames } from '../../src/operations/changePublicDnsNames.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
import { snapshot } from '../support/snapshot.ts';

const types = ['public-ipv4-dns-name', 'public-ipv6-dns-name', 'public-dual-stack-dns-name'] as const;
const noNames = { ipv4Name: undefined, ipv6Name: undefined, dualStackName: undefined };

const cases = fc
  .record({
    guest: heldEni(used),
    eniId: mostly('eni-0a', 'eni-0deadbe1'),
    hostnameType: fc.constantFrom(...types),
    before: fc.constantFrom(undefined, ...types),
  })
  .map(({ guest, before, ...input }) => ({
    account: snapshot({
      enis: [{ ...guest, ...(before && { publicDnsOptions: { hostnameType: before, ...noNames } }) }],
    }),
    input,
  }));

describe('rules and simulator, written apart, agree on public hostnames', () => {
  agrees(
    {
      operation: changePublicDnsNames,
      refusals: ['AuthFailure', 'InvalidNetworkInterfaceID.NotFound', 'OperationNotPermitted'],
    },
    cases,
  );
});
