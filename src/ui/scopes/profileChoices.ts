import type { Profile, ProfileKind, Profiles } from '../../aws/profiles.ts';
import type { DemoPlace } from '../../domain/demoPlaces.ts';
import { facts, foreign, words, type Words } from '../../domain/words.ts';
import type { JudgedChoice } from '../../services/prompts.ts';
import type { CenterSession } from '../../domain/scope.ts';
import type { UsedProfile, UsedRole } from '../shared/memory.ts';

/** What a person has done with profiles before. */
export type ProfileHabits = {
  readonly used: readonly UsedProfile[];
  readonly usedRoles: readonly UsedRole[];
  readonly pinned: readonly string[];
};

/** A profile of the files, what the environment gives, or a role that was picked out of Identity Center before. */
export type ProfileAnswer =
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'environment' }
  | { readonly kind: 'role'; readonly role: UsedRole };

/** What can be opened without an account of AWS; `file` = a snapshot. */
export type WithoutAccount = { readonly kind: 'demo'; readonly place?: DemoPlace } | { readonly kind: 'file' };
/** Accounts and roles out of a session of IAM Identity Center; without one, a start URL is asked for. */
export type OfCenter = { readonly kind: 'center'; readonly session: CenterSession | undefined };
export type ProfileAccount = ProfileAnswer | OfCenter | WithoutAccount;

type Pin = (name: string) => Promise<readonly JudgedChoice<ProfileAccount>[]>;

/** No rule speaks about what is opened. */
const unjudged = { refusals: [], warnings: [] } as const;

/**
 * The choices in their groups: what the environment gives first, since a terminal beside us would take that, then pinned ones, those used last,
 * and the others by name.
 */
export const profileChoices = (
  { list, environment }: Profiles,
  { used, pinned }: ProfileHabits,
  pin: Pin,
): readonly JudgedChoice<ProfileAccount>[] => {
  const rank = new Map(used.map(({ profile }, at) => [profile, at]));
  const accounts = new Map(used.map(({ profile, accountId }) => [profile, accountId]));
  const byName = list.toSorted(
    (a, b) => Number(b.name === 'default') - Number(a.name === 'default') || order(a.name, b.name),
  );
  const isPinned = ({ name }: Profile): boolean => pinned.includes(name);
  const before = byName
    .filter((profile) => !isPinned(profile) && rank.has(profile.name))
    .toSorted((a, b) => (rank.get(a.name) ?? 0) - (rank.get(b.name) ?? 0))
    .slice(0, mostRecent);
  const others = byName.filter((profile) => !isPinned(profile) && !before.includes(profile));
  const hasGroups = pinned.length > 0 || before.length > 0;
  const grouped = (group: Words, some: readonly Profile[]): readonly JudgedChoice<ProfileAccount>[] =>
    some.map((profile) => ({
      ...profileChoice(profile, accounts.get(profile.name)),
      ...(hasGroups ? { group } : {}),
      button: isPinned(profile)
        ? { icon: 'pinned', title: words`Unpin`, press: () => pin(profile.name) }
        : { icon: 'pin', title: words`Pin to the Top`, press: () => pin(profile.name) },
    }));
  return [
    ...(environment !== undefined || list.length === 0 ? [environmentChoice(environment)] : []),
    ...grouped(words`Pinned`, byName.filter(isPinned)),
    ...grouped(words`Used last`, before),
    ...grouped(words`Profiles`, others),
  ];
};

const mostRecent = 5;

const order = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

const profileChoice = (profile: Profile, learned: string | undefined): JudgedChoice<ProfileAccount> => ({
  value: { kind: 'profile', profile },
  label: foreign(profile.name, 80),
  description: facts(kinds[profile.kind](profile), foreign(profile.accountId ?? learned), foreign(profile.region)),
  ...(profile.fault ? { detail: profile.fault } : {}),
  icon: profile.fault ? 'warning' : 'account',
  ...unjudged,
});

const from = ({ role, source }: Profile): Words =>
  source === undefined ? words`role ${foreign(role)}` : words`role ${foreign(role)} from ${foreign(source, 40)}`;

const kinds: { readonly [K in ProfileKind]: (profile: Profile) => Words } = {
  identityCenter: ({ role }) => words`SSO, ${foreign(role)}`,
  role: from,
  mfaRole: (profile) => words`${from(profile)}, asks for a code`,
  keys: () => words`keys`,
  sessionKeys: () => words`keys for a time`,
  process: () => words`credential_process`,
  login: () => words`aws login`,
  webIdentity: ({ role }) => words`role ${foreign(role)} by a token file`,
  machine: () => words`credentials of this machine`,
  incomplete: () => words`not complete`,
};

const environmentChoice = (environment: Profiles['environment']): JudgedChoice<ProfileAccount> => ({
  value: { kind: 'environment' },
  label: words`Environment`,
  description:
    environment === undefined ? words`credentials of this machine, if there are any` : variables[environment],
  icon: 'terminal',
  ...unjudged,
});

const variables: { readonly [E in NonNullable<Profiles['environment']>]: Words } = {
  keys: words`AWS_ACCESS_KEY_ID, as in a terminal`,
  webIdentity: words`AWS_WEB_IDENTITY_TOKEN_FILE, as in a terminal`,
  container: words`AWS_CONTAINER_CREDENTIALS, as in a terminal`,
};
