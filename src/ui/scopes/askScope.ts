import type { RegionState } from '../../aws/accountRegions.ts';
import type { Profiles } from '../../aws/profiles.ts';
import { demoCenter, demoHome, demoNames } from '../../domain/demoPlaces.ts';
import type { CredentialSource } from '../../domain/scope.ts';
import { foreign, words } from '../../domain/words.ts';
import type { ChooseStep, JudgedChoice, Prompts } from '../../services/prompts.ts';
import { centerChoices } from './centerChoices.ts';
import {
  profileChoices,
  type OfCenter,
  type ProfileAccount,
  type ProfileAnswer,
  type ProfileHabits,
  type WithoutAccount,
} from './profileChoices.ts';
import { regionStep } from './regionStep.ts';

/** What a person chose to look at; `file` = a snapshot, which is asked for next. */
export type ChosenScope = ChosenRegion | WithoutAccount | OfCenter;

type ChosenRegion = {
  readonly kind: 'profile';
  readonly profile: string;
  readonly region: string;
  readonly source?: CredentialSource;
};

/** What is known before a person is asked; what it says of pins is looked up anew when one is set. */
export type Known = {
  readonly profiles: Profiles;
  /** What EC2 told of the regions of an account before. */
  readonly regionsOf?: ((account: ProfileAnswer) => readonly RegionState[] | undefined) | undefined;
  readonly habits: ProfileHabits & { readonly keepPinned: (names: readonly string[]) => Promise<void> };
};

/** A wizard of two questions: a profile, or what is asked for elsewhere, and a region. Undefined when it was closed. */
export const askScope = async ({ choose }: Pick<Prompts, 'choose'>, known: Known): Promise<ChosenScope | undefined> => {
  const step = accountStep(known);
  let { previous } = step;
  for (;;) {
    const account = await choose({ ...step, previous });
    if (account.kind !== 'value') return undefined;
    const { value } = account;
    if (value.kind === 'demo' || value.kind === 'file' || value.kind === 'center') return value;
    previous = value;
    const region = await choose(regionStep(likelyRegions(value, known), frame));
    if (region.kind === 'cancel') return undefined;
    if (region.kind === 'value') return scopeWith(value, region.value);
  }
};

/** What a scope is of, without the endpoint. */
export const scopeWith = (account: ProfileAnswer, region: string): ChosenRegion =>
  account.kind === 'profile'
    ? { kind: 'profile', profile: account.profile.name, region }
    : account.kind === 'role'
      ? { kind: 'profile', profile: account.role.profile, region, source: account.role.source }
      : { kind: 'profile', profile: 'environment', region, source: { kind: 'environment' } };

const likelyRegions = (account: ProfileAnswer, { profiles, habits, regionsOf }: Known) => {
  const profile = account.kind === 'profile' ? account.profile : undefined;
  const used = habits.used.find((each) => each.profile === profile?.name);
  const last = account.kind === 'role' ? account.role.region : used?.region;
  return { home: profile?.region, preset: profiles.preset.region, last, known: regionsOf?.(account) };
};

const frame = {
  title: words`Open Account`,
  steps: 2,
  blocked: [],
  empty: words`There is nothing to choose from.`,
} as const;

/** The demo account is always one of the choices. Chosen at first is what a terminal would take, else what was used last. */
const accountStep = (known: Known): ChooseStep<ProfileAccount> => {
  const { profiles, habits } = known;
  const choices = accountChoices(known);
  const isOf = (name: string) => (choice: JudgedChoice<ProfileAccount>) =>
    choice.value.kind === 'profile' && choice.value.profile.name === name;
  const [last] = habits.used;
  const name = profiles.preset.profile ?? last?.profile;
  const likely = profiles.environment === undefined && name !== undefined ? choices.find(isOf(name)) : choices[0];
  return {
    ...frame,
    question: words`Choose a profile`,
    placeholder: profiles.list.length > 0 ? words`A profile of your AWS configuration` : words`No profile was found`,
    step: 1,
    canGoBack: false,
    choices,
    previous: likely?.value,
  };
};

const accountChoices = (known: Known): readonly JudgedChoice<ProfileAccount>[] => {
  const { profiles, habits } = known;
  const pin = async (name: string): Promise<readonly JudgedChoice<ProfileAccount>[]> => {
    const { pinned } = habits;
    await habits.keepPinned(pinned.includes(name) ? pinned.filter((each) => each !== name) : [...pinned, name]);
    return accountChoices(known);
  };
  return [...profileChoices(profiles, habits, pin), ...centerChoices(profiles, habits), ...withoutAccount];
};

/** No rule speaks about what is opened. */
const unjudged = { refusals: [], warnings: [] } as const;

const group = words`Without an AWS account`;

const withoutAccount: readonly JudgedChoice<ProfileAccount | OfCenter>[] = [
  {
    value: { kind: 'demo' },
    label: words`Demo account`,
    description: words`an EC2 in memory`,
    icon: 'beaker',
    group,
    ...unjudged,
  },
  ...demoNames.slice(1).map(({ accountId, name }) => ({
    value: { kind: 'demo', place: { accountId, name, region: demoHome.region } } as const,
    label: words`Demo account ${foreign(name)}`,
    description: words`another one, to compare with`,
    icon: 'beaker',
    group,
    ...unjudged,
  })),
  {
    value: { kind: 'center', session: demoCenter },
    label: words`Accounts and roles of the demo…`,
    description: words`a sign-in to try`,
    icon: 'organization',
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
