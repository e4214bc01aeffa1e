import { describe, expect, it } from 'vitest';
import { notReadYet } from '../../../../src/domain/gap.ts';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { nameOf } from '../../../../src/domain/tags.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { syntheticSnapshot } from '../../../../src/simulator/worlds/synthetic.ts';
import { scopeRow } from '../../../../src/ui/network/rows/scopeRow.ts';
import type { Grouping } from '../../../../src/ui/shared/tree/grouping.ts';
import { pathTo, type Row } from '../../../../src/ui/shared/tree/row.ts';
import { attached, eni, instance, snapshot } from '../../../support/snapshot.ts';
import { allRows, demoTree, opened, textOf, textsBelow, viewOf } from '../../../support/tree.ts';

const groupedBy = (grouping: Grouping, of: Snapshot = demoSnapshot(), filter = '', limit = 200): Row =>
  scopeRow({ ...viewOf(of, { filter, limit }), grouping });

const idOf = (name: string): string => demoSnapshot().enis.find((each) => nameOf(each) === name)?.id ?? 'none';

const tagged = (id: string, ...values: readonly string[]) =>
  eni({ id, tags: values.map((value) => ({ key: 'env', value })) });

const each: readonly Grouping[] = [
  { kind: 'instance' },
  { kind: 'securityGroup' },
  { kind: 'owner' },
  { kind: 'tag', key: 'Name' },
];

