import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/model.ts';
import { terminationRules } from '../../../src/rules/terminationRules.ts';
import { says } from '../../support/judge.ts';
import { address, attached, autoPublic, eni, instance, primaryEni } from '../../support/snapshot.ts';

const setting = (enis: Snapshot['enis'], deleteOnTermination: boolean, more: Partial<Snapshot> = {}) => {
  const eniIds = enis.map(({ id }) => id);
  return terminationRules.flatMap((rule) => says(rule, { eniIds, deleteOnTermination }, { enis, ...more }));
};

describe('rules of delete on termination', () => {
  it('pass a change of an attached interface', () => {
    expect(setting([eni({ attachment: attached('i-0a', 1) })], true)).toEqual([]);
    expect(setting([eni({ attachment: attached('i-0a', 1, { deleteOnTermination: true }) })], false)).toEqual([]);
  });
  it('block what is not attached or held by a service', () => {
    expect(setting([eni()], true)).toEqual(['block: The interface is not attached: eni-0a']);
    expect(setting([eni({ attachment: attached('i-0a', 1), requesterManaged: true })], true)).toEqual([
      'block: An AWS service holds the interface: AWS service',
    ]);
  });
  it('warn of a setting that is so already, that ends, or that a service may refuse', () => {
    const detaching = attached('i-0a', 1, { status: 'detaching' });
    const operator = { managed: true, principal: 'eks.amazonaws.com' };
    expect(setting([eni({ attachment: detaching })], false, { instances: [instance({ operator })] })).toEqual([
      'warn: The interface is being detached, and the setting goes with the attachment: eni-0a',
      'warn: A service operates the instance, so EC2 may refuse: i-0a',
      'warn: It is already set this way: eni-0a',
    ]);
    const many = [1, 2, 3, 4].map((at) => eni({ id: `eni-${at}`, attachment: attached('i-0a', at) }));
    expect(setting(many, false)).toEqual(['warn: It is already set this way: eni-1, eni-2, eni-3 and 1 more']);
  });
  it('warn of a primary interface that stays, and of elastic IPs that stay', () => {
    expect(setting([primaryEni()], false)).toEqual([
      'warn: A primary interface will stay behind when its instance is terminated: eni-0primary',
    ]);
    const association = autoPublic('203.0.113.10', { allocationId: 'eipalloc-0a' });
    const elastic = eni({ attachment: attached('i-0a', 1), addresses: [address('10.0.0.20', { association })] });
    expect(setting([elastic], true)).toEqual([
      'warn: At termination these elastic IP addresses stay allocated: 203.0.113.10',
    ]);
  });
});
