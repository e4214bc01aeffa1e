import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actions } from '../../../src/actions/actions.ts';
import { ec2By, namesIn } from '../../../src/actions/ec2.ts';
import { operations } from '../../../src/operations/registry.ts';

const files = operations.map(({ id }) => id);

describe('every operation', () => {
  it.each(files)('%s has a body of its own name', (id) => {
    expect(readFileSync(`src/operations/${id}.ts`, 'utf8')).toMatch(
      new RegExp(`^export const ${id}: OperationBody<`, 'm'),
    );
  });
  it.each(files)('%s is tested in its plan, its walk, and against the simulator', (id) => {
    const tests = [`test/unit/operations/${id}.test.ts`, `test/property/${id}.test.ts`];
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  });
  it.each(files)('%s has rules of different ids, each with a source', async (id) => {
    const rules = await operations
      .find((each) => each.id === id)
      ?.open((whole) => whole.rules.map(({ id: ruleId, source }) => ({ ruleId, source })));
    const ids = rules?.map(({ ruleId }) => ruleId) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(rules?.filter(({ source }) => !source.startsWith('https://docs.aws.amazon.com/'))).toEqual([]);
  });
});

describe('the EC2 of operations', () => {
  it('has each action once', () => {
    const asked: string[] = [];
    const ec2 = ec2By(namesIn(actions), async ({ action }) => {
      asked.push(action);
      throw new Error('Nobody answers');
    });
    expect(Object.keys(ec2)).toContain('modifySubnetIpv6');
    return expect(ec2.deleteInterface({ eniId: 'eni-0a' })).rejects.toThrow('Nobody answers');
  });
});
