import * as l10n from '@vscode/l10n';
import { workspace } from 'vscode';

const section = 'eniExplorer';

/** Another EC2 endpoint than AWS's own, from this machine's settings alone; undefined = AWS. */
export const endpointSetting = (): string | undefined =>
  workspace.getConfiguration(section).inspect<string>('endpoint')?.globalValue?.trim() || undefined;

/** Why nothing may be written; undefined when it may. Any level can switch read-only on, none can switch another's off. */
export const readOnlyReason = (): string | undefined => {
  const levels = workspace.getConfiguration(section).inspect<boolean>('readOnly');
  const on = [levels?.globalValue, levels?.workspaceValue, levels?.workspaceFolderValue].includes(true);
  return on ? l10n.t('Read-only mode is on (setting eniExplorer.readOnly)') : undefined;
};

/** Whether the id of what is destroyed must be typed. */
export const confirmById = (): boolean => workspace.getConfiguration(section).get<boolean>('confirmById') ?? false;
