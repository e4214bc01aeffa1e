import * as l10n from '@vscode/l10n';
import { commands, window, workspace, type Disposable } from 'vscode';
import { protectedSetting, protectedSettingName } from './settings.ts';
import type { Session } from './session.ts';

/** Follows the setting `eniExplorer.protected`. What in it nobody understands is told once it matters: when an account is shown. */
export const watchProtection = (session: Session): Disposable => {
  let told = '';
  const look = (): void => {
    const { scope } = session.store;
    const { malformed } = protectedSetting();
    const words = malformed.join('; ');
    if (words === told || (words !== '' && (!scope || scope.kind === 'snapshot'))) return;
    told = words;
    if (words !== '') void tell(words);
  };
  const changes = workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration(protectedSettingName)) return;
    session.protectionChanged();
    look();
  });
  const stop = session.store.onChange(look);
  return {
    dispose: () => {
      changes.dispose();
      stop();
    },
  };
};

const tell = async (words: string): Promise<void> => {
  const open = l10n.t('Open Settings');
  const message = l10n.t(
    'The setting {0} has a mistake, so it protects more than it says until that is mended. {1}',
    protectedSettingName,
    words,
  );
  if ((await window.showWarningMessage(message, open)) === open)
    await commands.executeCommand('workbench.action.openSettings', protectedSettingName);
};
