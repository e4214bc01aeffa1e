import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { changesMarkdown } from '../../../../src/ui/changes/changesMarkdown.ts';
import { comparedWith } from '../../../../src/ui/changes/comparisons.ts';
import { eni, named, primaryEni, securityGroup, snapshot, subnet, vpc } from '../../../support/snapshot.ts';

const copied = (before: Snapshot, after: Snapshot): readonly string[] =>
  changesMarkdown(
    comparedWith({ title: 'Before', snapshot: before }, { title: 'After', inventory: new Inventory(after) }),
  )
    .replace(/(Before|After), [^\n→]*\d/g, '$1')
    .split('\n');

describe('the copied list of changes', () => {
  it('has a part for what was added, removed, changed and for what follows from that, each with its own rows', () => {
    const [early, late] = [subnet({ freeIpv4: 200 }), subnet({ freeIpv4: 199 })];
    const before = snapshot({ subnets: [early], enis: [primaryEni(), eni(named('spare'))] });
    const after = snapshot({
      subnets: [late],
      enis: [primaryEni({ description: 'new', sourceDestCheck: false }), eni({ id: 'eni-0b' })],
    });
    expect(copied(before, after)).toEqual([
      '# Before → After',
      '',
      '1 added, 1 removed, 1 changed',
      '',
      '## Added (1)',
      '',
      expect.stringMatching(/^- interface eni-0b: 10\.0\.0\.20; available; in subnet-0a/) as string,
      '',
      '## Removed (1)',
      '',
      expect.stringMatching(/^- interface \*\*spare\*\* eni-0a: 10\.0\.0\.20; available; in subnet-0a/) as string,
      '',
      '## Changed (1)',
      '',
      '- interface eni-0primary: description none → new; source/destination check true → false',
      '',
      '## Free addresses, as a consequence (1)',
      '',
      expect.stringContaining('200 → 199') as string,
      '',
    ]);
  });

  it('leaves out the parts in which there is nothing', () => {
    const headings = copied(snapshot({ enis: [] }), snapshot({ enis: [eni()] })).filter((line) =>
      line.startsWith('##'),
    );
    expect(headings).toEqual(['## Added (1)']);
  });

  it('quotes what one must know before believing it, in front of all parts', () => {
    const gaps = [{ part: 'enis', iamAction: 'ec2:DescribeNetworkInterfaces', code: 'X', message: 'no' }] as const;
    const lines = copied(snapshot({ gaps, enis: [] }), snapshot({ securityGroups: [securityGroup()] }));
    const quoted = lines.findIndex((line) => line.startsWith('> Earlier: '));
    expect(lines[quoted]).toMatch(/What was added since then is not known\.$/);
    expect(quoted).toBeLessThan(lines.findIndex((line) => line.startsWith('##')));
  });

  it.each([
    ['\\', '\\\\'],
    ['`a`', '\\`a\\`'],
    ['*a*', '\\*a\\*'],
    ['_a_', '\\_a\\_'],
    ['[a](b)', '\\[a\\] (b)'],
    ['a|b', 'a\\|b'],
    ['~a~', '\\~a\\~'],
    ['&amp;', '\\&amp;'],
    ['<b>', '&lt;b>'],
  ])('shows the name %s as it is when it is rendered', (name, written) => {
    const lines = copied(snapshot(), snapshot({ vpcs: [vpc(), vpc({ id: 'vpc-0z', ...named(name) })] }));
    expect(lines.find((line) => line.startsWith('- VPC'))).toContain(`**${written}** vpc-0z: `);
  });
});
