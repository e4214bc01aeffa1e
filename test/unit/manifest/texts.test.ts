import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allCommands, commandOf } from '../../../src/manifest/commands.ts';

const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));

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

const values = valuesRead(manifest);
const texts = values.filter((value) => typeof value === 'string');

describe('the texts of package.json', () => {
  it('are plain English wherever people read them, and no keys of another file', () => {
    expect(texts.length).toBeGreaterThan(80);
    expect(texts).toEqual(values);
    expect(texts.filter((text) => text.trim() === '' || /^%.*%$/.test(text))).toEqual([]);
    expect(existsSync('package.nls.json')).toBe(false);
  });

  it('name in their buttons only commands that there are', () => {
    const known = new Set(allCommands().map(({ id }) => commandOf(id)));
    const named = texts.flatMap((text) => [...text.matchAll(/\(command:(eniExplorer\.\w+)\)/g)]);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(([, command]) => command === undefined || !known.has(command))).toEqual([]);
  });
});
