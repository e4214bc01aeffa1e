import { describe, expect, it } from 'vitest';
import { askScope } from '../../../../src/ui/scopes/askScope.ts';
import { profileChoices } from '../../../../src/ui/scopes/profileChoices.ts';
import { habitsOf, profileOf, profilesOf } from '../../../support/profiles.ts';
import { scripted, type Line } from '../../../support/scriptedPrompts.ts';

const all = [
  profileOf('zeta', { kind: 'role', role: 'Deploy', source: 'alpha', accountId: '222222222222' }),
  profileOf('alpha', { kind: 'mfaRole', role: 'Admin', source: 'base' }),
  profileOf('default'),
  profileOf('dev 10'),
  profileOf('dev 9', { kind: 'incomplete', fault: undefined }),
];
const used = [
  { profile: 'alpha', region: 'eu-west-1', accountId: '333333333333' },
  { profile: 'gone', region: 'eu-west-1', accountId: undefined },
  { profile: 'zeta', region: 'us-east-1', accountId: '999999999999' },
];
const lines = (over: Parameters<typeof habitsOf>[0] = {}, machine: Parameters<typeof profilesOf>[1] = {}) =>
  profileChoices(profilesOf(all, machine), habitsOf(over), async () => []).map(
    ({ group, label, description }) => `${group ?? ''}|${label}|${description ?? ''}`,
  );

describe('the list of profiles', () => {
  it('is by name, default first, and says how each comes by its credentials', () => {
    expect(lines()).toEqual([
      '|default|keys',
      '|alpha|role Admin from base, asks for a code',
      '|dev 9|not complete',
      '|dev 10|keys',
      '|zeta|role Deploy from alpha · 222222222222',
    ]);
  });

  it('begins with what was pinned, then what was used last, with the account as it was learned', () => {
    expect(lines({ used, pinned: ['dev 10'] })).toEqual([
      'Pinned|dev 10|keys',
      'Used last|alpha|role Admin from base, asks for a code · 333333333333',
      'Used last|zeta|role Deploy from alpha · 222222222222',
      'Profiles|default|keys',
      'Profiles|dev 9|not complete',
    ]);
  });

  it('takes out of their order the five that were used last', () => {
    const names = ['f', 'a', 'e', 'b', 'd', 'c'];
    const some = names.map((profile) => ({ profile, region: 'eu-west-1', accountId: undefined }));
    const choices = profileChoices(
      profilesOf(names.map((name) => profileOf(name))),
      habitsOf({ used: some }),
      async () => [],
    );
    expect(choices.map(({ group, label }) => `${group}|${label}`)).toEqual([
      'Used last|f',
      'Used last|a',
      'Used last|e',
      'Used last|b',
      'Used last|d',
      'Profiles|c',
    ]);
  });

  it('has the environment first, as soon as it gives credentials', () => {
    expect(lines({}, { environment: 'keys' })[0]).toBe('|Environment|AWS_ACCESS_KEY_ID, as in a terminal');
    expect(lines().some((line) => line.includes('Environment'))).toBe(false);
  });
});

describe('what is chosen at first', () => {
  const firstOf = async (over: Parameters<typeof habitsOf>[0], machine: Parameters<typeof profilesOf>[1]) => {
    let chosen: string | undefined;
    const see: NonNullable<Extract<Line, { choose: string }>['see']> = ({ previous, choices }) => {
      chosen = choices.find(({ value }) => value === previous)?.label;
    };
    const script = scripted({ choose: 'Choose a profile', answer: 'cancel', see });
    await askScope(script, { profiles: profilesOf(all, machine), habits: habitsOf(over) });
    return chosen;
  };
  const preset = { profile: 'zeta', region: undefined };

  it('is what a terminal would take: the environment, else AWS_PROFILE; else what was used last', async () => {
    expect(await firstOf({ used }, { environment: 'keys', preset })).toBe('Environment');
    expect(await firstOf({ used }, { preset })).toBe('zeta');
    expect(await firstOf({ used }, {})).toBe('alpha');
  });

  it('is for the region the one used last, else the profile’s own, else AWS_REGION', async () => {
    const regionOf = async (region: string | undefined, over: Parameters<typeof habitsOf>[0]) => {
      let seen: readonly string[] = [];
      const script = scripted(
        { choose: 'Choose a profile', answer: 'shop' },
        {
          choose: 'Choose a region',
          answer: 'cancel',
          see: ({ previous, choices }) => {
            seen = [
              String(previous),
              ...choices.slice(0, 3).map(({ label, description }) => `${label}: ${description}`),
            ];
          },
        },
      );
      const machine = profilesOf([profileOf('shop', { region })], {
        preset: { profile: undefined, region: 'eu-north-1' },
      });
      await askScope(script, { profiles: machine, habits: habitsOf(over) });
      return seen;
    };
    const before = [{ profile: 'shop', region: 'ap-south-1', accountId: undefined }];
    expect(await regionOf('eu-west-1', { used: before })).toEqual([
      'ap-south-1',
      "eu-west-1: Ireland · the profile's own",
      'ap-south-1: Mumbai · used last',
      'eu-north-1: Stockholm · AWS_REGION',
    ]);
    expect((await regionOf('eu-west-1', {}))[0]).toBe('eu-west-1');
    expect((await regionOf(undefined, {}))[0]).toBe('eu-north-1');
  });
});
