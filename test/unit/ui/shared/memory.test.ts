import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../../src/domain/scope.ts';
import { Memory } from '../../../../src/ui/shared/memory.ts';
import { whyAsk } from '../../../../src/ui/shared/offer.ts';
import { memento } from '../../../support/openedSession.ts';

const scopeOf = (profile: string): Scope => ({ kind: 'profile', profile, region: 'eu-west-1', endpoint: undefined });

/** The windows of one person, each with its own folder. */
const windows = (person = memento()) => ({
  person,
  open: (folder = memento()) => new Memory({ globalState: person.of, workspaceState: folder.of }),
});

/** One scope, open and active. */
const alone = (scope: Scope) => ({ scopes: [scope], active: 0 });
const none = { scopes: [], active: 0 };

describe('what a window remembers', () => {
  it('is its own scopes in their order, whatever was open in another window since', async () => {
    const { open } = windows();
    const [one, two] = [open(), open()];
    const several = { scopes: [scopeOf('one'), { kind: 'demo' } as const, scopeOf('three')], active: 2 };
    await one.keepScopes(several);
    await two.keepScopes(alone(scopeOf('two')));
    expect([one.lastScopes(undefined), two.lastScopes(undefined)]).toEqual([several, alone(scopeOf('two'))]);
    expect(one.isOwn({ hasFolder: true })).toBe(true);
  });
  it('without a folder are the scopes that were open last anywhere', async () => {
    const { open } = windows();
    await open().keepScopes(alone(scopeOf('one')));
    const empty = open();
    expect([empty.lastScopes(undefined), empty.isOwn({ hasFolder: false })]).toEqual([alone(scopeOf('one')), true]);
  });
  it('in a folder that had no account yet is not that of another window, unless a person asks', async () => {
    const { open } = windows();
    await open().keepScopes(alone(scopeOf('one')));
    const fresh = open();
    expect([fresh.lastScopes(undefined), fresh.isOwn({ hasFolder: true })]).toEqual([alone(scopeOf('one')), false]);
  });
  it('is nothing once all were closed', async () => {
    const { open } = windows();
    const memory = open();
    await memory.keepScopes(alone(scopeOf('one')));
    await memory.keepScopes(none);
    expect([memory.lastScopes(undefined), memory.isOwn({ hasFolder: true })]).toEqual([none, true]);
  });
  it('holds which account and region of the demo it was, and the role, but no session', async () => {
    const place = { accountId: '444455556666', name: 'shop-stage', region: 'eu-central-1', roleName: 'Admin' };
    const several = { scopes: [{ kind: 'demo' }, { kind: 'demo', place }] as const, active: 1 };
    const { open } = windows();
    const folder = memento();
    await open(folder).keepScopes(several);
    expect(open(folder).lastScopes(undefined)).toEqual(several);
  });
  it('holds no endpoint, which comes from the settings each time', async () => {
    const { open, person } = windows();
    const folder = memento();
    const memory = open(folder);
    const old: Scope = { kind: 'profile', profile: 'one', region: 'eu-west-1', endpoint: 'https://old.example' };
    await memory.keepScopes(alone(old));
    await memory.keepFilter(old, 'sg:web');
    expect(JSON.stringify([...folder.kept, ...person.kept])).not.toContain('old.example');
    expect(memory.lastScopes('https://new.example').scopes).toMatchObject([{ endpoint: 'https://new.example' }]);
    // Another endpoint is another account.
    expect([memory.filterOf(old), memory.filterOf({ ...old, endpoint: 'https://new.example' })]).toEqual([
      'sg:web',
      '',
    ]);
  });
  it('finds the filter that an earlier version kept without the endpoint, until it is set anew', async () => {
    const folder = memento(new Map([['filters', [{ scope: 'one@eu-west-1@', query: 'sg:web' }]]]));
    const memory = windows().open(folder);
    const scope: Scope = { kind: 'profile', profile: 'one', region: 'eu-west-1', endpoint: 'https://ec2.example' };
    expect(memory.filterOf(scope)).toBe('sg:web');
    await memory.keepFilter(scope, '');
    expect([memory.filterOf(scope), memory.filterOf({ ...scope, endpoint: undefined })]).toEqual(['', 'sg:web']);
  });
  it.each<unknown>([undefined, 'prod', {}, { kind: 'profile', profile: 1, region: 2 }, { kind: 'snapshot', file: 3 }])(
    'leaves out what was kept of another shape: %j',
    (kept) => {
      const folder = memento(new Map([['scopes', { scopes: [kept, { kind: 'demo' }], active: 1 }]]));
      expect(windows().open(folder).lastScopes(undefined).scopes).toEqual([{ kind: 'demo' }]);
      const other = memento(new Map([['scopes', kept]]));
      expect(windows().open(other).lastScopes(undefined)).toEqual(none);
    },
  );
  it('can be the demo account or a snapshot', async () => {
    const memory = windows().open();
    for (const scope of [{ kind: 'demo' }, { kind: 'snapshot', file: 'file:///a', title: 'A' }] as const) {
      await memory.keepScopes(alone(scope));
      expect(memory.lastScopes('https://ec2.example')).toEqual(alone(scope));
    }
  });
});