describe('the groups of the tree', () => {
  it('are instances in their own rows, with the interfaces of all subnets by slot, then what is on none', () => {
    const tree = groupedBy({ kind: 'instance' });
    expect(textsBelow(tree).filter((text) => /^(fw-1|No |Elastic)/.test(text))).toEqual([
      'fw-1  3 of 4 slots · c6in.xlarge',
      'No instance  21 interfaces',
      'Elastic IPs  1 unused · 6 in all',
    ]);
    expect(
      opened(tree, 'fw-1')
        .children()
        .map(({ label }) => label),
    ).toEqual(['fw-1-outside', 'fw-1-inside', 'fw-1-data']);
    const before = opened(demoTree(), 'shop-prod', 'public-a', 'fw-1');
    const now = opened(tree, 'fw-1');
    expect([now.target, now.words, now.icon]).toEqual([before.target, before.words, before.icon]);
  });

  it('are security groups, each of which has the interface; groups of one name say their VPC', () => {
    const tree = groupedBy({ kind: 'securityGroup' });
    expect(textsBelow(tree).filter((text) => /^(default|fw|No )/.test(text))).toEqual([
      'default  1 interface · mgmt',
      'default  9 interfaces · shop-prod',
      'fw-admin  2 interfaces · shop-prod',
      'fw-edge  8 interfaces · shop-prod',
      'fw-transit  2 interfaces · shop-prod',
      'No security group  2 interfaces',
    ]);
    for (const group of ['fw-admin', 'fw-edge'])
      expect(opened(tree, group, 'fw-1-outside').description).toContain('10.0.0.10 · eth0');
    expect(opened(tree, 'fw-edge').spoken).toBe('security group fw-edge, 8 interfaces · shop-prod');
  });

  it('are owners with the name of their resource, then what the account alone has', () => {
    expect(textsBelow(groupedBy({ kind: 'owner' }))).toEqual([
      'Application Load Balancer  shop-alb · 2 interfaces',
      'EFS  shared · 1 interface',
      'Lambda  6 interfaces',
      'NAT gateway  nat-a · 1 interface',
      'NAT gateway  nat-b · 1 interface',
      'RDS  orders · 1 interface',
      'RDS  orders standby · 1 interface',
      'VPC CNI  shop · 2 interfaces',
      'VPC endpoint  ec2 · 1 interface',
      'VPC endpoint  secrets · 1 interface',
      'VPC endpoint  ssm · 2 interfaces',
      'No other owner  29 interfaces',
      'Elastic IPs  1 unused · 6 in all',
    ]);
  });

  it('are values of a tag as people count, an empty one told from none', () => {
    const enis = [
      tagged('eni-1', 'v10'),
      tagged('eni-2', 'v9'),
      tagged('eni-3', ''),
      tagged('eni-4'),
      tagged('eni-5', 'v9'),
    ];
    expect(textsBelow(groupedBy({ kind: 'tag', key: 'env' }, snapshot({ enis })))).toEqual([
      '(empty)  1 interface',
      'v9  2 interfaces',
      'v10  1 interface',
      'No tag env  1 interface',
      'Elastic IPs  0',
    ]);
  });

  it.each(each)('have the same rows of interfaces as the tree by VPC, with ids of their own: %j', (by) => {
    const facts = ({ label, description, spoken, words, icon, target }: Row) =>
      JSON.stringify([label, description, spoken, words, icon, target]);
    const interfacesOf = (tree: Row) => allRows(tree).filter(({ target }) => target?.kind === 'interface');
    const [plain, grouped] = [interfacesOf(demoTree()), interfacesOf(groupedBy(by))];
    expect(new Set(grouped.map(facts))).toEqual(new Set(plain.map(facts)));
    const ids = [...allRows(groupedBy(by)), ...allRows(demoTree())].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keep the ids of their rows apart whatever a tag holds', () => {
    const values = ['a', 'a/more', 'a"/eni-1', 'a"', 'none', ''];
    const enis = values.map((value, at) => tagged(`eni-${at}`, value));
    for (const limit of [200, 1]) {
      const ids = allRows(
        groupedBy({ kind: 'tag', key: 'env' }, snapshot({ enis: [...enis, tagged('eni-9', 'a')] }), '', limit),
      );
      expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
    }
  });

  it('count what a filter leaves of them, and those without any go', () => {
    const tree = groupedBy({ kind: 'securityGroup' }, demoSnapshot(), 'bastion -internal');
    expect(textsBelow(tree)).toEqual(['fw-admin  1 of 2 interfaces · shop-prod', 'Elastic IPs  1']);
    expect(tree.children()[0]?.opens).toBe('open');
    expect(textsBelow(opened(tree, 'fw-admin'))).toEqual(['bastion  10.0.0.40 · eth0 · 52.18.90.44']);
    const instances = groupedBy({ kind: 'instance' }, demoSnapshot(), 'web-1-outside');
    expect(textsBelow(instances)).toEqual(['web-1  1 of 2 interfaces · 2 of 3 slots · c6i.large']);
  });

  it('say what was not read, or not yet, of them', () => {
    const enis = [eni({ attachment: attached('i-gone', 0) }), eni({ id: 'eni-0b' })];
    const by: Grouping = { kind: 'instance' };
    const denied = { code: 'UnauthorizedOperation', iamAction: 'ec2:DescribeX', message: 'No.' };
    const without = snapshot({ enis, instances: [], gaps: [{ part: 'instances', ...denied }] });
    expect(textsBelow(groupedBy(by, without))).toContain('i-gone  1 interface · could not be read');
    const part = snapshot({ enis, instances: [instance()], gaps: [{ part: 'enis', ...denied }] });
    expect(textsBelow(groupedBy(by, part))).toContain('No instance  at least 1 interface');
    const coming = snapshot({ enis, instances: [instance()], gaps: [notReadYet('enis')] });
    expect(textsBelow(groupedBy(by, coming))).toContain('No instance  not all read yet');
  });

  it('name a security group as its interfaces do where it was not read, and its VPC by its id', () => {
    const enis = [eni({ vpcId: 'vpc-far', groups: [{ id: 'sg-far', name: 'shared' }] })];
    const [group] = groupedBy({ kind: 'securityGroup' }, snapshot({ securityGroups: [], enis })).children();
    expect(group && [textOf(group), ...textsBelow(group)]).toEqual([
      'shared  1 interface · vpc-far',
      'eni-0a  10.0.0.20',
    ]);
  });

  it.each(each)('lead to each interface that they have, of several places to the first: %j', (by) => {
    const tree = groupedBy(by);
    for (const { id } of demoSnapshot().enis) {
      const path = pathTo([tree], { kind: 'interface', id });
      expect([path.length, path.at(-1)?.target?.id]).toEqual([3, id]);
    }
    const target = { kind: 'interface', id: idOf('fw-1-outside') } as const;
    const first = allRows(tree).find((row) => row.target?.id === target.id);
    expect(pathTo([tree], target).at(-1)?.id).toBe(first?.id);
  });

  it('are made as far as they are shown, of many interfaces', () => {
    const many = syntheticSnapshot(2000);
    for (const by of each) {
      const level = groupedBy(by, many).children();
      expect(level.length).toBeLessThanOrEqual(201);
      expect(textOf(level.at(-1) as Row)).toMatch(/^(Show more {2}\d+ not shown|Elastic IPs.*)$/);
    }
  });
});
