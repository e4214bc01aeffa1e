import type { Snapshot } from '../../src/domain/model.ts';
import type { AttachInput } from '../../src/rules/attach/attachInput.ts';
import { runRules, type Rule } from '../../src/rules/rule.ts';
import { inventoryOf } from './snapshot.ts';

/** The attachment that the default account allows. */
export const attachInput = (over: Partial<AttachInput> = {}): AttachInput => ({
  eniId: 'eni-0a',
  instanceId: 'i-0a',
  networkCard: 0,
  deviceIndex: 1,
  ...over,
});

/** What one rule says of an attachment, as `severity: message`; empty = it has nothing against it. */
export const verdicts = (
  rule: Rule<AttachInput>,
  account: Partial<Snapshot>,
  over: Partial<AttachInput> = {},
): readonly string[] =>
  runRules([rule], attachInput(over), inventoryOf(account)).map(({ severity, message }) => `${severity}: ${message}`);

/** What one rule says of any input, as `severity: message`. */
export const says = <Input>(
  rule: Rule<Input>,
  input: Partial<Input>,
  account: Partial<Snapshot> = {},
): readonly string[] =>
  runRules([rule], input, inventoryOf(account)).map(({ severity, message }) => `${severity}: ${message}`);

/** What the rule says, with what to do about it, as a person reads both. */
export const said = <Input>(rule: Rule<Input>, input: Partial<Input>, over: Partial<Snapshot>): readonly string[] =>
  runRules([rule], input, inventoryOf(over)).map(({ severity, message, remedy }) =>
    [`${severity}: ${message}.`, remedy].filter(Boolean).join(' '),
  );
