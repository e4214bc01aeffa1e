import { Uri } from 'vscode';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/domain/finding.ts';
import { Inventory } from '../../../../src/domain/inventory.ts';
import type { Snapshot, Tag } from '../../../../src/domain/model.ts';
import { labelOf } from '../../../../src/domain/tags.ts';
import { words } from '../../../../src/domain/words.ts';
import { findingsOf } from '../../../../src/rules/findings.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { FindingBadges } from '../../../../src/ui/findings/findingBadges.ts';
import { uriOf } from '../../../../src/ui/shared/tree/rowItem.ts';
import { eni, inventoryOf } from '../../../support/snapshot.ts';

const finding = (on: Finding['on'], over: Partial<Finding> = {}): Finding => ({
  ruleId: 'address/idle',
  severity: 'warning',
  message: words`Nobody uses it: ${1}`,
  remedy: words`Release it.`,
  on,
  ...over,
});

const found: Finding[] = [
  finding({ kind: 'interface', id: 'eni-0a' }),
  finding({ kind: 'interface', id: 'eni-0b' }),
  finding({ kind: 'interface', id: 'eni-0b' }, { severity: 'error', message: words`It is stuck` }),
];

const here = 'work@eu-west-1@';
const judgedBy = (findings: readonly Finding[], over: Partial<Snapshot> = {}) => {
  const judged = { inventory: inventoryOf(over), findings };
  return (of: string) => (of === here ? judged : undefined);
};
const badgeOf = (uri: Uri) => new FindingBadges(judgedBy(found)).provideFileDecoration(uri);

describe('the badge of a row', () => {
  it('warns of what was found about its thing', () => {
    expect(badgeOf(uriOf({ kind: 'interface', id: 'eni-0a' }, here))).toMatchObject({
      badge: '!',
      tooltip: 'Nobody uses it: 1',
      color: { id: 'list.warningForeground' },
    });
  });

  it('tells all of several findings, in the colour of the worst', () => {
    expect(badgeOf(uriOf({ kind: 'interface', id: 'eni-0b' }, here))).toMatchObject({
      tooltip: 'Nobody uses it: 1\nIt is stuck',
      color: { id: 'list.errorForeground' },
    });
  });

  it.each([
    ['another thing', uriOf({ kind: 'interface', id: 'eni-0c' }, here)],
    ['a thing of another kind with that id', uriOf({ kind: 'instance', id: 'eni-0a' }, here)],
    ['the same thing in another scope', uriOf({ kind: 'interface', id: 'eni-0a' }, 'other@eu-west-1@')],
    ['a file of the person', Uri.file('/eni-0a')],
  ])('is not on %s', (_what, uri) => {
    expect(badgeOf(uri)).toBeUndefined();
  });

  it('counts all findings on the row of the account, without a colour, which its name would have too', () => {
    const row = uriOf({ kind: 'scope', id: '' }, here);
    expect(badgeOf(row)).toMatchObject({ badge: '3', tooltip: '3 findings · 1 error', color: undefined });
    expect(badgeOf(uriOf({ kind: 'scope', id: '' }, 'other@eu-west-1@'))).toBeUndefined();
    const many = Array.from({ length: 100 }, (_, at) => finding({ kind: 'interface', id: `eni-${at}` }));
    expect(new FindingBadges(judgedBy(many)).provideFileDecoration(row)?.badge).toBe('9+');
  });

  it('is asked for anew after a read, until its view goes', () => {
    const badges = new FindingBadges(judgedBy(found));
    const asked: unknown[] = [];
    badges.onDidChangeFileDecorations((which) => asked.push(which));
    badges.refresh();
    expect(asked).toEqual([undefined]);
    badges.dispose();
    badges.refresh();
    expect(asked).toHaveLength(1);
  });

  it('counts on a VPC and a subnet what lies in them, each in one of them alone', () => {
    const snapshot = demoSnapshot();
    const inventory = new Inventory(snapshot);
    const judged = { inventory, findings: findingsOf(inventory) };
    const badges = new FindingBadges(() => judged);
    const on = (kind: 'vpc' | 'subnet', things: readonly { readonly id: string; readonly tags: readonly Tag[] }[]) =>
      Object.fromEntries(
        things.flatMap((thing) => {
          const badge = badges.provideFileDecoration(uriOf({ kind, id: thing.id }, here));
          return badge ? [[labelOf(thing), [badge.badge, badge.color?.id, badge.tooltip]]] : [];
        }),
      );
    expect(on('vpc', snapshot.vpcs)).toEqual({ 'shop-prod': ['5', undefined, '5 findings'] });
    const warning = 'list.warningForeground';
    expect(on('subnet', snapshot.subnets)).toEqual({
      'data-a': ['2', undefined, '2 findings'],
      'public-b': ['2', undefined, '2 findings'],
      'data-b': ['1', warning, expect.stringMatching(/^2 of 11 addresses are free: subnet-\w+ "data-b"$/)],
    });
  });

  it('of a subnet of its own and more in it says its own and how many there are', () => {
    const own = finding({ kind: 'subnet', id: 'subnet-0a' }, { message: words`It is full`, severity: 'error' });
    const badges = new FindingBadges(
      judgedBy([...found, own], { enis: [eni({ id: 'eni-0b', subnetId: 'subnet-0a' })] }),
    );
    expect(badges.provideFileDecoration(uriOf({ kind: 'subnet', id: 'subnet-0a' }, here))).toMatchObject({
      badge: '3',
      tooltip: 'It is full\n3 findings · 2 errors',
      color: { id: 'list.errorForeground' },
    });
  });

  it('of what is shown anew counts anew', () => {
    let judged = { inventory: inventoryOf({}), findings: found };
    const badges = new FindingBadges(() => judged);
    const vpc = () => badges.provideFileDecoration(uriOf({ kind: 'vpc', id: 'vpc-0a' }, here))?.badge;
    const before = vpc();
    judged = { inventory: inventoryOf({}), findings: [] };
    expect([before === undefined, vpc()]).toEqual([false, undefined]);
  });
});
