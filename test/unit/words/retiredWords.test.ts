import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What people were told once, with what stands in its place. */
const retired: readonly (readonly [RegExp, string])[] = [
  [/keep in mind/i, 'Before you run'],
  [/what will happen/i, 'What changes'],
  [/rehears/i, 'preview'],
  [/not up to date/i, 'could not be read again'],
  [/session (has )?expired/i, 'the session has ended, signed out'],
  [/re-?authenticate/i, 'sign in'],
  [/safe mode/i, 'read-only'],
  [/\bENIs\b/, 'interfaces'],
  [/\bidle elastic|elastic IP .* is idle/i, 'unused elastic IP'],
  [/\breserved by AWS|\bAWS reserved|\boccupied/i, 'kept by AWS, used'],
  [/\borphan/i, 'unused, left behind'],
  [/\bNICs?\b|\bnetwork adapters?\b/, 'interface'],
  [/\bReveal\b|\bNetwork View\b/, 'Show in tree'],
  [/\bavailable (network )?interface/i, 'unattached interface'],
  [/\bissues? found|\bwith findings\b/i, 'findings'],
  [/\bout of sync|\bsynced|\bdrifted\b|\brebase/i, 'changed meanwhile, read … ago'],
  [/\bpartially applied/i, 'stopped at step … of …'],
];

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.ts') && !path.includes('simulator') && !path.includes('/dev/'));

/** Literals of a program without its comments: a superset of what people are told. */
const literalsOf = (program: string): readonly string[] =>
  program.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '').match(/`[^`]*`|'[^'\n]*'/g) ?? [];

const told: readonly (readonly [string, readonly string[]])[] = [
  ...[...sourcesIn('src'), ...sourcesIn('webview')].map(
    (path) => [path, literalsOf(readFileSync(path, 'utf8'))] as const,
  ),
  ['package.json', [readFileSync('package.json', 'utf8')]],
];

describe('words that are told no more', () => {
  it.each(retired)('%s: say %s', (word) => {
    const found = told.flatMap(([path, texts]) =>
      texts.filter((text) => word.test(text)).map((text) => `${path}: ${text.slice(0, 200)}`),
    );
    expect(found).toEqual([]);
  });

  it('are looked for in texts that there are', () => {
    expect(told.flatMap(([, texts]) => texts).length).toBeGreaterThan(5_000);
  });
});
