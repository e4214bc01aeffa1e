import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { findIn, foundIn } from '../../../../src/domain/query/found.ts';
import { atOnce } from '../../../../src/domain/turns.ts';
import { words } from '../../../../src/domain/words.ts';
import type { ToWebview } from '../../../../src/protocol/topology.ts';
import type { PreviewedOperation } from '../../../../src/services/wizardPorts.ts';
import { withGhosts } from '../../../../src/snapshot/ghosts.ts';
import { comparedTo } from '../../../../src/ui/changes/comparisons.ts';
import { accountAfter, previewBeforehand } from '../../../../src/ui/topology/previewBeforehand.ts';
import { previewInTopology } from '../../../../src/ui/topology/previewInTopology.ts';
import type { Session } from '../../../../src/ui/shared/session.ts';
import { answerWebview } from '../../../../src/ui/topology/topologyAnswers.ts';
import { picturesOf } from '../../../../src/ui/topology/topologyPictures.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { active, opened } from '../../../support/openedSession.ts';
import { attached, eni, instance, named, primaryEni, snapshot } from '../../../support/snapshot.ts';

const world = (spare = eni(named('ha-spare'))) =>
  snapshot({ instances: [instance(named('ha-2'))], enis: [primaryEni(), spare] });

/** A session that shows the account, and an attachment that has not run. */
const previewing = async () => {
  const { session } = opened(async () => new FakeAccount(world()));
  await session.open(scope);
  const { inventory } = active(session).store;
  if (!inventory) throw new Error('Nothing was read');
  const after = new Inventory(world(eni({ ...named('ha-spare'), status: 'in-use', attachment: attached('i-0a', 1) })));
  const previewed: PreviewedOperation = { title: words`Attach Network Interface`, before: inventory, after };
  let ended = false;
  const end = previewInTopology(previewed, active(session)).then(() => {
    ended = true;
    return undefined;
  });
  return { session, previewed, end, isOver: () => ended };
};

const sent = <K extends ToWebview['kind']>(session: Session, kind: K) =>
  picturesOf(active(session)).find(
    (message): message is Extract<ToWebview, { readonly kind: K }> => message.kind === kind,
  );

const answer = (session: Session, message: Parameters<typeof answerWebview>[0]) =>
  answerWebview(message, active(session), async () => undefined);

const spare = { kind: 'interface', id: 'eni-0a' } as const;

describe('a previewed operation', () => {
  it('stands in place of the account, marked, and says that nothing has run', async () => {
    const { session } = await previewing();
    expect(sent(session, 'notice')).toMatchObject({
      title: 'Preview: Attach Network Interface',
      message: '1 changed. Nothing has run yet.',
      action: { id: 'endPreview', label: 'Back to Review' },
    });
    expect(sent(session, 'context')?.changes?.marks).toMatchObject([
      { kind: 'added', place: 'new', on: spare },
      { kind: 'removed', place: 'old', on: { kind: 'interface', id: 'eni-0a~before' } },
    ]);
    expect(sent(session, 'picture')?.graph.facts.unattached).toBe(0);
  });

  it('counts what would be new, gone and otherwise, and says where nothing would be', async () => {
    const { session, previewed } = await previewing();
    const [one, ...rest] = previewed.before.snapshot.enis;
    const others = rest.map((each) => ({ ...each, description: 'other' }));
    const enis = [{ ...eni({ id: 'eni-0new' }), tags: [] }, ...others];
    const told = (after: Inventory): string | undefined => {
      void previewInTopology({ ...previewed, after }, active(session));
      return sent(session, 'notice')?.message;
    };
    expect(one?.id).not.toBe(undefined);
    expect(told(new Inventory({ ...previewed.before.snapshot, enis }))).toBe(
      '1 added, 1 removed, 1 changed. Nothing has run yet.',
    );
    expect(told(new Inventory(previewed.before.snapshot))).toBe('Nothing in the picture changes. Nothing has run yet.');
  });

  it('is the same where it was worked out before, while others went on', async () => {
    const enis = Array.from({ length: 3000 }, (_, at) => eni({ id: `eni-1${at}`, tags: [] }));
    const before = new Inventory({ ...snapshot(), enis });
    const after = new Inventory({ ...snapshot(), enis: enis.slice(1) });
    const previewed = { title: words`Delete Network Interface`, before, after };
    let turns = 0;
    let next = setImmediate(function turn() {
      turns += 1;
      next = setImmediate(turn);
    });
    await previewBeforehand(previewed, { filter: 'eni-10', judged: (account) => account });
    clearImmediate(next);
    expect(turns).toBeGreaterThan(0);
    const { comparison, since } = comparedTo(previewed);
    const drawn = { inventory: withGhosts(comparison, after), findings: accountAfter(previewed).findings };
    expect([since, comparison.changes.map(({ kind, on }) => [kind, on.id])]).toEqual([
      'Delete Network Interface',
      [['removed', 'eni-10']],
    ]);
    // What the filter finds is known, also of what is gone.
    expect(foundIn(drawn, 'eni-10')).toBe(atOnce(findIn(drawn, 'eni-10')));
    expect(foundIn(drawn, 'eni-10')?.has('eni-10')).toBe(true);
  });

  it('is told in the details as it would be, and offers nothing to do', async () => {
    const { session } = await previewing();
    const told = await answer(session, { kind: 'select', target: spare });
    if (told?.kind !== 'details') throw new Error('No details');
    expect(told.details.sections[0]?.title).toBe('After Attach Network Interface');
    expect(told.details.operations).toEqual([]);
    expect(await answer(session, { kind: 'offers', target: spare })).toEqual({
      kind: 'offers',
      target: spare,
      operations: '',
    });
  });

  it.each<[string, (session: Session, previewed: PreviewedOperation) => Promise<unknown>]>([
    ['the person goes back', (session) => answer(session, { kind: 'notice', action: 'endPreview' })],
    ['the account is read again', (session) => session.refresh(active(session))],
    [
      'another one begins',
      async (session, previewed) => {
        void previewInTopology({ ...previewed, title: words`Delete Network Interface` }, active(session));
      },
    ],
  ])('ends when %s', async (_, happens) => {
    const { session, previewed, end, isOver } = await previewing();
    expect(isOver()).toBe(false);
    await happens(session, previewed);
    await end;
    expect(active(session).preview?.title).not.toBe('Attach Network Interface');
  });

  it('gives way to the account as it is', async () => {
    const { session } = await previewing();
    active(session).preview?.end();
    expect(sent(session, 'notice')).toBeUndefined();
    expect(sent(session, 'context')?.changes).toBeUndefined();
    expect(sent(session, 'picture')?.graph.facts.unattached).toBe(1);
  });
});
