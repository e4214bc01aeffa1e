import { describe, expect, it } from 'vitest';
import type { AccountScope } from '../../../../src/domain/scope.ts';
import { problem } from '../../../support/fakeAccount.ts';
import type { FindView } from '../../../../src/ui/find/findView.ts';
import { scopeLines } from '../../../../src/ui/find/scopeLines.ts';
import type { FindStanding } from '../../../../src/ui/find/standing.ts';

const at = (profile: string): AccountScope => ({ kind: 'profile', profile, region: 'eu-west-1', endpoint: undefined });

const view: FindView = {
  text: 'web',
  wanted: { kind: 'nothing' },
  inOpen: [],
  asked: [],
  askable: [],
  withoutRegion: [],
  lookedFor: [],
  accountIdOf: () => '111122223333',
  isProtected: () => false,
  now: 0,
};

const nothing: FindStanding = {
  asking: [],
  signIn: { open: [], asked: [] },
  unasked: { failed: [], cut: [], denied: [], refused: [], withoutRegion: [] },
  notIn: { open: [], asked: [] },
};

const lines = (over: Partial<FindStanding>) =>
  scopeLines({ ...nothing, ...over }, view).map(({ label, description, act }) => [label, description, act?.kind]);

describe('a scope without hits in the search', () => {
  it('tells the one that is being asked from those that wait for their turn', () => {
    const asking = [
      { scope: at('prod'), outcome: { kind: 'asking' } },
      { scope: at('stage'), outcome: { kind: 'waiting' } },
    ] as const;
    expect(lines({ asking })).toEqual([
      ['Still asking', undefined, undefined],
      ['$(loading~spin) prod', '111122223333 · eu-west-1', undefined],
      ['$(circle-outline) stage', '111122223333 · eu-west-1 · waits', undefined],
    ]);
  });

  it('leads to a choice of regions where none is known, and to a sign-in where that is needed', () => {
    const signedOut = { scope: at('prod'), isOfRegions: false, problem: problem('Signed out', { recovery: 'signIn' }) };
    const found = lines({
      signIn: { open: [], asked: [signedOut] },
      unasked: { ...nothing.unasked, withoutRegion: ['nowhere'] },
    });
    const [nowhere] = scopeLines(
      { ...nothing, unasked: { ...nothing.unasked, withoutRegion: ['nowhere'] } },
      view,
    ).slice(1);
    expect(nowhere).toMatchObject({
      description: 'no region is known',
      detail: 'Enter chooses accounts and regions to ask',
    });
    expect(found.map(([label, , act]) => [label, act])).toEqual([
      ['Sign-in needed', undefined],
      ['$(key) prod', 'signIn'],
      ['Could not be asked', undefined],
      ['$(warning) nowhere', 'choose'],
    ]);
  });

  it('names eight of a kind, and counts the others', () => {
    const asking = Array.from({ length: 10 }, (_, index) => ({
      scope: at(`p${index}`),
      outcome: { kind: 'asking' } as const,
    }));
    expect(lines({ asking }).at(-1)?.[0]).toBe('$(ellipsis) and 2 more');
    expect(lines({ asking })).toHaveLength(10);
  });
});
