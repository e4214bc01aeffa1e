import { commands, workspace, type Disposable } from 'vscode';
import { foreign, joined, noWords, words, type Words } from '../../domain/words.ts';
import { say } from '../door/messages.ts';
import {
  malformedTags,
  protectedSetting,
  protectedSettingName,
  protectedTagsSettingName,
  readOnlySettingName,
} from '../shared/settings.ts';
import type { Session } from '../shared/session.ts';

/**
 * Follows the settings that protect. Entries that cannot be understood are told once an account is shown, when they matter, each setting by its name.
 */
export const watchProtection = (session: Session): Disposable => {
  const told = new Map<string, Words>();
  const look = (): void => {
    const isAny = session.scopes.all.some(({ scope, store }) => scope.kind !== 'snapshot' && store.shown);
    const malformed = [
      [protectedSettingName, protectedSetting().malformed],
      [protectedTagsSettingName, malformedTags().map((entry) => words`No key or key=value: ${foreign(entry, 60)}`)],
    ] as const;
    for (const [name, entries] of malformed) {
      const faults = joined(entries, '; ');
      if (faults === (told.get(name) ?? noWords) || (faults !== '' && !isAny)) continue;
      told.set(name, faults);
      if (faults !== '') void session.problems.attempt(() => tell(name, faults));
    }
  };
  const changes = workspace.onDidChangeConfiguration((event) => {
    const names = [protectedSettingName, protectedTagsSettingName, readOnlySettingName];
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

const tell = async (name: string, faults: Words): Promise<void> => {
  const open = words`Open Settings`;
  const message = words`The setting ${foreign(name)} is not valid, so it protects more than intended until it is corrected. ${faults}`;
  if ((await say.warning(message, open)) === open) await commands.executeCommand('workbench.action.openSettings', name);
};
