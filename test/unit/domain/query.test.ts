import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/finding.ts';
import { finder, foundIn } from '../../../src/domain/query/found.ts';
import { markedText, parseQuery } from '../../../src/domain/query/query.ts';
import { quote } from '../../../src/domain/query/signs.ts';
import { asQuery } from '../../../src/domain/query/storedFilter.ts';
import { words } from '../../../src/domain/words.ts';
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
    { key: 'aws:stack', value: 'a=b "c"' },
  ],
});
const lambda = eni({ id: 'eni-0bb', interfaceType: 'lambda', status: 'in-use', addresses: [address('10.0.2.4')] });
const inventory = inventoryOf({
  enis: [web, lambda],
  instances: [instance({ id: 'i-0web', ...named('shop-web') })],
  subnets: [subnet({ ...named('public-a') })],
});
const found = (text: string): readonly string[] =>
  [web, lambda].filter(finder({ inventory, findings: [] }, parseQuery(text))).map(({ id }) => id);
const [one, other, both] = [['eni-0aa'], ['eni-0bb'], ['eni-0aa', 'eni-0bb']];

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
    'eth1',
    'm5.large',
    'running',
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

describe('a word', () => {
  it('with a wildcard describes a whole text', () => {
    expect(found('shop-*')).toEqual(one);
    expect(found('hop-*')).toEqual([]);
    expect(found('*-w*b')).toEqual(one);
    expect(found('*')).toEqual(both);
  });
  it('with a minus must not be found', () => {
    expect(found('-edge')).toEqual(other);
    expect(found('public-a -lambda')).toEqual(one);
    expect(found('-"web one"')).toEqual(other);
    expect([found('-'), found('- ""')]).toEqual([both, both]);
  });
  it('in quotes is text, whatever signs it has', () => {
    expect(found('"a=b ""c"""')).toEqual(one);
    expect(found('"shop-*"')).toEqual([]);
    expect(found('"-0web"')).toEqual(one);
    expect(found('"web on')).toEqual(one);
  });
  it('finds what deserves attention, of the interface and of its instance', () => {
    const about = (kind: 'instance' | 'interface', id: string): Finding => ({
      ruleId: 'a/b',
      severity: 'warning',
      message: words`It idles`,
      remedy: words``,
      on: { kind, id },
    });
    const asked = (finding: Finding) =>
      [web, lambda].filter(finder({ inventory, findings: [finding] }, parseQuery('idles'))).map(({ id }) => id);
    expect([asked(about('interface', 'eni-0bb')), asked(about('instance', 'i-0web'))]).toEqual([other, one]);
  });
});

describe('a whole address', () => {
  it('is found as such alone, in each of its spellings', () => {
    const six = eni({ id: 'eni-0cc', ipv6Addresses: [{ ip: '2a05:d018::10', primary: false }] });
    const finds = (text: string) => finder({ inventory, findings: [] }, parseQuery(text))(six);
    expect([found('10.0.1.21'), found('10.0.1.2')]).toEqual([one, []]);
    expect(found('::ffff:10.0.1.21')).toEqual(one);
    expect(['2A05:D018::0:10', '2a05:d018::1', '2a05:d018::/32'].map(finds)).toEqual([true, false, true]);
  });
  it('belongs to the interface that has a prefix with it', () => {
    const node = eni({ id: 'eni-0dd', addresses: [address('10.0.3.4')], ipv4Prefixes: ['10.0.3.16/28'] });
    const finds = (text: string) => finder({ inventory, findings: [] }, parseQuery(text))(node);
    expect(['10.0.3.17', '10.0.3.32', '10.0.3.24/29', '10.0.3.0/24'].map(finds)).toEqual([true, false, true, true]);
  });
  it('may be a MAC address with colons, dashes, dots or nothing', () => {
    for (const mac of ['06:3E:91:5B:C2:7D', '06-3e-91-5b-c2-7d', '063e.915b.c27d', '063e915bc27d'])
      expect([mac, found(mac)]).toEqual([mac, one]);
    expect(found('06:3e:91:5b:c2:7e')).toEqual([]);
  });
  it('may be unfinished, as a part of the text', () => {
    expect([found('06:3e:'), found('10.0.1.')]).toEqual([one, one]);
    expect(parseQuery('fe80: abcd:12').fault).toBeUndefined();
  });
});

