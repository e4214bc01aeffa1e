import fc from 'fast-check';
import { describe } from 'vitest';
import { changeSubnetAddressing } from '../../src/operations/changeSubnetAddressing.ts';
import type { Given } from '../../src/rules/subnetAddressingRules.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { snapshot, subnet } from '../support/snapshot.ts';

const all: readonly Given[] = ['publicIpv4', 'ipv6'];

const cases = fc
  .record({
    subnetId: mostly('subnet-0a', 'subnet-0deadbe1'),
    ipv6Cidrs: fc.constantFrom(['2001:db8::/64'], []),
    mapPublicIpOnLaunch: fc.boolean(),
    given: fc.subarray([...all]),
    has: fc.boolean(),
  })
  .map(({ subnetId, given, has, ...facts }) => {
    // What is not there would be asked for to no avail; the wizard asks only for what is different.
    const assignIpv6OnCreation = has && facts.ipv6Cidrs.length > 0;
    const now = { publicIpv4: facts.mapPublicIpOnLaunch, ipv6: assignIpv6OnCreation };
    const differs = all.filter((each) => given.includes(each) !== now[each]);
    return {
      account: snapshot({ subnets: [subnet({ ...facts, assignIpv6OnCreation })] }),
      input: { subnetId, given, changes: subnetId === 'subnet-0a' ? differs : all },
    };
  });

describe('rules and simulator, written apart, agree on what a subnet gives', () => {
  agrees({ operation: changeSubnetAddressing, refusals: ['InvalidParameterValue', 'InvalidSubnetID.NotFound'] }, cases);
});
