/** What VS Code knows of a setting at each level, as far as a switch needs it. */
export type Levels = {
  readonly globalValue?: unknown;
  readonly workspaceValue?: unknown;
  readonly workspaceFolderValue?: unknown;
};

/** True when any level switches it on; a narrower one cannot switch off what a wider one asks for. */
export const isOnAtALevel = (levels: Levels | undefined): boolean => valuesOf(levels).includes(true);

/** What the levels say, the widest first. */
export const valuesOf = (levels: Levels | undefined): readonly unknown[] =>
  [levels?.globalValue, levels?.workspaceValue, levels?.workspaceFolderValue].filter((value) => value !== undefined);
