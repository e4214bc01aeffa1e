import type { Profile } from '../../aws/profiles.ts';
import { facts, foreign, words } from '../../domain/words.ts';
import type { ChooseStep, JudgedChoice, Prompts } from '../../services/prompts.ts';
import { isRegion, regions } from '../../domain/regions.ts';

/** What a person chose to look at; `file` = a snapshot, which is asked for next. */
export type ChosenScope = ChosenRegion | WithoutAccount;

type ChosenRegion = { readonly kind: 'profile'; readonly profile: string; readonly region: string };
type WithoutAccount = { readonly kind: 'demo' } | { readonly kind: 'file' };
type Account = { readonly kind: 'profile'; readonly profile: Profile } | WithoutAccount;

/** A wizard of two questions: a profile, or what needs none, and a region. Undefined when it was closed. */
export const askScope = async (
  { choose }: Pick<Prompts, 'choose'>,
  profiles: readonly Profile[],
): Promise<ChosenScope | undefined> => {
  const step = accountStep(profiles);
  let previous: Account | undefined;
  for (;;) {
    const account = await choose({ ...step, previous });
    if (account.kind !== 'value') return undefined;
    if (account.value.kind !== 'profile') return account.value;
    previous = account.value;
    const { name, region: home } = account.value.profile;
    const region = await choose(regionStep(home));
    if (region.kind === 'cancel') return undefined;
    if (region.kind === 'value') return { kind: 'profile', profile: name, region: region.value };
  }
};

const frame = {
  title: words`Open Account`,
  steps: 2,
  blocked: [],
  empty: words`There is nothing to choose from.`,
} as const;

/** No rule speaks about what is opened. */
const unjudged = { refusals: [], warnings: [] } as const;

/** The demo account is always one of the choices. */
const accountStep = (profiles: readonly Profile[]): ChooseStep<Account> => ({
  ...frame,
  question: words`Choose a profile`,
  placeholder: profiles.length > 0 ? words`A profile of your AWS configuration` : words`No profile was found`,
  step: 1,
  canGoBack: false,
  choices: [...(profiles.length > 0 ? profiles.map(profileChoice) : [fromEnvironment]), ...withoutAccount],
  previous: undefined,
});

const profileChoice = (profile: Profile): JudgedChoice<Account> => ({
  value: { kind: 'profile', profile },
  label: foreign(profile.name, 80),
  description: facts(foreign(profile.region), profile.sso && words`SSO`),
  icon: 'account',
  ...unjudged,
});

const fromEnvironment: JudgedChoice<Account> = {
  ...profileChoice({ name: 'default', region: undefined, sso: false }),
  description: words`credentials of the environment, if there are any`,
};

const group = words`Without an AWS account`;

const withoutAccount: readonly JudgedChoice<Account>[] = [
  {
    value: { kind: 'demo' },
    label: words`Demo account`,
    description: words`an EC2 in memory`,
    icon: 'beaker',
    group,
    ...unjudged,
  },
  {
    value: { kind: 'file' },
    label: words`Snapshot file…`,
    description: words`an account as it was, read only`,
    icon: 'folder-opened',
    group,
    ...unjudged,
  },
];

/** The profile's own region first. A name that is not in the list is offered as typed when it looks like one. */
const regionStep = (home: string | undefined): ChooseStep<string> => {
  const choices = regionChoices(home);
  return {
    ...frame,
    question: words`Choose a region`,
    placeholder: words`Type a name or place`,
    step: 2,
    canGoBack: true,
    choices,
    previous: undefined,
    typed: (text) =>
      isRegion(text) && !choices.some(({ value }) => value === text)
        ? regionChoice({ id: text, place: 'as typed' })
        : undefined,
  };
};

const regionChoices = (home: string | undefined): readonly JudgedChoice<string>[] => {
  if (home === undefined) return regions.map(regionChoice);
  const place = regions.find(({ id }) => id === home)?.place;
  const own = { ...regionChoice({ id: home, place }), description: facts(foreign(place), words`the profile's own`) };
  return [own, ...regions.filter(({ id }) => id !== home).map(regionChoice)];
};

const regionChoice = ({
  id,
  place,
}: {
  readonly id: string;
  readonly place: string | undefined;
}): JudgedChoice<string> => ({
  value: id,
  label: foreign(id),
  description: foreign(place),
  ...unjudged,
});
