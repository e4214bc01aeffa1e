import { expect } from 'vitest';
import { iamPolicyText } from '../../src/actions/code/iamPolicyText.ts';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import type { OperationBody } from '../../src/operations/operation.ts';
import { preview } from '../../src/services/preview.ts';
import { authorizing } from '../../src/simulator/iam/authorize.ts';
import { operationOf, runInEarnest, simulatorOf } from './earnestRun.ts';
import { simulatedPlatform } from './simulatedPlatform.ts';

type Statement = { readonly Action: readonly string[]; readonly Resource: string | readonly string[] };
type Document = { readonly Version: string; readonly Statement: readonly Statement[] };

/**
 * Fails unless a run that goes through does so with its own policy alone, and with no part of that policy taken away. Answers false for one
 * that does not go through anyway.
 */
export const expectLeastPolicy = async <Input>(
  operation: OperationBody<Input>,
  each: { readonly account: Snapshot; readonly input: Input },
): Promise<boolean> => {
  const inventory = new Inventory(each.account);
  const { calls, refusal, previewGap } = await preview(
    { operation: operationOf(operation), input: each.input, inventory },
    simulatedPlatform(each.account).platform,
  );
  if (refusal !== undefined || previewGap !== undefined || calls.length === 0) return false;
  if ((await runInEarnest(operation, each, simulatorOf(each.account))).kind !== 'done') return false;
  const text = iamPolicyText(calls, inventory);
  const policy = JSON.parse(text) as Document;
  const under = async (document: Document) => {
    const run = await runInEarnest(operation, each, simulatorOf(each.account, authorizing(document)));
    return { kind: run.kind, problem: run.problem?.message };
  };
  expect({ calls, policy, run: await under(policy) }).toEqual({
    calls,
    policy,
    run: { kind: 'done', problem: undefined },
  });
  const unneeded: string[] = [];
  for (const less of lessThan(policy)) {
    if ((await under(less.document)).kind === 'done') unneeded.push(less.without);
  }
  expect({ calls, policy, unneeded }).toEqual({ calls, policy, unneeded: [] });
  return true;
};

/** The policy without one of its statements, without one action of a statement, and without one resource of one. */
const lessThan = ({ Version, Statement }: Document) => {
  const all = new Set(Statement.flatMap(({ Resource }) => Resource));
  return Statement.flatMap((statement, at) => {
    const { Action, Resource } = statement;
    const resources = typeof Resource === 'string' ? [Resource] : Resource;
    const instead = (without: string, ...own: readonly Statement[]) => ({
      without,
      document: { Version, Statement: Statement.toSpliced(at, 1, ...own) },
    });
    return [
      instead(`statement ${at}`),
      ...parts(Action).map(([one, rest]) => instead(one, { ...statement, Action: rest })),
      // A new interface in its subnet, say, which is allowed by its subnet alone, lets one through that is there.
      ...parts(resources.filter((arn) => !all.has(arn.replace(/[^/]*$/, '*')) || arn.endsWith('*'))).map(
        ([one, rest]) => instead(one, { ...statement, Resource: rest }),
      ),
    ];
  });
};

/** Each of several with the others; none for one alone, without which its statement would be empty. */
const parts = (all: readonly string[]): readonly (readonly [string, readonly string[]])[] =>
  all.length < 2 ? [] : all.map((one) => [one, all.filter((other) => other !== one)]);
