import { describe, expect, it, vi } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { interfaceCandidates } from '../../../src/operations/choices/interfaceChoices.ts';
import { knownPositions } from '../../../src/operations/choices/namePositions.ts';
import { readProtected } from '../../../src/services/protectedSetting.ts';
import { OpenScope } from '../../../src/services/scopes/openScope.ts';
import { Store } from '../../../src/services/store.ts';
import { compareBeforehand, comparedBy } from '../../../src/ui/changes/comparisons.ts';
import { fakePlatform, FakeAccount, scope } from '../../support/fakeAccount.ts';
import { eni, named, snapshot } from '../../support/snapshot.ts';

const opened = async () => {
  const account = new FakeAccount();
  const store = new Store(fakePlatform(account));
  const protectedSetting = () => readProtected([]);
  const compare = vi.fn<typeof compareBeforehand>(compareBeforehand);
  const open = new OpenScope(scope, { store, protectedSetting, filter: 'new', compare });
  await open.open();
  return { account, store, open, compare };
};

describe('what is asked of an account as soon as it is shown', () => {
  it('is worked out before, so that it is not shown earlier', async () => {
    const { account, store } = await opened();
    let go = (): void => undefined;
    store.prepareBy(() => new Promise((resolve) => (go = resolve)));
    account.current = snapshot({ enis: [eni({ id: 'eni-0new' })] });
    const reading = store.refresh();
    await vi.waitFor(() => expect(store.state).toMatchObject({ kind: 'loading', progress: { interfaces: 1 } }));
    expect(store.inventory?.eni('eni-0new')).toBeUndefined();
    go();
    await reading;
    expect(store.inventory?.eni('eni-0new')?.id).toBe('eni-0new');
  });
  it('does not matter any more once the read is cancelled', async () => {
    const { store } = await opened();
    const { shown } = store;
    store.prepareBy(
      (_shown, signal) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped')))),
    );
    const reading = store.refresh();
    await vi.waitFor(() => expect(store.state.kind).toBe('loading'));
    store.cancel();
    await reading;
    expect(store.state).toMatchObject({ kind: 'ready', shown });
  });
  it('is how it differs from what it is compared with', async () => {
    const { account, open, compare } = await opened();
    const before = open.store.inventory?.snapshot ?? snapshot();
    const baseline = { title: 'Before', snapshot: before };
    open.compareWith(baseline);
    account.current = snapshot({ enis: [...before.enis, eni({ id: 'eni-0new', ...named('new') })] });
    await open.store.refresh();
    expect(compare).toHaveBeenCalledOnce();
    expect(compare.mock.calls[0]?.[0]).toBe(baseline);
    expect(comparedBy(open)?.counts).toBe('1 added, 0 removed, 0 changed');
  });
  it('has long lists in the order of their names soon after, before anybody is asked to choose', async () => {
    const { account, store } = await opened();
    const enis = Array.from({ length: 2_000 }, (_, at) => eni({ id: `eni-${at}`, ...named(`web-${2_000 - at}`) }));
    account.current = snapshot({ enis });
    await store.refresh();
    const shown = store.inventory?.snapshot.enis ?? [];
    await vi.waitFor(() => expect(knownPositions(shown)).toBeDefined());
    // By number: `web-2` before `web-10`.
    expect([...(knownPositions(shown) ?? [])].slice(0, 3)).toEqual([1_999, 1_998, 1_997]);
    expect(interfaceCandidates(new Inventory(store.inventory?.snapshot ?? snapshot())).positions.known()).toBeDefined();
  });
});
