import { describe, expect, it } from 'vitest';
import { alreadySo, resetDisturbs, resetOnly, routesLeadHere } from '../../../src/rules/sourceDestCheckRules.ts';
import { says } from '../../support/judge.ts';
import { eni, named, routeTable } from '../../support/snapshot.ts';

const to = (check: 'on' | 'off' | 'reset') => ({ eniId: 'eni-0a', check });
const nat = eni({ interfaceType: 'natGateway', requesterManaged: true, sourceDestCheck: false });

describe('rules of the source/destination check', () => {
  it('let an interface of a service be reset only, with a warning', () => {
    expect(says(resetOnly, to('off'), { enis: [eni()] })).toEqual([]);
    expect(says(resetOnly, to('reset'), { enis: [nat] })).toEqual([]);
    for (const held of [nat, eni({ requesterManaged: true }), eni({ interfaceType: 'branch' })]) {
      expect(says(resetOnly, to('on'), { enis: [held] })).toHaveLength(1);
    }
    expect(says(resetOnly, to('on'), { enis: [nat] })).toEqual([
      'block: The check of an interface that a service holds can only be reset: NAT gateway',
    ]);
    expect(says(resetDisturbs, to('reset'), { enis: [nat] })).toEqual([
      'warn: The service may forward traffic, which the check drops: NAT gateway',
    ]);
    expect(says(resetDisturbs, to('reset'), { enis: [eni({ sourceDestCheck: false })] })).toEqual([]);
  });
  it('warn of what is so already', () => {
    expect(says(alreadySo, to('on'), { enis: [eni()] })).toEqual(['warn: The check is already on: eni-0a']);
    expect(says(alreadySo, to('reset'), { enis: [eni()] })).toEqual(['warn: The check is already on: eni-0a']);
    expect(says(alreadySo, to('off'), { enis: [nat] })).toEqual(['warn: The check is already off: eni-0a']);
    expect(says(alreadySo, to('off'), { enis: [eni()] })).toEqual([]);
  });
  it('warn of routes through an interface that will check', () => {
    const route = { destination: '0.0.0.0/0', target: 'eni-0a', state: 'active' };
    const account = {
      routeTables: [routeTable({ routes: [route], ...named('private') }), routeTable({ id: 'rtb-0b' })],
    };
    expect(says(routesLeadHere, to('on'), account)).toEqual([
      'warn: Routes send traffic through the interface, which it will drop: private',
    ]);
    expect(says(routesLeadHere, to('off'), account)).toEqual([]);
    expect(says(routesLeadHere, { eniId: 'eni-0b', check: 'on' }, account)).toEqual([]);
  });
});
