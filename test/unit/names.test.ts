import { describe, expect, it } from 'vitest';
import { sourceFiles, type SourceFile } from '../support/imports.ts';

/** Kinds of exports that may bear the name of another one, and why. */
const deliberate = [
  {
    is: /^export const \w+: Rule</,
    why: 'a rule is known by its id, and topics that judge the same thing have each their own rule about it',
  },
  {
    is: /^export const \w+: Lint\b/,
    why: 'a lint is known by its id; it may look at the same thing as the rule of an operation',
  },
  {
    is: /^export const \w+: OperationBody</,
    why: 'an operation that does what one action of EC2 does has its name',
  },
  {
    is: /^export const \w+: Ec2Action</,
    why: 'an action of the simulator has the name of that of EC2',
  },
] as const;

const declaration =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|function\*?|class|type|interface|enum) (\w+).*$/gm;

/** Names that more than one file exports, but for what is deliberate, with these files. */
const sharedNames = (files: readonly SourceFile[]): Readonly<Record<string, readonly string[]>> => {
  const paths = new Map<string, string[]>();
  for (const { path, text } of files) {
    for (const [line, name = ''] of text.matchAll(declaration)) {
      if (deliberate.some(({ is }) => is.test(line))) continue;
      paths.set(name, [...(paths.get(name) ?? []), path]);
    }
  }
  return Object.fromEntries([...paths].filter(([, of]) => of.length > 1));
};

/** File names that occur in more than one folder. */
const sharedFileNames = (files: readonly SourceFile[]): readonly string[] => {
  const names = files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
};

const written = (path: string, text: string): SourceFile => ({ path, text, imports: [] });

describe('one name is one thing', () => {
  const files = [...sourceFiles('src'), ...sourceFiles('webview')];

  it('in everything that is exported', () => {
    expect(sharedNames(files)).toEqual({});
  });

  it('in almost all names of files', () => {
    expect(sharedFileNames(sourceFiles('src')).length).toBeLessThanOrEqual(5);
  });

  // Of what is loaded by itself, such as a worker's entry, and of topics that are as small as that.
  it('has few files that hold next to nothing', () => {
    const tiny = sourceFiles('src').filter(({ text }) => text.trimEnd().split('\n').length <= 15);
    expect(tiny.length).toBeLessThanOrEqual(20);
  });

  it('notices a name that stands for two things, and none where that is deliberate', () => {
    const two = [
      written('src/a.ts', 'export type Slot = string;\nexport const limit: Rule<AttachInput> = {'),
      written('src/b.ts', 'export const Slot = 1;\nexport const limit: Rule<LaunchInput> = {'),
    ];
    expect(sharedNames(two)).toEqual({ Slot: ['src/a.ts', 'src/b.ts'] });
  });
});
