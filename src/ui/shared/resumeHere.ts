import { workspace } from 'vscode';
import type { Session } from './session.ts';
import { endpointSetting } from './settings.ts';

/** Brings the scopes of the last window back into the list, or offers them, as this window allows. Nothing is read by that. */
export const resumeHere = async (session: Session): Promise<void> => {
  const hasFolder = (workspace.workspaceFolders ?? []).length > 0;
  await session.resume(endpointSetting(), { isTrusted: workspace.isTrusted, hasFolder });
};
