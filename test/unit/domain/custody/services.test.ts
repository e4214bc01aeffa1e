import { NetworkInterfaceType } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import { custodyOf } from '../../../../src/domain/custody/custody.ts';
import { serviceCatalogue } from '../../../../src/domain/custody/serviceCatalogue.ts';
import { isHeld } from '../../../../src/domain/custody/stand.ts';
import type { Eni } from '../../../../src/domain/model.ts';
import { eni, inventoryOf } from '../../../support/snapshot.ts';
import { serviceSamples } from './serviceSamples.ts';

const custody = (over: Partial<Eni>) => {
  const thing = eni(over);
  const inventory = inventoryOf({ enis: [thing] });
  return { ...custodyOf(thing, inventory), held: isHeld(thing, inventory) };
};

describe('a service, told by what it writes on its interfaces', () => {
  it.each(serviceSamples)('$full ($source)', ({ eni: shown, full, name }) => {
    const { holder, held } = custody(shown);
    expect(held).toBe(true);
    expect({ full: holder?.full, name: holder?.name }).toEqual({ full, name });
  });

  it('has a sample, or an operator by which alone it is told', () => {
    const shown = new Set(serviceSamples.map(({ full }) => full));
    const untold = serviceCatalogue.filter(({ title, full = title, operates }) => !shown.has(full) && !operates);
    expect(untold.map(({ id }) => id)).toEqual([]);
  });

  it('is told by every type of interface that the SDK knows and the account cannot make', () => {
    const own = new Set<string>(['interface', 'efa', 'efa-only', 'trunk', 'branch']);
    const types = [
      ...Object.values(NetworkInterfaceType),
      'nat_gateway',
      'ec2_instance_connect_endpoint',
      'efs',
      'evs',
    ];
    for (const interfaceType of types.filter((type) => !own.has(type))) {
      const { holder } = custody({ interfaceType, status: 'in-use' });
      expect(`${interfaceType} ${holder?.key}`).not.toMatch(/ service:/);
    }
  });
});

describe('a service that nobody knows', () => {
  it.each([
    ['the type', { interfaceType: 'quantum_link_managed' }, 'Quantum link'],
    ['its alias', { requesterManaged: true, requesterId: 'amazon-dataplane' }, 'Dataplane'],
    ['its principal', { operator: { managed: true, principal: 'quantum.amazonaws.com' } }, 'Quantum'],
    ['nothing', { requesterManaged: true, requesterId: 'AIDAEXAMPLEID' }, 'AWS service'],
    ['an account', { requesterManaged: true, requesterId: '123456789012' }, 'AWS service'],
  ])('is called by %s, never by an id of IAM', (_by, over, title) => {
    expect(custody({ status: 'in-use', ...over }).holder).toMatchObject({ title, full: title });
  });

  it('is named by the id in a sentence, not by the sentence', () => {
    const description = 'Interface for the thing thing-0a1b2c3d4e that must not be deleted';
    expect(custody({ requesterManaged: true, status: 'in-use', description }).holder?.name).toBe('thing-0a1b2c3d4e');
    const vague = 'Please do not delete this interface';
    expect(custody({ requesterManaged: true, status: 'in-use', description: vague }).holder?.name).toBeUndefined();
  });

  it('is not named by a tag that repeats its sentence', () => {
    const description = 'ElastiCache redis-001';
    const tags = [{ key: 'Name', value: description }];
    expect(custody({ requesterManaged: true, status: 'in-use', description, tags }).holder?.name).toBe('redis-001');
    const named = [{ key: 'Name', value: 'sessions' }];
    expect(custody({ requesterManaged: true, status: 'in-use', description, tags: named }).holder?.name).toBe(
      'sessions',
    );
  });
});

describe('interfaces of one resource', () => {
  const key = (over: Partial<Eni>) => custody({ status: 'in-use', ...over }).holder?.key;

  it('stand together, those of different ones apart', () => {
    const alb = (id: string) => key({ requesterManaged: true, description: `ELB app/shop/${id}` });
    expect(alb('50dc6c495c0c9188')).toBe(alb('0123456789abcdef'));
    expect(key({ requesterManaged: true, description: 'ELB app/shop/1' })).not.toBe(
      key({ requesterManaged: true, description: 'ELB net/shop/1' }),
    );
    expect(key({ id: 'eni-1', interfaceType: 'vpc_endpoint' })).not.toBe(
      key({ id: 'eni-2', interfaceType: 'vpc_endpoint' }),
    );
  });

  it('stand under the service where it has one interface for each of very many', () => {
    expect(key({ id: 'eni-1', interfaceType: 'lambda' })).toBe(key({ id: 'eni-2', interfaceType: 'lambda' }));
  });
});
