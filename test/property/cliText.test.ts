import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cliText } from '../../src/actions/code/cliScript.ts';
import { argumentsOf } from '../../src/actions/commandLine.ts';
import { actionOf } from '../../src/actions/actions.ts';
import { posix, powerShell } from '../../src/actions/code/shells.ts';
import { programArguments } from '../support/powerShellReader.ts';
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

/** What a program gets when the words are typed into PowerShell. */
const typedIntoPowerShell = (words: readonly string[]): readonly string[] =>
  programArguments(words.map((word) => powerShell.word([word])).join(' '));

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

it('whatever somebody wrote, PowerShell hands it to the CLI unchanged, as far as its sources tell: no PowerShell runs here', async () => {
  const property = fc.property(texts, (text) => {
    for (const { action, input } of callsSaying(text)) {
      const words = argumentsOf(actionOf(action).cli(input));
      const typed = typedIntoPowerShell(words);
      expect(typed.flatMap(textsIn)).toEqual(words.flatMap(textsIn));
    }
  });
  await holds(property, 100);
});

it('a shell gives any word back, in both ways of quoting', async () => {
  const property = fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (words) => {
    // No word of a program can hold a NUL or half a sign; what the list of words ends with is ours.
    const kept = words.map((word) => word.toWellFormed().replaceAll('\u0000', ' ').replaceAll('\u0001', ' '));
    expect(wordsOf([kept.map((word) => posix.word([word])).join(' ')])).toEqual([kept]);
    // What is JSON comes back as equal JSON; new lines are white space to PowerShell and none to the C runtime.
    const plain = kept.filter(
      (word) => !/[\r\n\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/.test(word),
    );
    expect(typedIntoPowerShell(plain).map(asRead)).toEqual(plain.map(asRead));
  });
  await holds(property, 300);
});

const asRead = (word: string): unknown => {
  try {
    return /^[[{]/.test(word) ? (JSON.parse(word) as unknown) : word;
  } catch {
    return word;
  }
};
