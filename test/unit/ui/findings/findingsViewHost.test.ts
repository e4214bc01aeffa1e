import { beforeEach, describe, expect, it } from 'vitest';
import type { Gap } from '../../../../src/domain/model.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { active } from '../../../support/openedSession.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { address, autoPublic, eni, snapshot } from '../../../support/snapshot.ts';
import type { ShownRow } from '../../../../src/ui/shared/tree/shownRow.ts';
import type { Tree } from '../../../support/vscode/surfaces.ts';
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';

beforeEach(resetDesktop);

const view = () => desktop.trees.get('eniExplorer.findings');

/** An account without a fault. */
const faultless = (over: Parameters<typeof snapshot>[0] = {}) =>
  new FakeAccount(snapshot({ vpcs: [], subnets: [], enis: [], instances: [], ...over }));

const gap = (part: Gap['part'], over: Partial<Gap> = {}): Gap => ({
  part,
  iamAction: 'ec2:DescribeAddresses',
  code: 'UnauthorizedOperation',
  message: 'no',
  ...over,
});

describe('the Findings view', () => {
  it('is empty without an account, so that its welcome text shows', () => {
    const { findings } = openedWindow();
    expect([findings.rows, findings.message, view()?.description]).toEqual([[], '', '']);
  });

  it('lists what was found with its number, whatever the filter hides', async () => {
    const { findings, session } = openedWindow({}, new FakeAccount(demoSnapshot()));
    await session.open(scope);
    const shown = findings.rows.map(({ label }) => label);
    expect(shown).toEqual(['Warnings', 'Notes']);
    expect([view()?.description, findings.message]).toEqual([`${active(session).findings.length} findings`, '']);
    expect(view()?.badge?.value).toBe(active(session).findings.length);
    active(session).setFilter('nothing-has-this-name');
    expect(findings.rows.map(({ label }) => label)).toEqual(shown);
  });

  it('says when nothing was found', async () => {
    const { findings, session } = openedWindow({}, faultless({ vpcs: snapshot().vpcs }));
    await session.open(scope);
    expect([active(session).findings, findings.message, view()?.description]).toEqual([
      [],
      'There are no findings.',
      '',
    ]);
  });

  it.each([
    ['Not all could be read, so there may be more.', gap('addresses')],
    [
      'Not all could be read again, so some of it may be out of date.',
      gap('addresses', { code: 'InternalError', kept: { readAt: 0, whole: true } }),
    ],
  ])('says what it cannot know: %s', async (message, missing) => {
    const { findings, session } = openedWindow({}, faultless({ vpcs: snapshot().vpcs, gaps: [missing] }));
    await session.open(scope);
    expect(findings.message).toBe(message);
  });

  it('stays as it is while the account is read again', async () => {
    const account = new FakeAccount(demoSnapshot());
    const { findings, session } = openedWindow({}, account);
    await session.open(scope);
    const before = findings.rows;
    account.gate = new Promise(() => undefined);
    void session.refresh(active(session));
    expect([active(session).store.state.kind, findings.rows]).toEqual(['loading', before]);
    active(session).store.cancel();
  });

  it('shows more of a long list when that is asked for', async () => {
    const idle = address('10.0.0.20', { association: autoPublic('203.0.113.10', { allocationId: 'eipalloc-0a' }) });
    const many = Array.from({ length: 250 }, (_, at) =>
      eni({ id: `eni-${String(at).padStart(4, '0')}`, addresses: [idle] }),
    );
    const { findings, session, run } = openedWindow({}, new FakeAccount(snapshot({ enis: many })));
    await session.open(scope);
    const below = () => findings.rows.flatMap((row) => row.children());
    const more = below().find(({ label }) => label === 'Show more');
    expect([below().length, more?.description]).toEqual([201, '50 not shown']);
    await run('showMore', more);
    expect(below()).toHaveLength(250);
  });

  it('makes the account of a row that is selected the one that is looked at, and keeps it when none is', async () => {
    const { session } = openedWindow({}, new FakeAccount(demoSnapshot()));
    const work = await session.open(scope);
    const other = await session.open({ ...scope, profile: 'other' } as typeof scope);
    const tree = view() as Tree<ShownRow>;
    const row = tree.rows.getChildren().flatMap((each) => [each, ...tree.rows.getChildren(each)]);
    const own = row.find((each) => each.scope === work.id);
    expect([active(session), own === undefined]).toEqual([other, false]);
    if (own) tree.select(own);
    expect(active(session)).toBe(work);
    tree.select();
    expect(active(session)).toBe(work);
  });

  it('goes with the window', async () => {
    const { findings, session } = openedWindow({}, new FakeAccount(demoSnapshot()));
    findings.dispose();
    await session.open(scope);
    expect(view()?.description).toBe('');
  });
});
