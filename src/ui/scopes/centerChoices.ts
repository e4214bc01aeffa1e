import type { Profiles } from '../../aws/profiles.ts';
import type { CenterSession } from '../../domain/scope.ts';
import { foreign, words } from '../../domain/words.ts';
import type { JudgedChoice } from '../../services/prompts.ts';

/** Accounts and roles out of a session of IAM Identity Center; without one, a start URL is asked for. */
export type OfCenter = { readonly kind: 'center'; readonly session: CenterSession | undefined };

const group = words`IAM Identity Center`;

/** No rule speaks about what is opened. */
const unjudged = { refusals: [], warnings: [] } as const;

/** A choice for each session that the files name; where they name none, one for a start URL. */
export const centerChoices = ({ sessions }: Pick<Profiles, 'sessions'>): readonly JudgedChoice<OfCenter>[] =>
  sessions.length === 0
    ? [
        {
          value: { kind: 'center', session: undefined },
          label: words`Accounts and roles by a start URL…`,
          description: words`sign in to IAM Identity Center`,
          icon: 'organization',
          group,
          ...unjudged,
        },
      ]
    : sessions.map((session) => ({
        value: { kind: 'center', session },
        label: words`Accounts and roles of ${foreign(session.session, 80)}…`,
        description: words`all that its sign-in gives you`,
        icon: 'organization',
        group,
        ...unjudged,
      }));
