import { describe, expect, it } from 'vitest';
import { askScope } from '../../../../src/ui/scopes/askScope.ts';
import { habitsOf, profileOf, profilesOf } from '../../../support/profiles.ts';
import { scripted, type Line } from '../../../support/scriptedPrompts.ts';

const shopProfile = profileOf('shop', { region: 'eu-central-1', kind: 'identityCenter', role: 'Admin' });
const profiles = [profileOf('default'), shopProfile];

type Over = Parameters<typeof profilesOf>[1] & Parameters<typeof habitsOf>[0];

/** Plays a script; every line must be played. */
const chosen = async (lines: readonly Line[], list = profiles, over: Over = {}) => {
  const script = scripted(...lines);
  const scope = await askScope(script, { profiles: profilesOf(list, over), habits: habitsOf(over) });
  script.finish();
  return scope;
};

const shop = 'shop';

describe('choosing what to open', () => {
  it('asks for a profile, then a region', async () => {
    expect(
      await chosen([
        { choose: 'Choose a profile', answer: shop },
        { choose: 'Choose a region', answer: 'us-east-1' },
      ]),
    ).toEqual({ kind: 'profile', profile: 'shop', region: 'us-east-1' });
  });

  it('tells of each profile its region and how one signs in, and offers what needs none under a heading', async () => {
    await chosen([
      {
        choose: 'Choose a profile',
        answer: 'cancel',
        see: ({ choices, placeholder, step, steps, canGoBack }) => {
          expect([placeholder, step, steps, canGoBack]).toEqual(['A profile of your AWS configuration', 1, 2, false]);
          expect(choices.map(({ label, description, group }) => [label, description, group])).toEqual([
            ['default', 'keys', undefined],
            ['shop', 'SSO, Admin · eu-central-1', undefined],
            ['Accounts and roles by a start URL…', 'sign in to IAM Identity Center', 'IAM Identity Center'],
            ['Demo account', 'an EC2 in memory', 'Without an AWS account'],
            ['Demo account shop-stage', 'another one, to compare with', 'Without an AWS account'],
            ['Accounts and roles of the demo…', 'a sign-in to try', 'Without an AWS account'],
            ['Snapshot file…', 'an account as it was, read only', 'Without an AWS account'],
          ]);
        },
      },
    ]);
  });

  it('begins with the region of the profile, also one that it does not know', async () => {
    for (const [region, own] of [
      ['eu-central-1', "Frankfurt · the profile's own"],
      ['xx-north-9', "the profile's own"],
    ] as const) {
      await chosen(
        [
          { choose: 'Choose a profile', answer: shop },
          {
            choose: 'Choose a region',
            answer: 'cancel',
            see: ({ choices }) => {
              const [first] = choices;
              expect([first?.label, first?.description]).toEqual([region, own]);
              expect(choices.filter(({ label }) => label === region)).toHaveLength(1);
            },
          },
        ],
        [profileOf('shop', { region })],
      );
    }
  });

  it('offers the credentials of the environment where there is no profile', async () => {
    const see: NonNullable<Extract<Line, { choose: string }>['see']> = ({ choices, placeholder }) => {
      expect(placeholder).toBe('No profile was found');
      expect(choices.map(({ label, description }) => [label, description])[0]).toEqual([
        'Environment',
        'credentials of this machine, if there are any',
      ]);
    };
    const lines = [
      { choose: 'Choose a profile', answer: 'Environment', see },
      { choose: 'Choose a region', answer: 'eu-west-1' },
    ];
    expect(await chosen(lines, [])).toEqual({
      kind: 'profile',
      profile: 'environment',
      region: 'eu-west-1',
      source: { kind: 'environment' },
    });
  });

  it.each([
    ['Demo account', 'demo'],
    ['Snapshot file…', 'file'],
  ])('asks for no region of %s', async (label, kind) => {
    expect(await chosen([{ choose: 'Choose a profile', answer: label }])).toEqual({ kind });
  });

  it('puts the profile’s own region first, and knows its place', async () => {
    await chosen([
      { choose: 'Choose a profile', answer: shop },
      {
        choose: 'Choose a region',
        answer: 'cancel',
        see: ({ choices, step, canGoBack }) => {
          expect([step, canGoBack]).toEqual([2, true]);
          const [first, second] = choices;
          expect([first?.label, first?.description]).toEqual(['eu-central-1', "Frankfurt · the profile's own"]);
          expect([second?.label, second?.description]).toEqual(['us-east-1', 'N. Virginia']);
          expect(choices.filter(({ value }) => value === 'eu-central-1')).toHaveLength(1);
          const optIn = choices.find(({ value }) => value === 'af-south-1');
          expect(optIn?.description).toBe('Cape Town · the account has to enable it');
        },
      },
    ]);
  });

  it('takes a region that is not in the list as it is typed, and only a region', async () => {
    const newPlace = 'xx-newplace-12';
    expect(
      await chosen([
        { choose: 'Choose a profile', answer: shop },
        {
          choose: 'Choose a region',
          answer: newPlace,
          see: ({ typed }) => {
            expect(typed?.(newPlace)).toMatchObject({ label: newPlace, description: 'as typed' });
            expect(['eu-west', 'evil.example/eu-west-1', 'eu-west-1'].map((text) => typed?.(text))).toEqual([
              undefined,
              undefined,
              undefined,
            ]);
          },
        },
      ]),
    ).toEqual({ kind: 'profile', profile: 'shop', region: newPlace });
  });

  it('goes back from the region to the profile that was chosen', async () => {
    expect(
      await chosen([
        { choose: 'Choose a profile', answer: shop },
        { choose: 'Choose a region', answer: 'back' },
        {
          choose: 'Choose a profile',
          answer: 'default',
          see: ({ previous, choices }) => expect(choices.find(({ value }) => value === previous)?.label).toBe('shop'),
        },
        { choose: 'Choose a region', answer: 'us-east-1' },
      ]),
    ).toEqual({ kind: 'profile', profile: 'default', region: 'us-east-1' });
  });

  it.each([
    ['at the profile', [{ choose: 'Choose a profile', answer: 'cancel' }]],
    [
      'at the region',
      [
        { choose: 'Choose a profile', answer: shop },
        { choose: 'Choose a region', answer: 'cancel' },
      ],
    ],
  ])('opens nothing when the person leaves %s', async (_where, lines) => {
    expect(await chosen(lines)).toBeUndefined();
  });
});
