import { describe, expect, it } from 'vitest';
import { detailsOf } from '../../../../src/topology/detailsOf.ts';
import type { AttributeList } from '../../../../src/aws/connection.ts';
import { words } from '../../../../src/domain/words.ts';
import { detailsHtml } from '../../../../src/ui/details/detailsHtml.ts';
import { eni, inventoryOf, named } from '../../../support/snapshot.ts';

const page = (attributes: readonly AttributeList[] | undefined, name = 'web-1'): string => {
  const enis = [eni({ ...named(name), groups: [{ id: 'sg-0a', name: 'web' }] })];
  const details = detailsOf({ kind: 'interface', id: 'eni-0a' }, inventoryOf({ enis }), {
    findings: [],
    operations: [],
  });
  if (!details) throw new Error('The interface has no details');
  return detailsHtml({
    details,
    account: words`111122223333 · work @ eu-west-1`,
    scope: 'work@eu-west-1@',
    attributes,
    nonce: 'n0nce',
  });
};

/** The commands that the links of a page run, with their arguments. */
const links = (html: string): readonly string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => decodeURIComponent(address));

describe('the page of details', () => {
  it('may run no script and load nothing', () => {
    const html = page([]);
    expect(html).toContain(
      `content="default-src 'none'; style-src 'nonce-n0nce'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<script|<img|<iframe|\son\w+=|\sstyle=|src=/);
  });
  it('has a lock where a tag protects the interface, with the tag', () => {
    const protectedTags = { tags: ['env'], isUnclear: false };
    const tagged = eni({ tags: [{ key: 'env', value: 'p<r>od' }] });
    const of = (enis: readonly ReturnType<typeof eni>[]): string => {
      const more = { findings: [], operations: [], protectedTags };
      const details = detailsOf({ kind: 'interface', id: 'eni-0a' }, inventoryOf({ enis }), more);
      if (!details) throw new Error('The interface has no details');
      return detailsHtml({ details, account: words`work`, scope: 'work', attributes: [], nonce: 'n' });
    };
    expect(of([tagged])).toContain('never changed (setting eniExplorer.protectedTags: env=p&lt;r&gt;od)');
    expect(of([tagged])).toContain('<svg');
    expect(of([eni()])).not.toContain('<svg');
  });
  it('has links that copy what is worth it, and one that reads again', () => {
    const found = links(
      page([
        { title: 'DescribeNetworkInterfaces', rows: [{ name: 'Status', value: 'available' }], problem: undefined },
      ]),
    );
    expect(found).toContain('command:eniExplorer.copyValue?["10.0.0.20"]');
    expect(found).toContain('command:eniExplorer.copyValue?["sg-0a"]');
    expect(found).toContain('command:eniExplorer.copyValue?["available"]');
    expect(found).toContain(
      'command:eniExplorer.showDetails?[{"kind":"interface","id":"eni-0a","scope":"work@eu-west-1@"}]',
    );
    expect(found.every((each) => /^command:eniExplorer\.(copyValue|showDetails)\?\[/.test(each))).toBe(true);
  });
  it('says that EC2 is asked, why it did not answer, or that it said nothing', () => {
    expect(page(undefined)).toContain('Reading all attributes from EC2');
    expect(page([{ title: 'A', rows: [], problem: words`Not allowed` }])).toContain('Not allowed');
    expect(page([{ title: 'A', rows: [], problem: undefined }])).toContain('EC2 returned nothing');
  });
  it('shows names and values of an account as text', () => {
    const hostile = '"><img src=x onerror=alert(1)>';
    const html = page([{ title: 'A', rows: [{ name: hostile, value: hostile }], problem: undefined }], hostile);
    expect(html).not.toContain('<img');
    expect(html).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;');
  });
});
