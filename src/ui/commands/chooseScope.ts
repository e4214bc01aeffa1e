import * as l10n from '@vscode/l10n';
import { window, type QuickPickItem } from 'vscode';
import type { Profile } from '../../services/platform.ts';
import { separator } from '../choicePick.ts';
import { plain } from '../plain.ts';
import { endpointSetting } from '../settings.ts';
import type { Command } from './commandContext.ts';
import { pickRegion } from './pickRegion.ts';

/** Asks for a profile, then a region, and opens them. The demo account is always one of the choices. */
export const chooseScope: Command = async ({ session }) => {
  const profiles = await session.platform.profiles().catch((): readonly Profile[] => []);
  const picked = await window.showQuickPick(items(profiles), {
    title: l10n.t('Choose a profile'),
    placeHolder: profiles.length > 0 ? l10n.t('A profile of your AWS configuration') : l10n.t('No profile was found'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (!picked) return;
  if (picked.file) {
    const { openSnapshotFile } = await import('../openSnapshot.ts');
    await openSnapshotFile(session, undefined);
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

type Item = QuickPickItem & { readonly profile?: Profile; readonly file?: boolean };

const items = (profiles: readonly Profile[]): readonly Item[] => [
  ...profiles.map((profile) => ({
    label: `$(account) ${plain(profile.name)}`,
    description: [profile.region, profile.sso ? 'SSO' : undefined].filter(Boolean).join(' · '),
    profile,
  })),
  ...(profiles.length > 0
    ? []
    : [
        {
          label: `$(account) ${defaultProfile.name}`,
          description: l10n.t('credentials of the environment, if there are any'),
          profile: defaultProfile,
        },
      ]),
  separator(l10n.t('Without an AWS account')),
  { label: l10n.t('$(beaker) Demo account'), description: l10n.t('an EC2 in memory') },
  {
    label: l10n.t('$(folder-opened) Snapshot file…'),
    description: l10n.t('an account as it was, read only'),
    file: true,
  },
];

const defaultProfile: Profile = { name: 'default', region: undefined, sso: false };
