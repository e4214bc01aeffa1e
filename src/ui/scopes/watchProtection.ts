import { commands, workspace, type Disposable } from 'vscode';
import { foreign, joined, noWords, words, type Words } from '../../domain/words.ts';
import { say } from '../door/messages.ts';
import { protectedSetting, protectedSettingName, protectedTagsSettingName } from '../shared/settings.ts';
import type { Session } from '../shared/session.ts';

/**
 * Follows the setting `eniExplorer.protected`. Entries that cannot be understood are told once an account is shown,
 * when they matter.
 */
export const watchProtection = (session: Session): Disposable => {
  let told: Words = noWords;
  const look = (): void => {
    const isAny = session.scopes.all.some(({ scope, store }) => scope.kind !== 'snapshot' && store.shown);
    const { malformed } = protectedSetting();
    const faults = joined(malformed, '; ');
    if (faults === told || (faults !== '' && !isAny)) return;
    told = faults;
    if (faults !== '') void session.problems.attempt(() => tell(faults));
  };
  const changes = workspace.onDidChangeConfiguration((event) => {
    const names = [protectedSettingName, protectedTagsSettingName];
    if (!names.some((name) => event.affectsConfiguration(name))) return;
    session.protectionChanged();
    look();
  });
  const stop = session.scopes.onChange(({ what }) => what === 'state' && look());
  return {
    dispose: () => {
      changes.dispose();
      stop();
    },
  };
};

const tell = async (faults: Words): Promise<void> => {
  const open = words`Open Settings`;
  const message = words`The setting ${foreign(protectedSettingName)} is not valid, so it protects more than intended until it is corrected. ${faults}`;
  if ((await say.warning(message, open)) === open)
    await commands.executeCommand('workbench.action.openSettings', protectedSettingName);
};
