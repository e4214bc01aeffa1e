import { isProblemError } from '../../domain/errors.ts';
import { demoCenter } from '../../domain/demoPlaces.ts';
import type { AccountScope, CenterSession } from '../../domain/scope.ts';
import { counted, foreign, words, type Words } from '../../domain/words.ts';
import { withProgress, type Progress } from '../door/progress.ts';
import type { Session } from '../shared/session.ts';
import { endpointSetting } from '../shared/settings.ts';
import { createPrompts } from '../wizard/createPrompts.ts';
import { askTokensInTheClear } from './askInTheClear.ts';
import { knownRegions, regionsOfAll } from './askRegions.ts';
import { askRoles, type PickedRoles } from './askRoles.ts';
import { signInBy } from './signInBy.ts';

/** Up to so many are read at once; of more, each when somebody looks at it. */
const readAtOnce = 8;

/**
 * Asks for accounts, roles and regions of a session, for which the person signs in where nobody is, and opens them beside what is open. The
 * files are not touched. `back`: the person wants another session.
 */
export const openRoles = async (
  session: Session,
  of: CenterSession,
  preset: string | undefined,
): Promise<'back' | undefined> => {
  const { platform, problems } = session;
  const isDemo = of.session === demoCenter.session;
  const title = isDemo ? words`the demo` : foreign(of.session, 80);
  const agree = askTokensInTheClear(title);
  /** Once signed in, the same is asked again. */
  const asking = async <Found>(what: Words, work: (progress: Progress) => Promise<Found>): Promise<Found> => {
    try {
      return await withProgress(what, work);
    } catch (error) {
      if (!isProblemError(error) || error.problem.recovery !== 'signIn') throw error;
      const way = await platform.signIn(of);
      if (way.kind === 'identityCenter') {
        await signInBy(way);
        void problems.attempt(() => session.readSignedIn(way.title));
      }
      return withProgress(what, work);
    }
  };
  const { used } = await session.habits();
  const endpoint = endpointSetting();
  const anyPlace = { kind: 'profile', profile: '', region: '', endpoint } as const;
  const picked = await askRoles(createPrompts(problems.attempt), of, {
    likely: (roles) => ({
      home: undefined,
      preset,
      last: used[0]?.region,
      known: regionsOfAll(roles.map((source) => knownRegions(session, { ...anyPlace, source }))),
    }),
    listing: {
      accounts: () =>
        asking(words`Reading the accounts of ${title}`, ({ signal, onStep }) =>
          platform.accountsOf(of, { signal, agree, onCount: (count) => onStep(words`${count} so far`) }),
        ),
      roles: (accountIds) =>
        asking(words`Reading the roles of ${title}`, ({ signal, onStep }) => {
          let done = 0;
          const onAccount = (): void =>
            onStep(words`${(done += 1)} of ${counted(accountIds.length, words`account`, words`accounts`)}`);
          return platform.rolesOf(of, accountIds, { signal, agree, onAccount });
        }),
    },
  });
  if (picked === undefined || picked === 'back') return picked;
  const scopes = picked.roles.flatMap((role) =>
    picked.regions.map((region): AccountScope =>
      isDemo ? demoScope(role, region) : { kind: 'profile', ...role, region, endpoint },
    ),
  );
  await session.openAll(scopes, { read: scopes.length > readAtOnce ? 'first' : 'all' });
  return undefined;
};

/** The demo asks no network, whatever the settings say. */
const demoScope = ({ profile, source }: PickedRoles['roles'][number], region: string): AccountScope => {
  const { accountId, roleName } = source;
  return { kind: 'demo', place: { accountId, name: profile.split('/')[0] ?? profile, region, roleName } };
};