describe('the filter that a folder remembers', () => {
  it('is what was set last, for each scope its own', async () => {
    const memory = windows().open(memento());
    const [one, two] = [scopeOf('one'), scopeOf('two')];
    expect(memory.filterOf(one)).toBe('');
    await memory.keepFilter(one, 'sg:web -running');
    await memory.keepFilter(two, 'nat');
    expect([memory.filterOf(one), memory.filterOf(two)]).toEqual(['sg:web -running', 'nat']);
    await memory.keepFilter(one, '');
    expect([memory.filterOf(one), memory.filterOf(two)]).toEqual(['', 'nat']);
  });
  it('is none when what was kept has another shape', () => {
    for (const filters of [3, {}, [{ scope: 1 }], [[]]]) {
      expect(
        windows()
          .open(memento(new Map([['filters', filters]])))
          .filterOf(scopeOf('one')),
      ).toBe('');
    }
  });
  it('is this folder’s alone', async () => {
    const { open, person } = windows();
    const [one, folder] = [memento(), memento()];
    await open(folder).keepFilter(scopeOf('one'), 'sg-0a');
    const filters = [folder, one].map((each) => open(each).filterOf(scopeOf('one')));
    expect([filters, [...person.kept]]).toEqual([['sg-0a', ''], []]);
  });
});

describe('what an earlier version kept, which knew one scope', () => {
  const old = { kind: 'profile', profile: 'old', region: 'eu-west-1' };
  it('for the person is what the first window after the update goes on with', () => {
    const updated = windows(memento(new Map<string, unknown>([['scope', old]]))).open();
    expect([updated.lastScopes(undefined), updated.isOwn({ hasFolder: true })]).toEqual([alone(scopeOf('old')), true]);
  });
  it('for the folder is its one scope with its filter, in the language of now, and then is kept as now', async () => {
    const folder = memento(
      new Map<string, unknown>([
        ['scope', old],
        ['filter', '-prod env=test "web one" 10.0.1.0/28'],
      ]),
    );
    const memory = windows().open(folder);
    const asBefore = () => [
      memory.lastScopes(undefined),
      memory.filterOf(scopeOf('old')),
      memory.filterOf(scopeOf('b')),
    ];
    const expected = [alone(scopeOf('old')), '"-prod" env=test "web one" 10.0.1.0/28', ''];
    expect(asBefore()).toEqual(expected);
    await memory.keepScopes(alone(scopeOf('old')));
    expect(asBefore()).toEqual(expected);
    expect(['scope', 'filter', 'query'].map((key) => folder.kept.get(key))).toEqual([undefined, undefined, undefined]);
  });
  it('may go on where it was, until an account was opened in one of the windows', async () => {
    const { open } = windows(memento(new Map<string, unknown>([['scope', { kind: 'demo' }]])));
    expect(open().isOwn({ hasFolder: true })).toBe(true);
    await open().keepScopes(alone(scopeOf('one')));
    expect(open().isOwn({ hasFolder: true })).toBe(false);
  });
});

describe('a remembered scope', () => {
  const own = { isTrusted: true, isOwn: true };
  it.each([
    ['opens by itself in its own window', scopeOf('a'), own, undefined],
    ['is asked about in a folder that is not trusted', scopeOf('a'), { ...own, isTrusted: false }, 'restricted'],
    ['of another window is asked about', scopeOf('a'), { ...own, isOwn: false }, 'elsewhere'],
    ['that connects to nothing needs no trust', { kind: 'demo' }, { ...own, isTrusted: false }, undefined],
  ] as const)('%s', (_what, scope, around, why) => expect(whyAsk([{ kind: 'demo' }, scope], around)).toBe(why));
});

describe('what a search over accounts remembers', () => {
  it('are all scopes that were open or belong to a set, each once', async () => {
    const { open } = windows();
    const [one, two] = [open(), open()];
    await one.keepScopes(alone(scopeOf('one')));
    await two.keepScopes(alone(scopeOf('two')));
    await one.keepSets([{ name: 'all', scopes: [scopeOf('two'), scopeOf('three')] }]);
    expect(one.remembered('https://here.example')).toEqual(
      ['one', 'two', 'three'].map((profile) => ({ ...scopeOf(profile), endpoint: 'https://here.example' })),
    );
  });
  it('are the last ten texts, the newest first', async () => {
    const memory = windows().open();
    for (const text of ['a', ...Array.from({ length: 10 }, (_, at) => `t${at}`), 't3'])
      await memory.keepLookedFor(text);
    expect(memory.lookedFor).toEqual(['t3', 't9', 't8', 't7', 't6', 't5', 't4', 't2', 't1', 't0']);
  });
  it('is what was left out and which profiles are searched everywhere, as far as it has that shape', async () => {
    const { open, person } = windows();
    const memory = open();
    expect(memory.searched).toEqual({ without: [], allRegionsOf: [] });
    await memory.keepSearched({ without: ['prod@eu-west-1@'], allRegionsOf: ['prod'] });
    expect(open().searched).toEqual({ without: ['prod@eu-west-1@'], allRegionsOf: ['prod'] });
    person.kept.set('searched', { without: 'all' });
    expect(memory.searched).toEqual({ without: [], allRegionsOf: [] });
  });
});

describe('what is ignored', () => {
  it('is the same in all windows of a person, without what no version has written', async () => {
    const { open, person } = windows();
    const on = { kind: 'interface', id: 'eni-0a' } as const;
    const one = {
      accountId: '111122223333',
      region: 'eu-west-1',
      ruleId: 'interface/unattached',
      on,
      reason: 'a spare',
    };
    await open().keepIgnored([one]);
    expect(open().ignored).toEqual([one]);
    person.kept.set('ignored', [{ ...one, reason: 7 }, 'x', { ...one, on: { kind: 'moon', id: 'eni-0a' } }, one]);
    expect(open().ignored).toEqual([one]);
    await open().keepIgnored([]);
    expect([open().ignored, person.kept.get('ignored')]).toEqual([[], undefined]);
  });
});
