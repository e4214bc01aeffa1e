import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { changesHtml } from '../../../../src/ui/changes/changesHtml.ts';
import { changesMarkdown } from '../../../../src/ui/changes/changesMarkdown.ts';
import { comparedWith } from '../../../../src/ui/changes/comparisons.ts';
import { eni, elasticIp, named, primaryEni, snapshot } from '../../../support/snapshot.ts';

const compared = (before: Snapshot, after: Snapshot) =>
  comparedWith({ title: 'Demo account', snapshot: before }, { title: 'Demo account', inventory: new Inventory(after) });

const scope = 'work@eu-west-1@';
const hostile = '"><img src=x onerror=alert(1)>[x](command:evil) `|\n# *b*';

describe('the list of changes', () => {
  it('says what was added, removed and changed, each with a link into the picture where it has a place', () => {
    const html = changesHtml(
      compared(
        snapshot({ enis: [primaryEni(), eni(named('spare'))], addresses: [elasticIp()] }),
        snapshot({ enis: [primaryEni({ description: 'new' }), eni({ id: 'eni-0b' })] }),
      ),
      { scope, nonce: 'nonce' },
    );
    expect(html).toContain('<h1>1 added, 2 removed, 1 changed</h1>');
    for (const heading of ['Added (1)', 'Removed (2)', 'Changed (1)']) expect(html).toContain(heading);
    expect(html).toContain('description none → new');
    const links = [...html.matchAll(/href="command:eniExplorer\.(\w+)\?([^"]*)"/g)].map(([, command, given]) => [
      command,
      JSON.parse(decodeURIComponent(given ?? '')) as unknown,
    ]);
    expect(links).toEqual([
      ['copyChanges', [{ scope }]],
      ['showInTopology', [{ kind: 'interface', id: 'eni-0b', scope }]],
      ['showInTopology', [{ kind: 'interface', id: 'eni-0a', scope }]],
      ['showInTopology', [{ kind: 'interface', id: 'eni-0primary', scope }]],
    ]);
  });

  it('of equal accounts says that nothing has changed', () => {
    expect(changesHtml(compared(snapshot(), snapshot()), { scope, nonce: 'nonce' })).toContain(
      '<h1>Nothing has changed</h1>',
    );
    expect(changesMarkdown(compared(snapshot(), snapshot()))).toContain('0 added, 0 removed, 0 changed');
  });

  it('shows texts of others as text, in the page and in Markdown', () => {
    const of = compared(snapshot({ enis: [] }), snapshot({ enis: [eni({ ...named(hostile), description: hostile })] }));
    const html = changesHtml(of, { scope, nonce: 'nonce' });
    expect(html).not.toContain('<img');
    expect(html.match(/href="/g)).toHaveLength(2);
    const markdown = changesMarkdown(of);
    expect(markdown).not.toContain('<img');
    expect(markdown).not.toMatch(/[^\\]\[x]/);
    expect(markdown.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  });

  it('warns of what is not known before it lists anything', () => {
    const gaps = [
      { part: 'addresses', iamAction: 'ec2:DescribeAddresses', code: 'UnauthorizedOperation', message: '' },
    ] as const;
    const { notes } = compared(snapshot(), snapshot({ gaps, region: 'us-east-1' }));
    expect(notes).toEqual([
      'These accounts or regions have nothing in common: 111122223333, eu-west-1 and 111122223333, us-east-1',
      'Later: Elastic IPs could not be read: ec2:DescribeAddresses is not allowed. What was removed since then is not known.',
    ]);
    expect(changesHtml(compared(snapshot(), snapshot({ gaps })), { scope, nonce: 'nonce' })).toContain('role="note"');
  });
});
