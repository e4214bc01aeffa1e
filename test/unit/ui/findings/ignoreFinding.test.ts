import { beforeEach, describe, expect, it } from 'vitest';
import { foundIn } from '../../../../src/domain/query/found.ts';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { FindingBadges } from '../../../../src/ui/findings/findingBadges.ts';
import type { Row } from '../../../../src/ui/shared/tree/row.ts';
import { uriOf } from '../../../../src/ui/shared/tree/rowItem.ts';
import type { ShownRow } from '../../../../src/ui/shared/tree/shownRow.ts';
import { accountViewOf, graphOf } from '../../../../src/ui/topology/accountView.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { active } from '../../../support/openedSession.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { textOf } from '../../../support/tree.ts';
import { desktop } from '../../../support/vscode/desktop.ts';
import { asked, atNewWindow, messages } from '../../../support/vscode/person.ts';
import type { Tree } from '../../../support/vscode/surfaces.ts';

beforeEach(atNewWindow);

type Window = ReturnType<typeof openedWindow>;

const demo = demoSnapshot();

const opened = async (snapshot: Snapshot = demo): Promise<Window> => {
  const window = openedWindow({}, new FakeAccount(snapshot));
  await window.session.open(scope);
  return window;
};

const rowOf = ({ findings }: Window, label: string): Row | undefined =>
  findings.rows.flatMap((row) => row.children()).find((row) => row.label === label);

const ignored = async (window: Window, reason: string, ...given: readonly unknown[]): Promise<void> => {
  const done = window.run('ignoreFinding', ...given);
  const box = await asked('Ignore with Reason');
  box.type(reason);
  box.enter();
  await done;
};

const tops = ({ findings }: Window): readonly string[] => findings.rows.map(textOf);
const tree = () => desktop.trees.get('eniExplorer.findings') as Tree<ShownRow>;

