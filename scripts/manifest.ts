import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandSection, menuSections } from '../src/manifest/sections.ts';
import { root } from './support/paths.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Writes the sections of package.json that follow from the commands and operations. */
const path = join(root, 'package.json');
const manifest: unknown = JSON.parse(await readFile(path, 'utf8'));
if (typeof manifest !== 'object' || manifest === null || !('contributes' in manifest))
  throw new Error('No contributes');
const kept: object = manifest.contributes;
const contributes = { ...kept, commands: commandSection(), menus: menuSections() };
await writeFile(path, `${JSON.stringify({ ...manifest, contributes }, null, 2)}\n`);
