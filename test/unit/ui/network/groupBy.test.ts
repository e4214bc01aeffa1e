import { beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../../../src/domain/scope.ts';
import { nameOf } from '../../../../src/domain/tags.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import type { ShownRow } from '../../../../src/ui/shared/tree/shownRow.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { active } from '../../../support/openedSession.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { eni, snapshot } from '../../../support/snapshot.ts';
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';
import { asked, messages, told } from '../../../support/vscode/person.ts';
import type { Tree } from '../../../support/vscode/surfaces.ts';

beforeEach(resetDesktop);

const view = () => desktop.trees.get('eniExplorer.network') as Tree<ShownRow>;

/** What stands below the first account. */
const labels = (): readonly string[] =>
  view()
    .rows.getChildren(view().rows.getChildren()[0])
    .map(({ row }) => row.label);

const isGrouped = (): unknown =>
  desktop.executed.findLast(([command, key]) => command === 'setContext' && key === 'eniExplorer.grouped')?.[2];

const { enis, vpcs } = demoSnapshot();
const idOf = (name: string): string => enis.find((each) => nameOf(each) === name)?.id ?? 'none';

const opened = async (account = new FakeAccount(demoSnapshot())) => {
  const window = openedWindow({}, account);
  await window.session.open(scope);
  /** Picks lines of the command's lists one after the other; answers what the last one had. */
  const group = async (...lines: readonly string[]): Promise<readonly string[]> => {
    const done = window.run('groupBy');
    let had: readonly string[] = [];
    for (const [at, line] of lines.entries()) {
      const pick = await asked(at === 0 ? 'Group By' : 'Group by Tag');
      had = pick.items.map(({ label, description = '' }) => [label, description].filter(Boolean).join('  '));
      pick.choose(line);
    }
    await done;
    return had;
  };
  return { ...window, group };
};

describe('Group By', () => {
  it('shows what the interfaces have in common, says so above the rows, and goes back to VPCs', async () => {
    const { group, run, kept } = await opened();
    expect([labels()[0], view().message, isGrouped()]).toEqual(['shop-prod', '', false]);
    expect(await group('Security group')).toEqual([
      'VPC  present choice',
      'Others',
      'Instance',
      'Security group',
      'Owner',
      'Tag…',
    ]);
    expect([labels()[0], view().message, isGrouped()]).toEqual(['api', 'Grouped by security group', true]);
    expect(kept.get('grouping')).toEqual({ kind: 'securityGroup' });
    await run('groupByVpc');
    expect([labels()[0], view().message, isGrouped()]).toEqual(['shop-prod', '', false]);
    expect(kept.get('grouping')).toBeUndefined();
  });

  it('asks for the key of the tag, most used first, of all open accounts', async () => {
    const tags = (...keys: readonly string[]) => keys.map((key) => ({ key, value: 'x' }));
    const account = new FakeAccount(
      snapshot({ enis: [eni({ tags: tags('team', 'env') }), eni({ id: 'eni-0b', tags: tags('env') })] }),
    );
    const { group } = await opened(account);
    expect(await group('Tag…', 'team')).toEqual(['env  2 interfaces', 'team  1 interface']);
    expect([labels(), view().message]).toEqual([['x', 'No tag team', 'Elastic IPs'], 'Grouped by tag team']);
    expect((await group('Tag…', 'env'))[0]).toBe('team  1 interface');
    expect((await group('Tag env'))[0]).toBe('Tag env  present choice');
  });

  it('says that nothing that was read has a tag', async () => {
    const { group } = await opened(new FakeAccount(snapshot({ enis: [eni({ tags: [] })] })));
    await group('Tag…');
    expect(messages()).toEqual(['info: None of the interfaces that were read has a tag']);
    expect(isGrouped()).toBe(false);
  });

  it('leaves all as it is when the person goes away', async () => {
    const { run } = await opened();
    for (const line of [undefined, 'Tag…']) {
      const done = run('groupBy');
      if (line !== undefined) (await asked('Group By')).choose(line);
      (await asked(line === undefined ? 'Group By' : 'Group by Tag')).hide();
      await done;
    }
    expect([labels()[0], isGrouped(), messages()]).toEqual(['shop-prod', false, []]);
  });

  it('is kept for the workspace: the next window of it is grouped, unless what was kept is damaged', async () => {
    for (const [kept, first] of [
      [{ kind: 'owner' }, 'Application Load Balancer'],
      [{ kind: 'tag', key: 'Name' }, 'api-1-main-interface-blue-green'],
      [{ kind: 'tag' }, 'shop-prod'],
      ['owner', 'shop-prod'],
    ] as const) {
      resetDesktop();
      const window = openedWindow({}, new FakeAccount(demoSnapshot()));
      window.kept.set('grouping', kept);
      await window.session.open(scope);
      expect(labels()[0]).toBe(first);
    }
  });

  it('holds for all open accounts, whose rows stay apart', async () => {
    const other: Scope = { kind: 'profile', profile: 'other', region: 'eu-west-1', endpoint: undefined };
    const { group, session, network } = await opened();
    await session.openAll([other], { read: 'all' });
    await group('Instance');
    const tops = view().rows.getChildren();
    const rows = tops.flatMap((top) => view().rows.getChildren(top));
    expect(view().message).toBe('Grouped by instance');
    expect([tops.length, new Set(rows.map(({ id }) => id)).size]).toEqual([2, rows.length]);
    const second = session.scopes.all[1]?.id;
    await network.reveal({ kind: 'interface', id: idOf('ha-spare'), scope: second });
    expect(view().revealed.at(-1)?.scope).toBe(second);
  });

  it('follows the filter', async () => {
    const { group, session } = await opened();
    await group('Security group');
    active(session).setFilter('bastion -internal');
    expect([labels(), view().message]).toEqual([
      ['fw-admin', 'Elastic IPs'],
      'Grouped by security group\nFilter: bastion -internal · 1 of 48 interfaces',
    ]);
    active(session).setFilter('');
    expect(labels().length).toBe(15);
  });
});

describe('Show in Tree, where it is grouped', () => {
  it('leads to an interface in the first of its groups', async () => {
    const { group, run } = await opened();
    await group('Security group');
    await run('revealInTree', { kind: 'interface', id: idOf('fw-1-outside') });
    const row = view().revealed.at(-1);
    expect([row?.target?.id, row?.parent?.row.label, messages()]).toEqual([idOf('fw-1-outside'), 'fw-admin', []]);
  });

  it('offers to group by VPC where a thing has no row, and leads to it', async () => {
    const { group, run } = await opened();
    await group('Owner');
    const id = vpcs[0]?.id ?? '';
    const done = run('revealInTree', { kind: 'vpc', id });
    const message = await told(`It has no row while the tree is grouped by owner: ${id}`);
    expect([message.buttons, view().revealed]).toEqual([['Group by VPC'], []]);
    message.press('Group by VPC');
    await done;
    expect([view().revealed.at(-1)?.target?.id, isGrouped()]).toEqual([id, false]);
  });

  it('stays grouped when the person does not want that', async () => {
    const { group, run } = await opened();
    await group('Owner');
    const done = run('revealInTree', { kind: 'vpc', id: vpcs[0]?.id });
    (await told('It has no row')).close();
    await done;
    expect([isGrouped(), view().revealed]).toEqual([true, []]);
  });

  it('leads to the instance in its row, and still offers to clear the filter that hides a thing', async () => {
    const { group, run, session } = await opened();
    await group('Instance');
    const id = enis.find((each) => nameOf(each) === 'fw-1-inside')?.attachment?.instanceId ?? '';
    await run('revealInTree', { kind: 'instance', id });
    expect(view().revealed.at(-1)?.target).toEqual({ kind: 'instance', id });
    active(session).setFilter('bastion');
    const done = run('revealInTree', { kind: 'instance', id });
    (await told('The filter hides it in the tree')).press('Clear Filter');
    await done;
    expect([view().revealed.length, isGrouped()]).toEqual([2, true]);
  });
});

describe('several rows of one interface', () => {
  it('count as one when they are selected together', async () => {
    const { group, run } = await opened();
    await group('Security group');
    const rows = view()
      .rows.getChildren(view().rows.getChildren()[0])
      .flatMap((above) => view().rows.getChildren(above))
      .filter(({ row }) => row.label === 'fw-1-outside' || row.label === 'bastion');
    expect(rows.length).toBeGreaterThan(2);
    await run('copyId', rows[0], rows);
    expect(desktop.clipboard.split('\n').toSorted()).toEqual([idOf('bastion'), idOf('fw-1-outside')].toSorted());
  });
});
