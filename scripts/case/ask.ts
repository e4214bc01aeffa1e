import { EC2ServiceException } from '@aws-sdk/client-ec2';
import { cliText } from '../../src/actions/code/cliScript.ts';
import { explain } from '../../src/aws/explain.ts';
import type { Inventory } from '../../src/domain/inventory.ts';
import type { Scope } from '../../src/domain/scope.ts';
import type { Operation } from '../../src/operations/operation.ts';
import { operationById } from '../../src/operations/registry.ts';
import { runRulesByIds } from '../../src/rules/rule.ts';
import { ordered } from '../../src/services/judge.ts';
import type { Platform } from '../../src/services/platform.ts';
import { preview } from '../../src/services/preview.ts';
import type { CaseAction } from './caseFile.ts';

const profileIn = (region: string): Scope => ({ kind: 'profile', profile: 'work', region, endpoint: undefined });

/**
 * What an operation would meet: what its rules say of the input, what EC2 would answer (`accepted`, or its words), and the calls
 * as AWS CLI text, up to a refused one. Throws for an operation that there is not.
 */
export const askOperation = async (
  { operation: id = '', input }: CaseAction,
  inventory: Inventory,
  platform: Platform,
) => {
  const entry = operationById(id);
  if (!entry) throw new Error(`There is no such operation: ${id}`);
  return entry.open(async <Input>(operation: Operation<Input>) => {
    const given = completed(operation, input, inventory);
    const { refusal, calls } = await preview({ operation, input: given, inventory }, platform);
    const { region } = inventory.snapshot;
    return {
      // What a case expects is written by ids; what the things of an account are called is not its business.
      rules: ordered(runRulesByIds(operation.rules, given, inventory), inventory).map(
        ({ severity, ruleId, message, remedy }) => `${severity} [${ruleId}] ${message} | ${remedy ?? ''}`,
      ),
      rehearsal: refusal ?? 'accepted',
      cli: calls.map((call) => cliText(call, profileIn(region), region)),
    };
  });
};

/**
 * The input as the file says it; that it fits is the writer's business. `eniId` is one of `eniIds` or `ids`, and what follows from the answers
 * is worked out where the file leaves it out.
 */
const completed = <Input>(operation: Operation<Input>, input: unknown, inventory: Inventory): Input => {
  const said: object = typeof input === 'object' && input !== null ? input : {};
  const asks = (name: string): boolean => operation.questions.some(({ field }) => field === name);
  const eniIds = 'eniIds' in said ? said.eniIds : 'eniId' in said ? [said.eniId] : undefined;
  const { eniId } = { eniId: undefined, ...said };
  const one = eniId !== undefined && asks('resourceId') ? { resourceId: eniId } : {};
  const several = eniIds === undefined ? {} : asks('ids') ? { ids: eniIds } : asks('eniIds') ? { eniIds } : {};
  const given = { ...several, ...one, ...said } as Partial<Input>;
  return operation.questions.reduce((known, question) => {
    const { kind, field, when } = question;
    if (kind !== 'derived' || known[field] !== undefined || when?.(known, inventory) === false) return known;
    return { ...known, [field]: question.value(known, inventory) };
  }, given) as Input;
};

/** How an error of EC2 is told, and what it says to do next. */
export const askExplanation = ({ code, message, iamAction }: NonNullable<CaseAction['explain']>): string => {
  const error = new EC2ServiceException({ name: code, message, $fault: 'client', $metadata: {} });
  const told = explain(error, profileIn('us-east-1'), iamAction);
  return `${told.message} | ${told.remedy}`;
};
