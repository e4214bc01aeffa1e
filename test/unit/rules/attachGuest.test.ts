import { describe, expect, it } from 'vitest';
import { missingFacts } from '../../../src/rules/attach/attachMissingFacts.ts';
import { guestSetup, publicAddressLost, twiceInSubnet } from '../../../src/rules/attach/attachGuest.ts';
import { attachRules } from '../../../src/rules/attach/attachRules.ts';
import { runRules } from '../../../src/rules/rule.ts';
import { attachInput, verdicts } from '../../support/judge.ts';
import { address, autoPublic, eni, instance, inventoryOf, primaryEni } from '../../support/snapshot.ts';

describe('two interfaces in one subnet', () => {
  it('warns and names the one that is there', () => {
    expect(verdicts(twiceInSubnet, {})).toEqual([
      'warn: The instance already has an interface in this subnet, so replies may leave through the wrong one: eni-0primary',
    ]);
  });
  it('has nothing against another subnet', () => {
    expect(verdicts(twiceInSubnet, { enis: [primaryEni(), eni({ subnetId: 'subnet-0b' })] })).toEqual([]);
  });
});

describe('automatic public address', () => {
  const withPublic = (association: ReturnType<typeof autoPublic>) => ({
    enis: [primaryEni({ addresses: [address('10.0.0.10', { association })] }), eni()],
  });
  const message =
    'warn: After a stop and start the instance will not get a public IPv4 address again; it now has: 54.0.0.1';

  it('warns that it will not come back', () => {
    expect(verdicts(publicAddressLost, withPublic(autoPublic('54.0.0.1')))).toEqual([message]);
  });
  it('has nothing to say of an elastic IP or of none', () => {
    const elastic = autoPublic('54.0.0.1', { ipOwnerId: '111122223333', allocationId: 'eipalloc-0a' });
    expect(verdicts(publicAddressLost, withPublic(elastic))).toEqual([]);
    expect(verdicts(publicAddressLost, {})).toEqual([]);
  });
  it('goes by the instance when its primary interface is not in sight', () => {
    expect(verdicts(publicAddressLost, { enis: [eni()], instances: [instance({ publicIp: '54.0.0.1' })] })).toEqual([
      message,
    ]);
  });
});

describe('guest set-up', () => {
  const remedyFor = (over: Parameters<typeof instance>[0]) =>
    runRules([guestSetup], attachInput(), inventoryOf({ instances: [instance(over)] }))[0]?.remedy;

  it('tells hot from warm attach', () => {
    expect(verdicts(guestSetup, {})[0]).toContain('(hot attach)');
    expect(verdicts(guestSetup, { instances: [instance({ state: 'stopped' })] })[0]).toContain('(warm attach)');
  });
  it('tells Windows from the rest, and the gateway', () => {
    expect(remedyFor({ platform: 'windows' })).toMatch(
      /^Windows gets .* The gateway of the interface is 10\.0\.0\.1\.$/,
    );
    expect(remedyFor({})).toMatch(/^Amazon Linux .* routing table .* 10\.0\.0\.1\.$/);
  });
  it('invents no gateway without the subnet', () => {
    const [finding] = runRules([guestSetup], attachInput(), inventoryOf({ subnets: [] }));
    expect(finding?.remedy).toContain('the base address of its subnet plus one');
  });
});

describe('missing facts', () => {
  it('warns with the consequence and the action that would resolve it', () => {
    const gaps = [
      { part: 'enis', iamAction: 'ec2:DescribeNetworkInterfaces', code: 'UnauthorizedOperation', message: '' },
    ] as const;
    const [finding] = runRules([missingFacts], attachInput(), inventoryOf({ gaps }));
    expect(finding?.message).toBe('Slots may be in use by interfaces that could not be read: UnauthorizedOperation');
    expect(finding?.remedy).toBe('Allow ec2:DescribeNetworkInterfaces, then refresh.');
  });
  it('says how old what it rests on is, and to read again where that may help', () => {
    const at = (minute: number) => new Date(2026, 10, 27, 7, minute).getTime();
    const kept = { readAt: at(31), whole: true };
    const gap = { part: 'enis', iamAction: 'ec2:Describe', code: 'Unavailable', message: '', kept } as const;
    const [finding] = runRules([missingFacts], attachInput(), inventoryOf({ gaps: [gap], readAt: at(40) }));
    expect(finding?.message).toContain('Unavailable; what is shown is as of 07:31');
    expect(finding?.remedy).toBe('Refresh to read it again.');
  });
  it('keeps silent about what an attachment does not need', () => {
    const gaps = [
      { part: 'addresses', iamAction: 'ec2:DescribeAddresses', code: 'UnauthorizedOperation', message: '' },
    ] as const;
    expect(verdicts(missingFacts, { gaps })).toEqual([]);
  });
});

describe('the list of rules', () => {
  it('has unique ids of the topic, with a source at AWS', () => {
    const ids = attachRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, source } of attachRules) {
      expect(id).toMatch(/^attach\/[a-z0-9-]+$/);
      expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    }
  });
  it('blocks nothing of the ordinary attachment', () => {
    const findings = runRules(attachRules, attachInput(), inventoryOf());
    expect(findings.filter(({ severity }) => severity === 'block')).toEqual([]);
  });
});
