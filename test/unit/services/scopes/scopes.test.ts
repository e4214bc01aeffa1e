import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Scope } from '../../../../src/domain/scope.ts';
import { readProtected } from '../../../../src/services/protectedSetting.ts';
import { OpenScope } from '../../../../src/services/scopes/openScope.ts';
import { Scopes, type ScopesChange } from '../../../../src/services/scopes/scopes.ts';
import { Store } from '../../../../src/services/store.ts';
import { fakePlatform, FakeAccount } from '../../../support/fakeAccount.ts';
import { eni, snapshot } from '../../../support/snapshot.ts';

const profile = (name: string): Scope => ({ kind: 'profile', profile: name, region: 'eu-west-1', endpoint: undefined });
const names = ['a', 'b', 'c'] as const;

/** Scopes over an account for each profile, which has one interface that is named after it. */
const several = () => {
  const accounts = new Map(
    names.map((name) => [name, new FakeAccount(snapshot({ enis: [eni({ id: `eni-0${name}` })] }))]),
  );
  const account = (name: string): FakeAccount => accounts.get(name as (typeof names)[number]) ?? new FakeAccount();
  const connect = async (of: Scope) => account(of.kind === 'profile' ? of.profile : '').connection(of);
  const platform = fakePlatform(account('a'), { connect });
  const protectedSetting = () => readProtected([]);
  const scopes = new Scopes();
  const add = (of: Scope): OpenScope =>
    scopes.add(of, () => new OpenScope(of, { store: new Store(platform), protectedSetting, filter: '' }));
  const told: string[] = [];
  scopes.onChange(({ open, what }: ScopesChange) => told.push(`${open.title} ${what}`));
  return { scopes, add, account, told };
};

const enisOf = ({ store }: OpenScope) => store.inventory?.snapshot.enis.map(({ id }) => id);

describe('the scopes of a window', () => {
  it('stand in the order in which they were opened, each once, and are not read by that', () => {
    const { scopes, add, account, told } = several();
    const [a, b] = [add(profile('a')), add(profile('b'))];
    expect(add(profile('a'))).toBe(a);
    expect([scopes.all, a.store.state.kind, account('a').reads]).toEqual([[a, b], 'empty', 0]);
    expect(told).toEqual(['a @ eu-west-1 opened', 'b @ eu-west-1 opened']);
  });

  it('are meant when they are looked at; with one alone there is no question', () => {
    const { scopes, add } = several();
    const a = add(profile('a'));
    expect(scopes.active).toBe(a);
    const b = add(profile('b'));
    expect(scopes.active).toBeUndefined();
    scopes.activate(b);
    expect(scopes.active).toBe(b);
    const c = add(profile('c'));
    scopes.close(b);
    expect([scopes.active, scopes.all]).toEqual([undefined, [a, c]]);
    scopes.close(c);
    expect(scopes.active).toBe(a);
    scopes.activate(b);
    expect(scopes.active).toBe(a);
  });

  it('change apart: what is read, filtered or compared in one is not so in the other', async () => {
    const { add, account, told } = several();
    const [a, b] = [add(profile('a')), add(profile('b'))];
    await Promise.all([a.open(), b.open()]);
    told.length = 0;
    const before = b.store.inventory;
    account('a').current = snapshot({ enis: [] });
    await a.store.refresh();
    a.setFilter('nat');
    a.compareWith({ title: 'Earlier', snapshot: snapshot() });
    expect([enisOf(a), a.filter, a.baseline?.title]).toEqual([[], 'nat', 'Earlier']);
    expect([enisOf(b), b.store.inventory === before, b.filter, b.baseline]).toEqual([['eni-0b'], true, '', undefined]);
    expect(told.filter((line) => line.startsWith('b'))).toEqual([]);
  });

  it('fail apart, each with its own problem', async () => {
    const { add, account } = several();
    const [a, b] = [add(profile('a')), add(profile('b'))];
    await b.open();
    account('a').gate = Promise.reject(new Error('offline'));
    await a.open();
    expect(a.store.state).toMatchObject({ kind: 'failed', problem: { message: 'offline' } });
    expect([b.store.state.kind, enisOf(b)]).toEqual(['ready', ['eni-0b']]);
  });

  it('stop being read when they are closed, and tell nothing any more', async () => {
    const { scopes, add, account, told } = several();
    const a = add(profile('a'));
    let go = (): void => undefined;
    account('a').gate = new Promise((resolve) => {
      go = resolve;
    });
    const reading = a.open();
    await vi.waitFor(() => expect(account('a').reads).toBe(1));
    scopes.close(a);
    const before = told.length;
    go();
    await reading;
    expect([a.store.inventory, account('a').closed, told.length]).toEqual([undefined, 1, before]);
  });

  it('keep the connection of a run that goes on, though they are closed', async () => {
    const { scopes, add, account } = several();
    const a = add(profile('a'));
    await a.open();
    const { connection } = a.store;
    const release = connection && a.store.keepOpen(connection);
    scopes.close(a);
    expect(account('a').closed).toBe(0);
    // What a run does at its end.
    await a.store.refresh();
    expect([account('a').reads, a.store.inventory, a.store.state.kind]).toEqual([1, undefined, 'empty']);
    release?.();
    expect(account('a').closed).toBe(1);
  });

  it('are what was opened and not closed, in any order of opening, looking and closing', () => {
    const step = fc.record({ what: fc.constantFrom('open', 'look', 'close'), name: fc.constantFrom(...names) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { scopes, add } = several();
        let [open, looked]: [string[], string | undefined] = [[], undefined];
        for (const { what, name } of steps) {
          const known = scopes.find(`${name}@eu-west-1@`);
          if (what === 'open') add(profile(name));
          if (what === 'look' && known) scopes.activate(known);
          if (what === 'close' && known) scopes.close(known);
          if (what === 'open' && !open.includes(name)) open = [...open, name];
          if (what === 'look' && open.includes(name)) looked = name;
          if (what === 'close') {
            open = open.filter((other) => other !== name);
            if (looked === name) looked = undefined;
          }
          const meant = looked ?? (open.length === 1 ? open[0] : undefined);
          expect(scopes.all.map(({ scope }) => scope)).toEqual(open.map(profile));
          expect(scopes.active?.scope).toEqual(meant === undefined ? undefined : profile(meant));
        }
      }),
    );
  });
});
