import type { Profiles } from '../../aws/profiles.ts';
import { facts, foreign, words } from '../../domain/words.ts';
import type { JudgedChoice } from '../../services/prompts.ts';
import type { OfCenter, ProfileAnswer, ProfileHabits } from './profileChoices.ts';

const group = words`IAM Identity Center`;

/** No rule speaks about what is opened. */
const unjudged = { refusals: [], warnings: [] } as const;

/** So many of the roles that were used last are offered by themselves. */
const mostRoles = 5;

type Center = OfCenter | Extract<ProfileAnswer, { readonly kind: 'role' }>;

/** The roles that were picked and used last, and a choice for each session that the files name; where they name none, one for a start URL. */
export const centerChoices = (
  { sessions }: Pick<Profiles, 'sessions'>,
  { usedRoles }: Pick<ProfileHabits, 'usedRoles'>,
): readonly JudgedChoice<Center>[] => {
  const roles = usedRoles.slice(0, mostRoles).map((role): JudgedChoice<Center> => ({
    value: { kind: 'role', role },
    label: foreign(role.profile, 80),
    description: facts(
      words`SSO, ${foreign(role.source.session, 40)}`,
      foreign(role.source.accountId),
      foreign(role.region),
    ),
    icon: 'account',
    group,
    ...unjudged,
  }));
  const byUrl = { kind: 'center', session: undefined } as const;
  const all: readonly JudgedChoice<Center>[] = sessions.map((session) => ({
    value: { kind: 'center', session },
    label: words`Accounts and roles of ${foreign(session.session, 80)}…`,
    description: words`all that its sign-in gives you`,
    icon: 'organization',
    group,
    ...unjudged,
  }));
  const other: JudgedChoice<Center> = {
    value: byUrl,
    label: words`Accounts and roles by a start URL…`,
    description: words`sign in to IAM Identity Center`,
    icon: 'organization',
    group,
    ...unjudged,
  };
  return [...roles, ...(all.length > 0 ? all : [other])];
};
