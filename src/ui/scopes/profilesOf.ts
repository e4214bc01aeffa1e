import type { Profiles } from '../../aws/profiles.ts';
import type { Session } from '../shared/session.ts';

/** The profiles of the files. None where they cannot be read, which is told: the demo account and snapshots need none. */
export const profilesOf = async ({ platform, problems }: Session): Promise<Profiles> => {
  let found: Profiles = {
    list: [],
    sessions: [],
    environment: undefined,
    preset: { profile: undefined, region: undefined },
    watched: [],
  };
  await problems.attempt(async () => {
    found = await platform.profiles();
  });
  return found;
};
