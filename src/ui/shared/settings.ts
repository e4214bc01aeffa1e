import { workspace } from 'vscode';
import type { ProtectedTags } from '../../domain/protectedTags.ts';
import { foreignList, words, type Words } from '../../domain/words.ts';
import type { AccountInView } from '../../services/accountLine.ts';
import { readProtectedTags, unclearTags } from '../../domain/protectedTags.ts';
import { readProtected, type ProtectedSetting } from '../../services/protectedSetting.ts';

const section = 'eniExplorer';

export const protectedSettingName = `${section}.protected`;
export const readOnlySettingName = `${section}.readOnly`;
export const protectedTagsSettingName = `${section}.protectedTags`;
export const followSettingName = `${section}.refresh.follow`;

/** Another EC2 endpoint than AWS's own, from the settings of this machine alone; undefined without one. */
export const endpointSetting = (): string | undefined =>
  workspace.getConfiguration(section).inspect<string>('endpoint')?.globalValue?.trim() || undefined;

/** Why nothing may be written; undefined when it may. Any level can switch read-only on, none can switch another's off. */
export const readOnlyReason = ({ protection }: Pick<AccountInView, 'protection'>): Words | undefined => {
  if (isOnAnywhere('readOnly')) return words`Read-only mode is on (setting eniExplorer.readOnly)`;
  return protection?.mode === 'readOnly'
    ? words`The account is protected, read only (setting eniExplorer.protected: ${foreignList(protection.because)})`
    : undefined;
};

/** Whether the id of what is deleted for good must be typed; no folder can switch off what the person asked for. */
export const confirmById = (): boolean => isOnAnywhere('confirmById');

/** Which operations are reviewed in the last step of their questions, and not in a document. A folder has no say in it. */
export const plansInline = (): PlansInline => {
  const inline = workspace.getConfiguration(section).inspect<unknown>('plans.inline')?.globalValue;
  return inline === 'none' || inline === 'safe' || inline === 'all' ? inline : 'safe';
};

/** none: all have a document. safe: names, descriptions and tags need none. all: none has one. */
export type PlansInline = 'none' | 'safe' | 'all';

/** Whether what is in flight is followed: any level can switch it off, none can switch it on again. */
export const mayFollow = (): boolean => !isOffAnywhere('refresh.follow');

/** Whether the last reading of a scope is kept for the next window: any level can switch it off. */
export const mayKeepReadings = (): boolean => !isOffAnywhere('keepLastReading');

/** How many days runs are kept: the fewest of what any level says. */
export const activityDays = (): number => {
  const said = levelsOf('activity.days')
    .flatMap(valuesOf)
    .filter((days) => typeof days === 'number');
  return Math.min(Math.max(1, Math.min(...(said.length > 0 ? said : [usualDays]))), mostDays);
};

const usualDays = 30;
const mostDays = 400;

/** Which accounts are protected, by all levels together. */
export const protectedSetting = (): ProtectedSetting => {
  const values = levelsOf('protected').flatMap(valuesOf);
  // A wider level is told again for each folder.
  const different = new Map(values.map((value) => [JSON.stringify(value), value]));
  return readProtected([...different.values()]);
};

/** Tags whose interfaces are never changed, by all levels together. */
export const protectedTags = (): ProtectedTags => readProtectedTags(levelsOf('protectedTags').flatMap(valuesOf));

/** Entries of that setting that could not be understood, as they stand there. */
export const malformedTags = (): readonly string[] => unclearTags(levelsOf('protectedTags').flatMap(valuesOf));

const isOnAnywhere = (name: 'readOnly' | 'confirmById'): boolean => levelsOf(name).some(isOnAtALevel);

const isOffAnywhere = (name: Switch): boolean => levelsOf(name).some((levels) => valuesOf(levels).includes(false));

/** Switches that are on unless somebody switches them off. */
type Switch = 'refresh.follow' | 'keepLastReading';

/** Each folder of a workspace is asked: without its address, VS Code leaves the folder's own settings out. */
const levelsOf = (
  name: 'readOnly' | 'confirmById' | 'protected' | 'protectedTags' | 'activity.days' | Switch,
): readonly (Levels | undefined)[] =>
  [undefined, ...(workspace.workspaceFolders ?? [])].map((folder) =>
    workspace.getConfiguration(section, folder?.uri).inspect(name),
  );

/** What VS Code knows of a setting at each level, as far as a switch needs it. */
type Levels = {
  readonly globalValue?: unknown;
  readonly workspaceValue?: unknown;
  readonly workspaceFolderValue?: unknown;
};

/** True when any level switches it on; a narrower one cannot switch off what a wider one asks for. */
export const isOnAtALevel = (levels: Levels | undefined): boolean => valuesOf(levels).includes(true);

/** What the levels say, the widest first. */
const valuesOf = (levels: Levels | undefined): readonly unknown[] =>
  [levels?.globalValue, levels?.workspaceValue, levels?.workspaceFolderValue].filter((value) => value !== undefined);
