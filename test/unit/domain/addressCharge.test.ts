import { describe, expect, it } from 'vitest';
import { costOf, isCharged } from '../../../src/domain/addressCharge.ts';
import { Inventory } from '../../../src/domain/inventory.ts';
import { disassociateRules } from '../../../src/rules/elasticIps/disassociateRules.ts';
import { associated } from '../../support/addressWorlds.ts';
import { says } from '../../support/judge.ts';
import { elasticIp, snapshot } from '../../support/snapshot.ts';

const amazons = elasticIp();
const brought = elasticIp({ publicIp: '198.51.100.1', publicIpv4Pool: 'ipv4pool-ec2-0a1b2c3d4e5f60718' });
const ofIpam = elasticIp({ publicIp: '198.51.100.2', publicIpv4Pool: 'ipam-pool-0a1b2c3d4e5f60718' });
const carrier = elasticIp({ publicIp: undefined, carrierIp: '155.146.16.18' });
const owned = elasticIp({ publicIp: undefined, customerOwnedIp: '192.0.2.7', publicIpv4Pool: 'amazon' });
const unread = elasticIp({ publicIp: '198.51.100.3', publicIpv4Pool: undefined });

describe('what an elastic IP costs', () => {
  it('is known of an address of Amazon’s own pool alone', () => {
    expect([amazons, brought, ofIpam, carrier, owned, unread].map(isCharged)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(isCharged(elasticIp({ serviceManaged: 'nlb' }))).toBe(true);
  });

  it('is told only of those for which it is known', () => {
    const inventory = new Inventory(snapshot({ addresses: [amazons, brought, carrier] }));
    expect(String(costOf(['203.0.113.10'], inventory))).toBe(', at about 3.65 USD a month');
    expect(String(costOf(['203.0.113.10', '198.51.100.1'], inventory))).toBe(
      ', 1 of them, at about 3.65 USD a month each',
    );
    expect(String(costOf(['198.51.100.1', '155.146.16.18', '192.0.2.99'], inventory))).toBe('');
  });

  it.each([brought, ofIpam, carrier, owned, unread])('is not said of one that is disassociated: %o', (over) => {
    const target = { eniId: 'eni-0a', privateIp: '10.0.0.20' };
    const told = disassociateRules.flatMap((rule) =>
      says(
        rule,
        { allocationId: 'eipalloc-0a', associationId: 'eipassoc-0a' },
        { addresses: [associated(target, over)] },
      ),
    );
    expect(told.join('\n')).toMatch(/stays allocated: /);
    expect(told.join('\n')).not.toMatch(/USD|charge/);
  });
});
