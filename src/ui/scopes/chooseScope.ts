import type { CenterSession } from '../../domain/scope.ts';
import type { Command } from '../commandContext.ts';
import { endpointSetting } from '../shared/settings.ts';
import { openSnapshot } from '../snapshots/snapshotCommands.ts';
import { createPrompts } from '../wizard/createPrompts.ts';
import { knownRegions } from './askRegions.ts';
import { askScope, scopeWith } from './askScope.ts';
import { askStartUrl } from './askStartUrl.ts';
import { openRoles } from './openRoles.ts';
import type { ProfileAnswer } from './profileChoices.ts';
import { profilesOf } from './profilesOf.ts';

/** Of a role that was picked, or as the profile's settings say. */
const accountIdOf = (account: ProfileAnswer): string | undefined =>
  account.kind === 'profile' ? account.profile.accountId : undefined;

/** Asks for a profile and a region, or what needs none, and opens that; nothing changes when the questions are left. */
export const chooseScope: Command = async (context) => {
  const { session } = context;
  const regionsOf = (account: ProfileAnswer): ReturnType<typeof knownRegions> =>
    knownRegions(session, { ...scopeWith(account, ''), endpoint: endpointSetting() }, accountIdOf(account));
  const known = { profiles: await profilesOf(session), habits: await session.habits(), regionsOf };
  const prompts = createPrompts(session.problems.attempt);
  let chosen = await askScope(prompts, known);
  while (chosen?.kind === 'center') {
    const of: CenterSession | undefined = chosen.session ?? (await askStartUrl(prompts));
    const isBack = of && (await openRoles(session, of, known.profiles.preset.region)) === 'back';
    if (!isBack) return;
    chosen = await askScope(prompts, known);
  }
  if (chosen?.kind === 'file') await openSnapshot(context, undefined);
  if (chosen?.kind === 'demo') await session.open(chosen);
  if (chosen?.kind === 'profile') await session.open({ ...chosen, endpoint: endpointSetting() });
};
