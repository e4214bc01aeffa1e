import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandTexts, isCommandKey } from '../../../src/manifest/sections.ts';
import { allCommands, commandOf } from '../../../src/manifest/commands.ts';

const manifestText = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(manifestText) as { readonly contributes: object };
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
const usedKeys = new Set([...manifestText.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key));

/** Every value that people read, wherever it stands. */
const read = new Set([
  'title',
  'name',
  'contextualTitle',
  'category',
  'contents',
  'description',
  'markdownDescription',
  'enumDescriptions',
]);
const valuesRead = (value: unknown): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, below]) => {
    if (!read.has(field)) return valuesRead(below);
    if (Array.isArray(below)) return below.map((each: unknown) => each);
    // A property of a setting may be called `name`, too.
    return typeof below === 'object' ? valuesRead(below) : [below];
  });
};

describe('the texts of package.json', () => {
  it('stand in package.nls.json, each key with a text and each text with a use', () => {
    expect(usedKeys).toEqual(new Set(Object.keys(texts)));
    expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('are keys wherever people read them', () => {
    const values = valuesRead(manifest.contributes);
    expect(values.length).toBeGreaterThan(20);
    expect(values.filter((value) => typeof value !== 'string' || !/^%[\w.]+%$/.test(value))).toEqual([]);
  });

  it('are those of the commands (npm run manifest writes them)', () => {
    const ofCommands = Object.fromEntries(Object.entries(texts).filter(([key]) => isCommandKey(key)));
    expect(ofCommands).toEqual(commandTexts());
  });

  it('name in their buttons only commands that there are', () => {
    const known = new Set(allCommands().map(({ id }) => commandOf(id)));
    const named = Object.values(texts).flatMap((text) => [...text.matchAll(/\(command:(eniExplorer\.\w+)\)/g)]);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(([, command]) => command === undefined || !known.has(command))).toEqual([]);
  });
});
