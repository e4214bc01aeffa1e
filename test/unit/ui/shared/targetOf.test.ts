import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostItsRow, targetOf, targetsOf } from '../../../../src/ui/shared/targetOf.ts';
import { demoTree, opened } from '../../../support/tree.ts';

describe('what a command acts on', () => {
  it('is the thing of a row', () => {
    const row = opened(demoTree(), 'shop-prod', 'public-a', 'fw-1');
    expect(row.target?.kind).toBe('instance');
    expect(targetOf(row)).toEqual(row.target);
  });

  it('is nothing for a row that only groups', () => {
    expect(targetOf(opened(demoTree(), 'shop-prod', 'public-b', 'Unattached'))).toBeUndefined();
  });

  it.each([
    ['vpc', { vpcId: 'vpc-0a' }, 'vpc-0a'],
    ['subnet', { vpcId: 'vpc-0a', subnetId: 'subnet-0a' }, 'subnet-0a'],
    ['instance', { subnetId: 'subnet-0a', instanceId: 'i-0a' }, 'i-0a'],
    ['interface', { instanceId: 'i-0a', eniId: 'eni-0a' }, 'eni-0a'],
  ])('is the %s that was clicked in the picture', (webviewSection, ids, id) => {
    const context = { webview: 'eniExplorer.topology', webviewSection, preventDefaultContextMenuItems: true, ...ids };
    expect(targetOf(context)).toEqual({ kind: webviewSection, id });
  });

  it('is each of the interfaces that are selected together in the picture', () => {
    const context = { webview: 'eniExplorer.topology', webviewSection: 'interfaces', eniIds: ['eni-0a', 'eni-0b'] };
    expect(targetsOf(context, undefined)).toEqual([
      { kind: 'interface', id: 'eni-0a' },
      { kind: 'interface', id: 'eni-0b' },
    ]);
    expect([targetOf(context), targetsOf({ ...context, eniIds: ['<b>'] }, undefined)]).toEqual([undefined, []]);
  });

  it.each([
    ['the palette', undefined],
    ['empty ground of the picture', { webviewSection: 'canvas' }],
    ['a place without its id', { webviewSection: 'interface', instanceId: 'i-0a' }],
    ['an id with markup', { webviewSection: 'interface', eniId: '<b>' }],
    ['a text', 'eni-0a'],
  ])('is nothing for %s', (_what, argument) => {
    expect(targetOf(argument)).toBeUndefined();
  });

  it('is nothing, and no error, for anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (argument) => {
        expect(targetOf(argument)).toBeUndefined();
      }),
    );
  });
});

describe('a command whose row was lost', () => {
  const row = opened(demoTree(), 'shop-prod', 'public-a', 'fw-1');

  it.each([
    ['the palette', [], false],
    ['a row', [row], false],
    ['a row, with no others selected', [row, undefined], false],
    ['several rows', [row, [row, row]], false],
    ['a row that VS Code has forgotten', [undefined, undefined], true],
    ['several rows, of which it has forgotten one', [row, [row, undefined]], true],
  ])('is told from %s', (_from, given, lost) => {
    expect(lostItsRow(given)).toBe(lost);
  });
});
