import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operationById, operations } from '../../../src/operations/registry.ts';
import { motoGaps } from '../../contract/motoGaps.ts';

/**
 * The operations that were promised: their ids are part of the commands that people bind keys to, so none may go or be renamed.
 * They stand where people are promised things, written by hand.
 */
const promised = (changelog: string): readonly string[] => {
  const [, list = ''] = /^- \*\*A command for each operation\*\*[^:]*:([^]*?)^- /m.exec(changelog) ?? [];
  return [...list.matchAll(/`(\w+)`/g)].map(([, id = '']) => id);
};

type Menu = readonly { readonly command: string; readonly when?: string }[];
type Command = { readonly command: string; readonly title: string; readonly icon?: string };
type Manifest = {
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: { readonly [menu: string]: Menu };
  };
};

const { commands, menus } = (JSON.parse(readFileSync('package.json', 'utf8')) as Manifest).contributes;
const readme = readFileSync('README.md', 'utf8');
const contracts = readdirSync('test/contract')
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(`test/contract/${name}`, 'utf8'));

/** Each operation that there is, promised or new. */
const there = operations.map(({ id }) => id);

describe('what is promised is there', () => {
  it('as operations, and nothing else is', () => {
    expect(there.toSorted()).toEqual(promised(readFileSync('CHANGELOG.md', 'utf8')).toSorted());
  });

  // The details are a command that changes nothing, so they are no operation.
  it.each([...there, 'showDetails'])('%s is a command with a title, and an icon and a condition in menus', (id) => {
    const command = commands.find((each) => each.command === `eniExplorer.${id}`);
    expect(command?.title).toMatch(/^[A-Z]/);
    const places = Object.values(menus).flatMap((menu) => menu.filter((item) => item.command === command?.command));
    expect(places.filter(({ when }) => !when)).toEqual([]);
    const offered = (operationById(id)?.on.length ?? 0) > 0;
    expect(places.length > 0 || !offered).toBe(true);
    expect(places.length === 0 || /^\$\([a-z-]+\)$/.test(command?.icon ?? '')).toBe(true);
  });

  it.each(there)('%s stands in the table of the README', (id) => {
    const { summary = '?' } = operationById(id) ?? {};
    expect(readme.split('\n').filter((line) => line.startsWith('|') && line.includes(summary))).toHaveLength(1);
  });

  it.each(there)(
    '%s is tested in its plan and at every step, against the rules, and in its effect on an endpoint',
    (id) => {
      expect(readFileSync(`test/unit/operations/${id}.test.ts`, 'utf8')).toMatch(/\bwalksEveryStep\(/);
      expect(readFileSync(`test/property/${id}.test.ts`, 'utf8')).toMatch(/\bagrees\(/);
      expect(contracts.filter((text) => text.includes(`${id}.run(`))).not.toEqual([]);
    },
  );
});

it('names in the gaps of moto only operations that are there', () => {
  expect(Object.keys(motoGaps).filter((id) => !there.includes(id))).toEqual([]);
});
