import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withOperationTable } from '../src/manifest/readme.ts';
import { commandSection, commandTexts, isCommandKey, menuSections } from '../src/manifest/sections.ts';
import { root } from './support/paths.ts';

type Json = Readonly<Record<string, unknown>>;

/** Writes the parts of package.json, package.nls.json and README.md that follow from commands and operations; the rest stays as it is. */
const main = async (): Promise<void> => {
  await change('package.json', (manifest) => {
    const { contributes } = manifest;
    if (!isObject(contributes)) throw new Error('package.json has no section: contributes');
    return { ...manifest, contributes: { ...contributes, commands: commandSection(), menus: menuSections() } };
  });
  await change('package.nls.json', (texts) => ({
    ...commandTexts(),
    ...Object.fromEntries(Object.entries(texts).filter(([key]) => !isCommandKey(key))),
  }));
  await changeReadme();
};

/** Writes the README's table of operations between its markers. */
const changeReadme = async (): Promise<void> => {
  const path = join(root, 'README.md');
  const text = await readFile(path, 'utf8');
  await writeFile(path, withOperationTable(text));
};

const change = async (name: string, edit: (content: Json) => Json): Promise<void> => {
  const path = join(root, name);
  const content: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (!isObject(content)) throw new Error(`This file holds no object: ${name}`);
  await writeFile(path, `${JSON.stringify(edit(content), null, 2)}\n`);
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

await main();
