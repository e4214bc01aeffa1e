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

describe('what a window remembers', () => {
  it('is its own scope, whatever was chosen in another window since', async () => {
    const { open } = windows();
    const [one, two] = [open(), open()];
    await one.keepScope(scopeOf('one'));
    await two.keepScope(scopeOf('two'));
    expect([one.lastScope(undefined), two.lastScope(undefined)]).toEqual([scopeOf('one'), scopeOf('two')]);
    expect(one.isOwn({ hasFolder: true })).toBe(true);
  });
  it('without a folder is the scope that was used last anywhere', async () => {
    const { open } = windows();
    await open().keepScope(scopeOf('one'));
    const empty = open();
    expect([empty.lastScope(undefined), empty.isOwn({ hasFolder: false })]).toEqual([scopeOf('one'), true]);
  });
  it('in a folder that had no account yet is not that of another window, unless a person asks', async () => {
    const { open } = windows();
    await open().keepScope(scopeOf('one'));
    const fresh = open();
    expect([fresh.lastScope(undefined), fresh.isOwn({ hasFolder: true })]).toEqual([scopeOf('one'), false]);
  });
  it('at the first start after the update is the scope that was kept for the person', () => {
    const kept = new Map<string, unknown>([['scope', { kind: 'profile', profile: 'old', region: 'eu-west-1' }]]);
    const updated = windows(memento(kept)).open();
    expect([updated.lastScope(undefined), updated.isOwn({ hasFolder: true })]).toEqual([scopeOf('old'), true]);
  });
  it('holds no endpoint, which comes from the settings each time', async () => {
    const { open, person } = windows();
    const folder = memento();
    const memory = open(folder);
    await memory.keepScope({ kind: 'profile', profile: 'one', region: 'eu-west-1', endpoint: 'https://old.example' });
    expect(JSON.stringify([...folder.kept, ...person.kept])).not.toContain('old.example');
    expect(memory.lastScope('https://new.example')).toMatchObject({ endpoint: 'https://new.example' });
  });
  it.each<unknown>([undefined, 'prod', {}, { kind: 'profile', profile: 1, region: 2 }, { kind: 'snapshot', file: 3 }])(
    'is nothing when what was kept is of another shape: %j',
    (kept) => {
      const folder = memento(new Map([['scope', kept]]));
      expect(windows().open(folder).lastScope(undefined)).toBeUndefined();
    },
  );
  it('can be the demo account or a snapshot', async () => {
    const memory = windows().open();
    for (const scope of [{ kind: 'demo' }, { kind: 'snapshot', file: 'file:///a', title: 'A' }] as const) {
      await memory.keepScope(scope);
      expect(memory.lastScope('https://ec2.example')).toEqual(scope);
    }
  });
});

describe('the filter that a folder remembers', () => {
  it('is what was set last', async () => {
    const folder = memento();
    const memory = windows().open(folder);
    expect(memory.filter).toBe('');
    await memory.keepFilter('sg:web -running');
    expect(memory.filter).toBe('sg:web -running');
    await memory.keepFilter('');
    expect(memory.filter).toBe('');
  });
  it('means what it meant when an earlier version stored it, until it is set anew', async () => {
    const folder = memento(new Map<string, unknown>([['filter', '-prod env=test "web one" 10.0.1.0/28']]));
    const memory = windows().open(folder);
    expect(memory.filter).toBe('"-prod" env=test "web one" 10.0.1.0/28');
    await memory.keepFilter('-prod');
    expect([memory.filter, folder.kept.get('filter')]).toEqual(['-prod', undefined]);
  });
  it('is none when what was kept is no text', () => {
    const kept = new Map<string, unknown>([
      ['query', 3],
      ['filter', {}],
    ]);
    expect(windows().open(memento(kept)).filter).toBe('');
  });
  it('is this folder’s alone', async () => {
    const { open, person } = windows();
    const [one, folder] = [memento(), memento()];
    await open(folder).keepFilter('sg-0a');
    expect([open(folder).filter, open(one).filter, [...person.kept]]).toEqual(['sg-0a', '', []]);
  });
});

describe('the windows of a person from before folders counted', () => {
  it('may go on where they were, until an account was opened in one of them', async () => {
    const { open } = windows(memento(new Map<string, unknown>([['scope', { kind: 'demo' }]])));
    expect(open().isOwn({ hasFolder: true })).toBe(true);
    await open().keepScope(scopeOf('one'));
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
  ] as const)('%s', (_what, scope, around, why) => expect(whyAsk(scope, around)).toBe(why));
});
