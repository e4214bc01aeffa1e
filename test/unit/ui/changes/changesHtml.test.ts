import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { changesHtml } from '../../../../src/ui/changes/changesHtml.ts';
import { comparedWith } from '../../../../src/ui/changes/comparisons.ts';
import { eni, elasticIp, named, primaryEni, securityGroup, snapshot, subnet } from '../../../support/snapshot.ts';

const page = (before: Snapshot, after: Snapshot): string =>
  changesHtml(
    comparedWith({ title: 'Before', snapshot: before }, { title: 'After', inventory: new Inventory(after) }),
    { scope: 'work@eu-west-1@', nonce: 'nonce' },
  );

const sectionsOf = (html: string): readonly string[] => html.match(/<section>.*?<\/section>/gs) ?? [];

describe('the page of changes', () => {
  it('has a heading with its sign for each kind of change, and none where a count only follows', () => {
    const html = page(
      snapshot({ subnets: [subnet({ freeIpv4: 200 })], enis: [primaryEni(), eni()] }),
      snapshot({
        subnets: [subnet({ freeIpv4: 199 })],
        enis: [primaryEni({ description: 'new' }), eni({ id: 'eni-0b' })],
      }),
    );
    expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading)).toEqual([
      '<span class="sign added" aria-hidden="true">+</span> Added (1)',
      '<span class="sign removed" aria-hidden="true">−</span> Removed (1)',
      '<span class="sign changed" aria-hidden="true">~</span> Changed (1)',
      'Free addresses, as a consequence (1)',
    ]);
  });

  it('leaves out what there is none of', () => {
    const html = page(snapshot({ enis: [] }), snapshot({ enis: [eni()] }));
    expect(sectionsOf(html)).toHaveLength(1);
    expect(html).toMatch(/<\/p>\s*<section>/);
    expect(html).toMatch(/<\/section>\s*<\/body>/);
  });

  it('shows the id below a name, and once where there is no name', () => {
    const html = page(snapshot({ enis: [] }), snapshot({ enis: [eni(named('web')), eni({ id: 'eni-0b' })] }));
    expect(html).toContain('>web</a><br /><code>eni-0a</code></th>');
    expect(html).toContain('>eni-0b</a></th>');
  });

  it('leads into the picture from what stands there, and not from addresses and groups', () => {
    const html = page(snapshot(), snapshot({ addresses: [elasticIp()], securityGroups: [securityGroup(), sshGroup] }));
    const [added = ''] = sectionsOf(html);
    expect(added).toContain('sg-0ssh');
    expect(added).toContain('eipalloc-0a');
    expect(added).not.toContain('href=');
  });

  it('tells what came or went on one line, and each difference on a line of its own', () => {
    const html = page(
      snapshot({ enis: [primaryEni()] }),
      snapshot({ enis: [primaryEni({ description: 'new', sourceDestCheck: false }), eni()] }),
    );
    const [added = '', changed = ''] = sectionsOf(html);
    expect(added).toContain('<td>10.0.0.20 · available · in subnet-0a');
    expect(added).not.toContain('<li>');
    expect(changed).toContain('<ul><li>description none → new</li><li>source/destination check true → false</li></ul>');
  });

  it('shows the first 2,000 lines, and says how many more the copied list has', () => {
    const many = (count: number) =>
      snapshot({ enis: Array.from({ length: count }, (_, at) => eni({ id: `eni-${at}` })) });
    const html = page(snapshot({ enis: [] }), many(2_003));
    expect(html).toContain('Added (2003)');
    expect(html.match(/<tr>/g)).toHaveLength(2_000);
    expect(html).toContain('<p>And 3 more in the copied list</p>');
    expect(page(snapshot({ enis: [] }), many(2_000))).not.toContain('more, which');
  });
});

const sshGroup = securityGroup({ id: 'sg-0ssh', name: 'ssh' });
