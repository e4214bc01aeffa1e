import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/model.ts';
import {
  checkIsOn,
  routeExists,
  sameTarget,
  sameVpc,
  soleInterface,
  somebodyThere,
  targetExists,
} from '../../../src/rules/routeRules.ts';
import { says } from '../../support/judge.ts';
import { attached, eni, instance, primaryEni, routeTable } from '../../support/snapshot.ts';

const route = { destination: '10.9.0.0/16', target: 'eni-0old', state: 'active' };
const to = (target: string) => ({ tableId: 'rtb-0a', destination: '10.9.0.0/16', target });
const gap = (part: 'enis' | 'routeTables') => ({ part, iamAction: '', code: 'AccessDenied', message: '' });
const account = (over: Partial<Snapshot> = {}): Partial<Snapshot> => ({
  routeTables: [routeTable({ routes: [route] })],
  ...over,
});

describe('rules of a route', () => {
  it('replace only what is there', () => {
    expect(says(routeExists, to('eni-0a'), account())).toEqual([]);
    expect(says(routeExists, { ...to('eni-0a'), destination: '10.8.0.0/16' }, account())).toEqual([
      'block: The route table has no such route any more: 10.8.0.0/16',
    ]);
    expect(says(routeExists, to('eni-0a'), { routeTables: [], gaps: [gap('routeTables')] })).toEqual([
      'warn: Not all route tables could be read, this one is not among them: rtb-0a',
    ]);
  });
  it('lead to what exists', () => {
    expect(says(targetExists, to('eni-0a'), account())).toEqual([]);
    expect(says(targetExists, to('igw-0gone'), account())).toEqual([]);
    for (const gone of ['eni-0gone', 'i-0gone'])
      expect(says(targetExists, to(gone), account())).toEqual([
        `block: What the route is to lead to no longer exists: ${gone}`,
      ]);
    expect(says(targetExists, to('eni-0gone'), account({ gaps: [gap('enis')] }))).toEqual([
      'warn: It could not be read what the route is to lead to: eni-0gone',
    ]);
  });
  it('stay in their VPC', () => {
    expect(says(sameVpc, to('eni-0a'), account())).toEqual([]);
    expect(says(sameVpc, to('eni-0a'), account({ enis: [eni({ vpcId: 'vpc-0b' })] }))).toEqual([
      'block: The route table is of another VPC than the target: vpc-0b',
    ]);
  });
  it('lead to an instance only by its one interface', () => {
    expect(says(soleInterface, to('i-0a'), account({ enis: [primaryEni()] }))).toEqual([]);
    const two = [primaryEni(), eni({ attachment: attached('i-0a', 1) })];
    expect(says(soleInterface, to('i-0a'), account({ enis: two }))).toEqual([
      'block: The instance does not have exactly one interface: 2',
    ]);
    expect(says(soleInterface, to('i-0a'), account({ enis: [], gaps: [gap('enis')] }))).toEqual([
      'warn: Not all interfaces of the instance could be read: i-0a',
    ]);
  });
  it('warn of what is so already', () => {
    expect(says(sameTarget, to('eni-0old'), account())).toEqual(['warn: The route leads there already: eni-0old']);
    expect(says(sameTarget, to('eni-0a'), account())).toEqual([]);
  });
  it('warn of an interface that checks what it gets', () => {
    expect(says(checkIsOn, to('eni-0a'), account())).toEqual([
      'warn: The interface drops what is not for its own addresses, since its source/destination check is on: eni-0a',
    ]);
    expect(says(checkIsOn, to('eni-0a'), account({ enis: [eni({ sourceDestCheck: false })] }))).toEqual([]);
    expect(says(checkIsOn, { ...to('eni-0a'), destination: '10.0.0.20/32' }, account())).toEqual([]);
  });
  it('warn of an interface that nobody is behind', () => {
    const behind = (state: string) =>
      account({ enis: [eni({ attachment: attached('i-0a', 1) })], instances: [instance({ state })] });
    const said = ['warn: No running instance is behind the interface: eni-0a'];
    expect(says(somebodyThere, to('eni-0a'), account())).toEqual(said);
    expect(says(somebodyThere, to('eni-0a'), behind('stopped'))).toEqual(said);
    expect(says(somebodyThere, to('eni-0a'), behind('running'))).toEqual([]);
    expect(says(somebodyThere, to('igw-0a'), account())).toEqual([]);
  });
});
