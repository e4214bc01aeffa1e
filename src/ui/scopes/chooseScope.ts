import { facts, foreign, words } from '../../domain/words.ts';
import type { Profile } from '../../services/platform.ts';
import { withIcon } from '../door/icon.ts';
import { separator, showPick, type PickItem } from '../door/quickPick.ts';
import { endpointSetting } from '../shared/settings.ts';
import { openSnapshot } from '../snapshots/openSnapshot.ts';
import type { Command } from '../commandContext.ts';
import { pickRegion } from './pickRegion.ts';

/** Asks for a profile, then a region, and opens them. The demo account is always one of the choices. */
export const chooseScope: Command = async (context) => {
  const { session } = context;
  const profiles = await session.platform.profiles().catch((): readonly Profile[] => []);
  const picked = await showPick<Item>(items(profiles), {
    title: words`Choose a profile`,
    placeholder: profiles.length > 0 ? words`A profile of your AWS configuration` : words`No profile was found`,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (!picked) return;
  if (picked.file) {
    await openSnapshot(context);
    return;
  }
  if (!picked.profile) {
    await session.open({ kind: 'demo' });
    return;
  }
  const { name, region: home } = picked.profile;
  const region = await pickRegion(home);
  if (region) await session.open({ kind: 'profile', profile: name, region, endpoint: endpointSetting() });
};

type Item = PickItem & { readonly profile?: Profile; readonly file?: boolean };

const items = (profiles: readonly Profile[]): readonly Item[] => [
  ...profiles.map((profile) => ({
    label: withIcon('account', foreign(profile.name, 80)),
    description: facts(foreign(profile.region), profile.sso && words`SSO`),
    profile,
  })),
  ...(profiles.length > 0
    ? []
    : [
        {
          label: withIcon('account', foreign(defaultProfile.name)),
          description: words`credentials of the environment, if there are any`,
          profile: defaultProfile,
        },
      ]),
  separator(words`Without an AWS account`),
  { label: withIcon('beaker', words`Demo account`), description: words`an EC2 in memory` },
  {
    label: withIcon('folder-opened', words`Snapshot file…`),
    description: words`an account as it was, read only`,
    file: true,
  },
];

const defaultProfile: Profile = { name: 'default', region: undefined, sso: false };
