import { describe, expect, it } from 'vitest';
import { notReadYet } from '../../../../src/domain/gap.ts';
import { foreign } from '../../../../src/domain/words.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { filterMessage, scopeRow } from '../../../../src/ui/network/rows/scopeRow.ts';
import { interfaceRow } from '../../../../src/ui/network/rows/interfaceRow.ts';
import { readProtectedTags } from '../../../../src/domain/protectedTags.ts';
import { codicon, pathTo, type Row } from '../../../../src/ui/shared/tree/row.ts';
import { levelOfMore } from '../../../../src/ui/shared/tree/more.ts';
import { attached, eni, named, snapshot, subnet, vpc } from '../../../support/snapshot.ts';
import { demoTree, opened, textOf, textsBelow, viewOf } from '../../../support/tree.ts';

const tooltipOf = (...labels: readonly string[]): string => opened(demoTree(), ...labels).tooltip?.() ?? '';

describe('tooltips', () => {
  it('tell the facts of an interface', () => {
    const text = tooltipOf('shop-prod', 'public-a', 'fw-1', 'fw-1-outside').replaceAll(/&#(\d+);/g, (_, code: string) =>
      String.fromCharCode(Number(code)),
    );
    expect(text).toContain('**Private addresses** 10.0.0.10');
    expect(text).toContain('**Public addresses** 52.48.17.203');
    expect(text).toContain('**Device** eth0');
    expect(text).toContain('**Source/dest check** off');
  });

  it('tell findings with what to do', () => {
    expect(tooltipOf('shop-prod', 'public-b', 'Unattached', 'old-vip')).toContain('$(warning)');
  });

  it('leave nothing of a hostile tag but its letters', () => {
    const hostile = '<img src=x onerror=alert(1)> [x](command:evil) $(trash) **b** `c`';
    const view = viewOf(snapshot({ enis: [eni({ ...named(hostile), description: hostile })] }));
    const row = opened(scopeRow(view), 'vpc-0a', 'subnet-0a', 'Unattached', foreign(hostile));
    const tooltip = row.tooltip?.() ?? '';
    expect(tooltip).toContain('onerror');
    expect(tooltip).not.toMatch(/<|>|\]\(|\$\(|`/);
    expect(tooltip).not.toContain('command:');
  });
});

describe('what could not be read', () => {
  it('is a row that names the missing permission', () => {
    const gap = { part: 'addresses', iamAction: 'ec2:DescribeAddresses', code: 'UnauthorizedOperation', message: 'no' };
    const top = scopeRow(viewOf(snapshot({ gaps: [{ ...gap, part: 'addresses' }] })));
    expect(textsBelow(top)[0]).toBe('Elastic IPs could not be read: ec2:DescribeAddresses is not allowed');
  });

  it('says why when it was something else', () => {
    const gap = { part: 'instances', iamAction: 'ec2:DescribeInstances', code: 'RequestLimitExceeded' } as const;
    const top = scopeRow(viewOf(snapshot({ instances: [], gaps: [{ ...gap, message: 'EC2 is busy' }] })));
    expect(textsBelow(top)[0]).toBe('Instances could not be read: EC2 is busy');
  });

  it('leaves the interfaces of an unknown instance in the tree', () => {
    const lost = eni({ id: 'eni-0lost', attachment: attached('i-0other', 1) });
    const top = scopeRow(viewOf(snapshot({ instances: [], enis: [lost] })));
    expect(textOf(opened(top, 'vpc-0a', 'subnet-0a', 'i-0other'))).toBe('i-0other  not listed by EC2');
    expect(textsBelow(opened(top, 'vpc-0a', 'subnet-0a', 'i-0other'))).toEqual(['eni-0lost  10.0.0.20 · eth1']);
  });
});

describe('a level with very many rows', () => {
  const enis = Array.from({ length: 450 }, (_, index) => eni({ id: `eni-${index}`, ...named(`n-${index}`) }));
  const group = (limit: number) =>
    opened(scopeRow(viewOf(snapshot({ enis }), { limit })), 'vpc-0a', 'subnet-0a', 'Unattached');

  it('shows the first of them and a row for more', () => {
    const rows = group(200).children();
    expect(rows).toHaveLength(201);
    expect(rows.at(199)?.label).toBe('n-199');
    expect(rows.at(200) && textOf(rows[200] ?? group(1))).toBe('Show more  250 not shown');
    expect(rows.map(levelOfMore).filter(Boolean)).toEqual([group(200).id]);
  });

  it('shows all of them once there is room', () => {
    expect(group(600).children()).toHaveLength(450);
  });
});

describe('finding a thing in the tree', () => {
  it('answers the rows that lead to it', () => {
    const row = opened(demoTree(), 'shop-prod', 'app-a', 'fw-1', 'fw-1-inside');
    if (!row.target) throw new Error('The row stands for no interface');
    expect(pathTo([demoTree()], row.target).map(({ label }) => label)).toEqual([
      'Demo account',
      'shop-prod',
      'app-a',
      'fw-1',
      'fw-1-inside',
    ]);
  });

  it('answers nothing for what is not there', () => {
    expect(pathTo([demoTree()], { kind: 'interface', id: 'eni-0gone' })).toEqual([]);
  });
});

describe('what a screen reader says of a row', () => {
  it('begins with the kind, then tells tier, facts and findings', () => {
    const said = (...labels: readonly string[]) => opened(demoTree(), ...labels).spoken;
    expect([said(), said('shop-prod')]).toEqual([
      'account Demo account, eu-west-1',
      'VPC shop-prod, 10.0.0.0/16 · IPv6',
    ]);
    expect(said('shop-prod', 'data-b')).toBe('subnet data-b, isolated, 2 free of 11, zone b, 1 warning');
    expect(said('shop-prod', 'public-a')).toBe('subnet public-a, public, 246 free of 251, zone a');
    expect(said('shop-prod', 'app-a', 'api-1')).toBe('instance api-1, 1 of 3 slots · m6i.large');
    expect(said('shop-prod', 'public-a', 'bastion', 'bastion')).toMatch(
      /^primary interface bastion, 10\.0\.0\.\d+ · eth0/,
    );
    expect(said('shop-prod', 'public-b', 'Unattached', 'old-vip')).toMatch(
      /^unattached interface old-vip, .*, 1 warning$/,
    );
    expect(said('shop-prod', 'public-a', 'NAT gateway', 'nat-a')).toMatch(/^managed interface nat-a, 10\.0\.0\.200/);
    expect(said('Elastic IPs', 'eip-fw')).toMatch(/^elastic IP eip-fw, /);
  });

  it('says an error as such', () => {
    const full = snapshot({ subnets: [subnet({ ...named('full'), freeIpv4: 0 })] });
    expect(opened(scopeRow(viewOf(full)), 'vpc-0a', 'full').spoken).toMatch(/0 free of 251, zone a, 1 error$/);
  });
});

describe('the row of an account', () => {
  it('says what a filter leaves before all else, with thousands told apart', () => {
    expect(demoTree('lambda').description).toBe('6 of 48 interfaces · eu-west-1');
    const many = Array.from({ length: 1200 }, (_, at) => eni({ id: `eni-${at}` }));
    expect(scopeRow(viewOf(snapshot({ enis: many }), { filter: 'eni-1' })).description).toMatch(
      /^\d+ of 1,200 interfaces/,
    );
  });

  it('says and shows that nothing may be written', () => {
    const view = { ...viewOf(demoSnapshot()), readOnly: foreign('Read-only mode is on') };
    expect(scopeRow(view).description).toBe('Read only · eu-west-1');
    expect(scopeRow(view).icon).toEqual(codicon('eni-protected'));
    expect(scopeRow(view).tooltip?.()).toContain('Read&#45;only mode is on');
  });
});

it('tells that an interface is protected before what may be cut off', () => {
  const kept = eni({ ...named('web'), attachment: attached('i-0a', 1), sourceDestCheck: false });
  const protectedTags = readProtectedTags([['Name=web']]);
  const view = { ...viewOf(snapshot({ enis: [kept] })), protectedTags };
  expect(interfaceRow(view, kept).description).toBe('10.0.0.20 · eth1 · protected · source/dest check off');
});

it('says how much a filter leaves', () => {
  const { inventory } = viewOf(demoSnapshot());
  expect(filterMessage('lambda', 6, inventory)).toBe('Filter: lambda · 6 of 48 interfaces');
  const soFar = viewOf({ ...demoSnapshot(), gaps: [notReadYet('enis')] });
  expect(filterMessage('lambda', 6, soFar.inventory)).toBe('Filter: lambda · 6 of 48 interfaces so far');
});

describe('a filter that leaves more than a level shows', () => {
  const many = (count: number) =>
    scopeRow(
      viewOf(
        snapshot({
          vpcs: [vpc({ tags: [{ key: 'Name', value: 'shop' }] })],
          subnets: [subnet({ tags: [{ key: 'Name', value: 'apps' }] })],
          enis: Array.from({ length: count }, (_, at) => eni({ id: `eni-${at}`, description: 'pod' })),
        }),
        { filter: 'pod' },
      ),
    );

  /** The rows that VS Code asks for by itself: those below a row that is open. */
  const asked = (row: Row): readonly Row[] => [row, ...(row.opens === 'open' ? row.children().flatMap(asked) : [])];

  it('opens to its hits as long as these are few', () => {
    expect(asked(many(200)).map(({ label }) => label)).toEqual(expect.arrayContaining(['shop', 'apps', 'eni-199']));
  });

  it('opens to the subnets when there are more, by rows of their own', () => {
    const rows = asked(many(201));
    expect(rows.map(({ label }) => label)).toEqual(['Demo account', 'shop', 'apps']);
    expect(rows.at(-1)?.opens).toBe('closed');
    expect(new Set(asked(many(200)).map(({ id }) => id)).has(rows.at(-1)?.id ?? '')).toBe(false);
  });
});