describe('a finding that is ignored', () => {
  it('stands in the last group with its reason, and can be taken back', async () => {
    const window = await opened();
    const before = tops(window);
    await ignored(window, '  a spare, see [x](command:y)  ', rowOf(window, 'data-b'));
    expect(tops(window)).toEqual(['Warnings  4', 'Notes  3', 'Ignored  1']);
    const row = rowOf(window, 'data-b');
    expect(window.findings.rows.at(-1)).toMatchObject({ opens: 'closed', icon: { name: 'eye-closed' } });
    expect(row?.description).toBe('a spare, see [x] (command:y) · 2 of 11 addresses are free');
    expect(row?.tooltip?.()).toContain('**Ignored** a spare, see &#91;x&#93; &#40;command&#58;y&#41;');
    expect(row?.words).toEqual(['subnet', 'finding', 'ignored']);
    expect(row?.spoken).toMatch(/, ignored$/);
    await window.run('stopIgnoring', row);
    expect(tops(window)).toEqual(before);
  });

  it('counts in no badge, tree mark, picture, details or filter', async () => {
    const window = await opened();
    const open = active(window.session);
    const id = rowOf(window, 'old-vip')?.target?.id ?? '';
    const marks = () => {
      const decorations = new FindingBadges(() => open.store.shown && open.judged(open.store.shown));
      const view = accountViewOf(open);
      return {
        badge: [tree().badge?.value, tree().description],
        mark: decorations.provideFileDecoration(uriOf({ kind: 'interface', id }, open.id))?.badge,
        scope: decorations.provideFileDecoration(uriOf({ kind: 'scope', id: '' }, open.id))?.badge,
        picture: view && graphOf(view).counts.findings,
        details: open.findings.some(({ on }) => on.id === id),
        found: view && foundIn(view.drawn, 'unused')?.size,
      };
    };
    expect(marks()).toEqual({
      badge: [5, '5 findings'],
      mark: '!',
      scope: '5',
      picture: 5,
      details: true,
      found: 1,
    });
    expect((await open.find('unused', new AbortController().signal))?.size).toBe(1);
    await ignored(window, 'kept for a partner', rowOf(window, 'old-vip'));
    expect(marks()).toEqual({
      badge: [4, '4 findings'],
      mark: undefined,
      scope: '4',
      picture: 4,
      details: false,
      found: 0,
    });
    expect((await open.find('unused', new AbortController().signal))?.size).toBe(0);
  });

  it('needs a reason of at most 200 characters', async () => {
    const window = await opened();
    const done = window.run('ignoreFinding', rowOf(window, 'data-b'));
    const box = await asked('Ignore with Reason');
    expect(box.prompt).toMatch(/^2 of 11 addresses are free: subnet-\w+ "data-b"\. /);
    box.type('  ');
    expect(box.validationMessage).toMatchObject({ message: 'A reason is needed' });
    box.type('x'.repeat(201));
    expect(box.validationMessage).toMatchObject({ message: 'At most 200 characters: 201 are too many' });
    box.enter();
    expect(tops(window)).toHaveLength(2);
    box.hide();
    await done;
    expect(tops(window)).toHaveLength(2);
  });

  it('is one of several, or the one that is selected when the palette asks; without any it is said', async () => {
    const window = await opened();
    const [one, two] = ['web-3', 'ha-spare'].map((label) => rowOf(window, label));
    await ignored(window, 'both are meant', one, [one, two]);
    expect(tops(window)).toEqual(['Warnings  4', 'Notes  2', 'Ignored  2']);
    await window.run('ignoreFinding');
    await window.run('ignoreFinding', rowOf(window, 'web-3'));
    await window.run('stopIgnoring', rowOf(window, 'data-b'));
    expect(messages()).toEqual([
      'info: Select a finding in the Findings view first',
      'info: Select a finding in the Findings view first',
      'info: Select what is ignored in the Findings view first',
    ]);
    const rows = tree().rows.getChildren();
    tree().select(...rows.flatMap((row) => tree().rows.getChildren(row)).filter(({ row }) => row.label === 'data-b'));
    await ignored(window, 'selected');
    expect(tops(window)).toEqual(['Warnings  3', 'Notes  2', 'Ignored  3']);
  });

  it('stays so in the account, for other profiles; in no other account or region', async () => {
    const first = await opened();
    await ignored(first, 'meant', rowOf(first, 'data-b'));
    const again = async (over: Partial<Snapshot>) => {
      first.account.current = { ...demo, ...over };
      const open = await first.session.open({ ...scope, profile: `p${JSON.stringify(over)}` } as typeof scope);
      return (open.store.shown?.findings.length ?? 0) - open.findings.length;
    };
    expect([await again({}), await again({ accountId: '999999999999' }), await again({ region: 'eu-west-2' })]).toEqual(
      [1, 0, 0],
    );
  });

  it('is forgotten once a read of all says that its thing is gone, not where that could not be read', async () => {
    const window = await opened();
    await ignored(window, 'meant', rowOf(window, 'old-vip'));
    const kept = () => window.keptForPerson.get('ignored');
    const enis = demo.enis.filter(({ tags }) => tags.every(({ value }) => value !== 'old-vip'));
    const read = async (over: Partial<Snapshot>) => {
      window.account.current = { ...demo, ...over };
      await window.session.refresh(active(window.session));
    };
    const gap = { part: 'enis' as const, iamAction: '', code: 'UnauthorizedOperation', message: 'no' };
    await read({ readAt: demo.readAt + 1 });
    await read({ readAt: demo.readAt + 2, enis, gaps: [gap] });
    await read({ readAt: demo.readAt + 3, enis, region: 'eu-west-2' });
    expect(kept()).toMatchObject([{ ruleId: 'address/idle-elastic-ip', reason: 'meant', on: { kind: 'interface' } }]);
    await read({ readAt: demo.readAt + 4, enis });
    expect(kept()).toBeUndefined();
  });

  it('gives way by its key, and keeps its reason when that is pressed again', async () => {
    const window = await opened();
    const select = (label: string) => {
      const below = tree()
        .rows.getChildren()
        .flatMap((row) => tree().rows.getChildren(row));
      tree().select(...below.filter(({ row }) => row.label === label));
    };
    select('data-b');
    const done = window.run('onFocusedRow', 'ignore');
    const box = await asked('Ignore with Reason');
    box.type('by key');
    box.enter();
    await done;
    select('data-b');
    await window.run('onFocusedRow', 'ignore');
    expect([tops(window).at(-1), rowOf(window, 'data-b')?.description]).toEqual([
      'Ignored  1',
      'by key · 2 of 11 addresses are free',
    ]);
  });
});
