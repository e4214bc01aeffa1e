import { readdirSync } from 'node:fs';
import { describe, expect, it, TestRunner, vi } from 'vitest';
import type { RunnerTask as Task, RunnerTestCase as Test, RunnerTestFile as File } from 'vitest';
import type { Finding, Note } from '../../src/domain/finding.ts';
import type { Inventory } from '../../src/domain/inventory.ts';
import { operations } from '../../src/operations/registry.ts';
import { lints, noteLints } from '../../src/rules/findings.ts';
import type * as Findings from '../../src/rules/findings.ts';
import type * as Rules from '../../src/rules/rule.ts';
import type { Rule, RuleFinding } from '../../src/rules/rule.ts';

/**
 * A refusal test per rule: whatever a rule has to say, some test must miss it when the rule falls silent. All tests of the
 * rules are taken in here, and each that a rule spoke in is run again with that rule's findings taken away.
 */
const heard = vi.hoisted(() => ({ spoken: new Set<string>(), silent: '' }));

const listen = <F extends { readonly ruleId: string }>(findings: readonly F[]): readonly F[] => {
  for (const { ruleId } of findings) heard.spoken.add(ruleId);
  return findings.filter(({ ruleId }) => ruleId !== heard.silent);
};

vi.mock('../../src/rules/rule.ts', async (original) => {
  const real = await original<typeof Rules>();
  const runRules = <Input>(
    rules: readonly Rule<Input>[],
    input: Partial<Input>,
    inventory: Inventory,
  ): readonly RuleFinding[] => listen(real.runRules(rules, input, inventory));
  return { ...real, runRules };
});

vi.mock('../../src/rules/findings.ts', async (original) => {
  const real = await original<typeof Findings>();
  return {
    ...real,
    findingsOf: (inventory: Inventory): readonly Finding[] => listen(real.findingsOf(inventory)),
    notesOf: (inventory: Inventory): readonly Note[] => listen(real.notesOf(inventory)),
  };
});

const files = readdirSync('test/unit/rules', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.test.ts'),
);
// oxlint-disable-next-line vitest/no-disabled-tests -- They run in their own files; here they are taken in to be run again.
describe.skip('the tests of the rules', async () => {
  for (const name of files) await import(/* @vite-ignore */ `./rules/${name}`);
});

const lists = await Promise.all(operations.map(({ open }) => open(({ rules }) => rules.map(({ id }) => id))));
const ruleIds = [...new Set([...lists.flat(), ...[...lints, ...noteLints].map(({ id }) => id)])].toSorted();

describe('some test misses the rule', () => {
  let table: Promise<SpeakingIn> | undefined;

  it.for(ruleIds)('%s', async (id, { task }) => {
    table ??= speakingIn(task.file);
    const missing: string[] = [];
    for (const test of (await table).get(id) ?? []) {
      heard.silent = id;
      if (!(await passes(test))) missing.push(test.name);
      heard.silent = '';
    }
    expect(missing).not.toEqual([]);
  });
});

/** By the id of a rule, the tests in which it speaks. */
type SpeakingIn = ReadonlyMap<string, readonly Test[]>;

const speakingIn = async ({ tasks }: File): Promise<SpeakingIn> => {
  const table = new Map<string, readonly Test[]>();
  for (const test of tasks.filter(({ mode }) => mode === 'skip').flatMap(testsOf)) {
    heard.spoken.clear();
    expect({ name: test.name, passes: await passes(test) }).toEqual({ name: test.name, passes: true });
    for (const id of heard.spoken) table.set(id, [...(table.get(id) ?? []), test]);
  }
  return table;
};

const testsOf = (task: Task): readonly Test[] => (task.type === 'suite' ? task.tasks.flatMap(testsOf) : [task]);

const passes = async (test: Test): Promise<boolean> => {
  try {
    await TestRunner.getTestFn(test)();
    return true;
  } catch {
    return false;
  }
};
