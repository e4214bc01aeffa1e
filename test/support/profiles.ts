import type { Profile, Profiles } from '../../src/aws/profiles.ts';
import type { ProfileHabits } from '../../src/ui/scopes/profileChoices.ts';

/** A profile as it is listed, with keys unless something else is said. */
export const profileOf = (name: string, over: Partial<Profile> = {}): Profile => ({
  name,
  region: undefined,
  kind: 'keys',
  accountId: undefined,
  role: undefined,
  source: undefined,
  fault: undefined,
  place: undefined,
  ...over,
});

/** What a machine offers whose files hold these profiles. */
export const profilesOf = (list: readonly Profile[], over: Partial<Profiles> = {}): Profiles => ({
  list,
  sessions: [],
  environment: undefined,
  preset: { profile: undefined, region: undefined },
  watched: [],
  ...over,
});

/** A person who begins with these habits, with what was pinned meanwhile. */
export const habitsOf = ({ used = [], usedRoles = [], pinned = [] }: Partial<ProfileHabits> = {}) => {
  let now = pinned;
  return {
    used,
    usedRoles,
    get pinned() {
      return now;
    },
    keepPinned: async (names: readonly string[]) => {
      now = names;
    },
  };
};
