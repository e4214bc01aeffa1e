import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { nameOf } from '../../../src/domain/tags.ts';
import { offeredOn, type Target } from '../../../src/operations/operation.ts';
import { operations } from '../../../src/operations/registry.ts';
import { findingsOf } from '../../../src/rules/findings.ts';
import { mainOperation } from '../../../src/services/mainOperation.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';

const account = demoSnapshot();
const inventory = new Inventory(account);

const main = (target: Target, over: Partial<Parameters<typeof mainOperation>[1]> = {}): string | undefined =>
  mainOperation(target, {
    inventory,
    findings: findingsOf(inventory),
    offered: offeredOn(target, inventory, operations).map(({ id }) => id),
    ...over,
  });

const eni = (name: string): Target => ({
  kind: 'interface',
  id: account.enis.find((one) => nameOf(one) === name)?.id ?? name,
});

describe('the main operation of a thing', () => {
  it.each([
    ['an unattached interface', eni('ha-spare'), 'attachInterface'],
    ['a secondary interface', eni('ha-vip'), 'moveInterface'],
  ])('of %s', (_, target, operation) => expect(main(target)).toBe(operation));

  it('is none of an interface that its instance cannot be without, nor of one that a service holds', () => {
    const primary = account.enis.find(({ attachment }) => attachment?.deviceIndex === 0 && attachment.instanceId);
    const held = account.enis.find(({ requesterManaged }) => requesterManaged);
    expect([primary?.id, held?.id].map((id) => main({ kind: 'interface', id: id ?? 'none' }))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('of an instance is to attach as long as it has room, and none where it is full or that is unknown', () => {
    const mains = account.instances.map((instance) => {
      const limits = inventory.limitsOf(instance);
      const isFull = !limits || inventory.enisOf(instance).length >= limits.interfaces;
      return [isFull, main({ kind: 'instance', id: instance.id })];
    });
    expect(mains).toContainEqual([true, undefined]);
    expect(mains).toContainEqual([false, 'attachInterface']);
    expect(mains.filter(([isFull, found]) => (found === undefined) !== isFull)).toEqual([]);
  });

  it('of a subnet is a new interface while an address is free, of a VPC none', () => {
    const [subnet] = account.subnets;
    const id = subnet?.id ?? 'none';
    expect(main({ kind: 'subnet', id })).toBe('createInterface');
    const full = new Inventory({ ...account, subnets: account.subnets.map((one) => ({ ...one, freeIpv4: 0 })) });
    expect(main({ kind: 'subnet', id }, { inventory: full })).toBeUndefined();
    expect(main({ kind: 'vpc', id: subnet?.vpcId ?? 'none' })).toBeUndefined();
  });

  it('is first of all what mends a finding about it', () => {
    const target = eni('ha-vip');
    const finding = { ...findingsOf(inventory)[0], ruleId: 'address/idle-elastic-ip', on: target } as never;
    expect(main(target, { findings: [finding], offered: ['moveInterface', 'disassociateAddress'] })).toBe(
      'disassociateAddress',
    );
  });

  it('is none that the menu does not have', () => {
    expect(main(eni('ha-spare'), { offered: [] })).toBeUndefined();
  });
});
