import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Profile = {
  /** The folder of settings, installed extensions and the log. */
  readonly profile: string;
  /** User settings, by their full names. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** `all`: every folder is trusted. `none`: folders open in Restricted Mode and nobody is asked. Otherwise VS Code asks. */
  readonly trust?: 'all' | 'none';
};

/** Makes the profile's folder, which nobody else may look into, with its settings. */
export const writeProfile = async ({ profile, settings, trust }: Profile): Promise<void> => {
  await mkdir(profile, { recursive: true });
  await chmod(profile, 0o700);
  const all = { ...quiet, ...(trust === undefined ? {} : trusting[trust]), ...settings };
  // Settings of machine scope count in the machine's own file only.
  for (const folder of ['User', 'Machine'].map((name) => join(profile, 'user', name))) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'settings.json'), JSON.stringify(all, undefined, 2));
  }
  await writeFile(join(profile, 'config.yaml'), '');
};

/** Where code-server finds a profile. */
export const profileArguments = (profile: string): readonly string[] => [
  '--user-data-dir',
  join(profile, 'user'),
  '--extensions-dir',
  join(profile, 'extensions'),
  '--config',
  join(profile, 'config.yaml'),
];

const trusting = {
  all: { 'security.workspace.trust.enabled': false },
  none: { 'security.workspace.trust.startupPrompt': 'never' },
} as const;

const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
};
