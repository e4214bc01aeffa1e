import { expect, it } from 'vitest';
import { matches, parseFilter } from '../../../src/domain/filter.ts';
import { address, attached, autoPublic, eni, instance, inventoryOf, named, subnet } from '../../support/snapshot.ts';

const web = eni({
  id: 'eni-0aa',
  mac: '06:3e:91:5b:c2:7d',
  addresses: [address('10.0.1.21', { association: autoPublic('52.1.2.3') }), address('10.0.1.22', { primary: false })],
  groups: [{ id: 'sg-0web', name: 'web-edge' }],
  attachment: attached('i-0web', 1),
  tags: [
    { key: 'Name', value: 'Web One' },
    { key: 'env', value: 'prod' },
  ],
});
const lambda = eni({ id: 'eni-0bb', interfaceType: 'lambda', status: 'in-use', addresses: [address('10.0.2.4')] });
const inventory = inventoryOf({
  enis: [web, lambda],
  instances: [instance({ id: 'i-0web', ...named('shop-web') })],
  subnets: [subnet({ ...named('public-a') })],
});
const found = (text: string): readonly string[] =>
  [web, lambda].filter((thing) => matches(parseFilter(text), thing, inventory)).map(({ id }) => id);

it('finds by id, name, address, MAC, group, state, owner, instance and subnet, whatever the case', () => {
  for (const text of [
    'eni-0aa',
    '"web one"',
    '10.0.1.22',
    '52.1.2',
    '06:3E:91',
    'sg-0web',
    'EDGE',
    'shop-web',
    'i-0web',
  ]) {
    expect([text, found(text)]).toEqual([text, ['eni-0aa']]);
  }
  expect(found('Lambda')).toEqual(['eni-0bb']);
  expect(found('available')).toEqual([]);
  expect(found('public-a')).toEqual(['eni-0aa', 'eni-0bb']);
});

it('finds by address block', () => {
  expect(found('10.0.1.16/28')).toEqual(['eni-0aa']);
  expect(found('10.0.0.0/16')).toEqual(['eni-0aa', 'eni-0bb']);
  expect(found('52.1.2.0/24')).toEqual(['eni-0aa']);
});

it('finds by tag, exact in value, any value when none is given', () => {
  expect(found('env=prod')).toEqual(['eni-0aa']);
  expect(found('env=')).toEqual(['eni-0aa']);
  expect(found('env=pro')).toEqual([]);
});

it('joins words by and, and matches everything when empty', () => {
  expect(found('public-a env=prod')).toEqual(['eni-0aa']);
  expect(found('lambda env=prod')).toEqual([]);
  expect(found('   ')).toEqual(['eni-0aa', 'eni-0bb']);
});
