import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keySection } from '../src/manifest/keys.ts';
import { commandSection, menuSections, submenuSection } from '../src/manifest/sections.ts';
import { withTables } from '../src/manifest/readme.ts';
import { pictureKeys } from '../webview/pictureKeys.ts';
import { walkthroughSection } from '../src/manifest/walkthrough.ts';
import { root } from './support/paths.ts';

type Json = Readonly<Record<string, unknown>>;

/** Writes the parts of package.json and README.md that follow from commands and operations; the rest stays as it is. */
const main = async (): Promise<void> => {
  await changeManifest();
  await changeReadme();
};

/** Writes the README's tables of operations and keys between their markers. */
const changeReadme = async (): Promise<void> => {
  const path = join(root, 'README.md');
  const text = await readFile(path, 'utf8');
  await writeFile(path, withTables(text, pictureKeys));
};

const changeManifest = async (): Promise<void> => {
  const path = join(root, 'package.json');
  const manifest: unknown = JSON.parse(await readFile(path, 'utf8'));
  const contributes = isObject(manifest) ? manifest['contributes'] : undefined;
  if (!isObject(manifest) || !isObject(contributes)) throw new Error('package.json has no section: contributes');
  const sections = {
    ...contributes,
    commands: commandSection(),
    keybindings: keySection(),
    submenus: submenuSection(),
    menus: menuSections(),
    walkthroughs: walkthroughSection(),
  };
  await writeFile(path, `${JSON.stringify({ ...manifest, contributes: sections }, null, 2)}\n`);
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

await main();
