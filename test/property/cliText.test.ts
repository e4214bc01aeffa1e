import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cliText } from '../../src/actions/code/cliScript.ts';
import { callsSaying } from '../support/callsSaying.ts';
import { holds } from '../support/seed.ts';

/** Beginnings that a version of the CLI reads as more than text, and what shells read. */
const parts = fc.constantFrom(
  'file://',
  'fileb://',
  'http://',
  'https://',
  'FILE://',
  '-',
  '--',
  '[',
  '{',
  '@',
  '=',
  ',',
  ' ',
  '  ',
  "'",
  '"',
  '\\',
  '\\\\',
  '`',
  '$(',
  ')',
  '${',
  '!',
  '!!',
  ';',
  '|',
  '&',
  '<',
  '>',
  '*',
  '?',
  '~',
  '#',
  '%',
  '^',
  '\n',
  '\r',
  '\t',
  '\u0000',
  '\u001b',
  '\u202e',
  '\u200b',
  '\u2019',
  '\u2028',
  '\ufeff',
  'é',
  '日',
  '🦊',
  '\ud83d',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.oneof(parts, fc.string({ maxLength: 3 })), maxLength: 20 }),
);

/** The words of each command, as a real shell makes them of the text. */
const wordsOf = (commands: readonly string[]): readonly (readonly string[])[] => {
  const script = commands.map((command) => `printf '%s\\0' ${command}\nprintf '\\1\\0'\n`).join('');
  const words = execFileSync('sh', { input: script, encoding: 'utf8', maxBuffer: 1e8 });
  return words
    .split('\u0001\u0000')
    .slice(0, -1)
    .map((line) => line.split('\0').slice(0, -1));
};

/** All texts in a word: those in its JSON, or the word itself. */
const textsIn = (word: string): readonly string[] =>
  /^[[{]/.test(word) ? leaves(JSON.parse(word) as unknown) : [word];
const leaves = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
};

const scope = { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined } as const;
const end = ['--profile', 'prod', '--region', 'eu-west-1'];

it('whatever somebody wrote, a command has it as a value, and nothing reads it', async () => {
  const property = fc.property(texts, (text) => {
    const calls = callsSaying(text);
    const commands = wordsOf(calls.map((call) => cliText(call, scope, 'eu-west-1')));
    expect(commands).toHaveLength(calls.length);
    for (const words of commands) {
      expect(words.slice(0, 2)).toEqual(['aws', 'ec2']);
      expect(words.slice(-4)).toEqual(end);
      expect(words.flatMap(textsIn)).toContain(text);
      for (const word of words.slice(3, -4)) {
        // An option of ours, JSON, or text that is neither an address nor an option.
        expect(word).toMatch(/^(?:--[a-z0-9-]+|[[{][ -~]*|(?![-[{])(?!.*:\/\/)[ -~]*)$/);
      }
      const options = words.filter((word) => word.startsWith('--'));
      expect(new Set(options).size).toBe(options.length);
    }
  });
  await holds(property, 300);
});
