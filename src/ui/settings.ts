import * as l10n from '@vscode/l10n';
import { workspace } from 'vscode';
import { isOnAtALevel } from './settingLevels.ts';

const section = 'eniExplorer';

/** Another EC2 endpoint than AWS's own, from this machine's settings alone; undefined = AWS. */
export const endpointSetting = (): string | undefined =>
  workspace.getConfiguration(section).inspect<string>('endpoint')?.globalValue?.trim() || undefined;

/** Why nothing may be written; undefined when it may. Any level can switch read-only on, none can switch another's off. */
export const readOnlyReason = (): string | undefined =>
  isOnAnywhere('readOnly') ? l10n.t('Read-only mode is on (setting eniExplorer.readOnly)') : undefined;

/** Whether the id of what is destroyed must be typed; no folder can lift what the person asked for. */
export const confirmById = (): boolean => isOnAnywhere('confirmById');

/** Each folder of a workspace is asked: without its address, VS Code leaves the folder's own settings out. */
const isOnAnywhere = (name: 'readOnly' | 'confirmById'): boolean =>
  [undefined, ...(workspace.workspaceFolders ?? [])].some((folder) =>
    isOnAtALevel(workspace.getConfiguration(section, folder?.uri).inspect<boolean>(name)),
  );