describe('a tag', () => {
  it('has wildcards in key and value', () => {
    expect([found('env=pr*'), found('e*=*'), found('aws:*=a*'), found('env=*x')]).toEqual([one, one, one, []]);
  });
  it('keeps blanks in quotes, of its value or of the whole', () => {
    for (const text of ['Name="web one"', '"Name=web one"', '"aws:stack"="a=b ""c"""'])
      expect([text, found(text)]).toEqual([text, one]);
    expect(found('env=""')).toEqual([]);
  });
});

describe('a field', () => {
  it.each([
    ['sg:edge', one],
    ['sg:sg-0web', one],
    ['sg:dge', []],
    ['sg:*dge', one],
    ['vpc:vpc-0a', both],
    ['subnet:a', both],
    ['subnet:public-b', []],
    ['az:eu-west-1a', both],
    ['az:euw1-az1', both],
    ['state:running', one],
    ['state:in-use', both],
    ['state:unattached', []],
    ['type:m5', one],
    ['type:lambda', other],
    ['owner:lambda', other],
    ['owner:', other],
    ['-owner:*', one],
    ['OWNER:Lambda', other],
    ['public:yes', one],
    ['public:NO', other],
    ['check:on', both],
    ['check:off', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('what cannot be read', () => {
  it.each([
    ['colour:red', /^There is no field colour: use sg, vpc, subnet, az, state, type, owner, public, check, or quotes/],
    ['web constructor:x', /^There is no field constructor/],
    ['public:maybe', /^Write public:yes or public:no$/],
    ['check:', /^Write check:on or check:off$/],
    ['10.0.0.0/33', /^This is not an address block: 10.0.0.0\/33$/],
    ['10.0/16', /^This is not an address block/],
    ['-2a05::/129', /^This is not an address block: 2a05::\/129$/],
  ])('%s is told', (text, fault) => expect(parseQuery(text).fault).toMatch(fault));

  it('is taken for a word as long as it stands', () => {
    expect([found('colour:red'), found('-colour:red')]).toEqual([[], both]);
  });
  it.each(['"colour:red"', '1:2', 'colour:red=x', 'a/b', '256.0.0.1', 'eth0:1'])('%s is not among it', (text) =>
    expect(parseQuery(text).fault).toBeUndefined(),
  );
});

it('gives one answer about an account until something else is asked, and none where nothing is', () => {
  const account = { inventory, findings: [] };
  const first = foundIn(account, 'm5.large');
  expect([...(first ?? [])]).toEqual(['eni-0aa']);
  expect(foundIn(account, 'm5.large')).toBe(first);
  expect(foundIn(account, ' "" ')).toBeUndefined();
});

it('says what the picture underlines: the first word or address', () => {
  const texts = ['-a sg:b Web c', '10.0.0.1', 'w*', 'env=prod', ''];
  expect(texts.map((text) => markedText(parseQuery(text)))).toEqual(['web', '10.0.0.1', '', '', '']);
});

it.each([
  ['web env=prod 10.0.0.0/8', 'web env=prod 10.0.0.0/8'],
  ['"web one" Name=', '"web one" Name='],
  ['"Name=web one"', 'Name="web one"'],
  ['-prod sg:web w*b colour:red', '"-prod" "sg:web" "w*b" "colour:red"'],
  ['a"b', '"a""b"'],
  ['aws:stack=x', '"aws:stack"=x'],
  ['06:3e:91 10.0.1.2', '06:3e:91 10.0.1.2'],
])('reads a filter of an earlier version as it was meant: %s', (stored, query) => {
  expect(asQuery(stored)).toBe(query);
});

it('quotes any text', () => {
  expect([quote('a b'), quote('a "b"')]).toEqual(['"a b"', '"a ""b"""']);
});
