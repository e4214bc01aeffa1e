import { describe, expect, it } from 'vitest';
import type { Gap, SnapshotPart } from '../../../../src/domain/model.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { simulatedPlatform } from '../../../support/simulatedPlatform.ts';
import { scopeRow } from '../../../../src/ui/network/rows/scopeRow.ts';
import { eni, snapshot } from '../../../support/snapshot.ts';
import { allRows, textOf, textsBelow, viewOf } from '../../../support/tree.ts';

const refused = (part: SnapshotPart): Gap => ({ part, iamAction: 'x', code: 'UnauthorizedOperation', message: 'no' });

describe('an account of which VPCs or subnets may not be read', () => {
  const others = [
    'instances',
    'securityGroups',
    'addresses',
    'internetGateways',
    'routeTables',
    'instanceTypes',
  ] as const;
  const sets = [
    ['vpcs'],
    ['subnets'],
    ['vpcs', 'subnets'],
    ...others.flatMap((part) => [
      ['vpcs', part],
      ['subnets', part],
    ]),
  ];

  it.each(sets as SnapshotPart[][])('has a row for every interface that was read, without %s and %s', (...parts) => {
    const denied = parts.filter((part) => part !== undefined);
    const whole = demoSnapshot();
    const read = { ...whole, ...Object.fromEntries(denied.map((part) => [part, []])), gaps: denied.map(refused) };
    const rows = allRows(scopeRow(viewOf(read)));
    const shown = rows.flatMap(({ target }) => (target?.kind === 'interface' ? target.id : []));
    expect(shown.toSorted()).toEqual(whole.enis.map(({ id }) => id).toSorted());
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('is read as that', async () => {
    const { simulator, platform } = simulatedPlatform(demoSnapshot());
    for (const action of ['DescribeVpcs', 'DescribeSubnets']) simulator.faults.deny(action);
    const read = await (await platform.connect({ kind: 'demo' })).read();
    const tops = textsBelow(scopeRow(viewOf(read)));
    expect(tops.slice(0, 2)).toEqual([
      'VPCs could not be read: ec2:DescribeVpcs is not allowed',
      'Subnets could not be read: ec2:DescribeSubnets is not allowed',
    ]);
    expect(tops[2]).toMatch(/^VPC vpc-[0-9a-f]+ {2}could not be read$/);
  });

  it('groups them by the ids that they carry, and says why', () => {
    const read = snapshot({ vpcs: [], subnets: [], enis: [eni()], gaps: [refused('vpcs'), refused('subnets')] });
    const rows = allRows(scopeRow(viewOf(read)));
    expect(rows.map(textOf)).toContain('VPC vpc-0a  could not be read');
    expect(rows.map(textOf)).toContain('Subnet subnet-0a  could not be read · a');
  });

  it('offers no operation on what was not read, and all on its interfaces', () => {
    const read = snapshot({ vpcs: [], subnets: [], enis: [eni()], gaps: [refused('vpcs'), refused('subnets')] });
    const rows = allRows(scopeRow(viewOf(read)));
    const words = (kind: string) => rows.find(({ target }) => target?.kind === kind)?.words;
    expect(words('vpc')).toEqual(['vpc']);
    expect(words('subnet')).toEqual(['subnet']);
    expect(words('interface')).toContain('editTags');
  });

  it('is filtered like any other', () => {
    const read = snapshot({ vpcs: [], subnets: [], enis: [eni(), eni({ id: 'eni-0b', subnetId: 'subnet-0b' })] });
    const top = scopeRow(viewOf(read, { filter: 'eni-0b' }));
    const rows = allRows(top).flatMap(({ target }) => (target ? target.id : []));
    expect(rows).toEqual(['vpc-0a', 'subnet-0b', 'eni-0b']);
    expect(textsBelow(top)[0]).toBe('VPC vpc-0a  not listed by EC2');
  });
});
