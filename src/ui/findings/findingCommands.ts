import { fitting, record, text } from '../../domain/shape.ts';
import { counted, withoutPeriod, words, type Words } from '../../domain/words.ts';
import type { IgnoredFindings, ToldFinding } from '../../services/ignoredFindings.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Command, CommandContext, RoomCommands } from '../commandContext.ts';
import { askText, severities, type Validation } from '../door/inputBox.ts';
import { tell } from '../door/messages.ts';
import { areOfOne, openFor } from '../shared/openFor.ts';
import { onRow } from '../shared/targetOf.ts';
import { findingKey, longestReason } from './findingRows.ts';
import { toldOf } from './findingRoots.ts';

/** Findings and notes of one account, and what is ignored of it. */
type Meant = {
  readonly told: readonly ToldFinding[];
  readonly inventory: Inventory;
  readonly ignored: IgnoredFindings;
};

const ofRow = record({ id: text });

/** What a command of the view was called on: its rows, else those that are selected; those that are (not) ignored yet. */
const meant = async (
  { session, findings: view }: CommandContext,
  given: readonly unknown[],
  isIgnored: boolean,
): Promise<Meant | undefined> => {
  const [row, all] = given;
  const clicked: readonly unknown[] = Array.isArray(all) && all.length > 0 ? all : [row];
  const rows = row === undefined ? view.selection : clicked;
  if (!areOfOne(undefined, rows)) return undefined;
  const ids = rows.flatMap((each) => fitting(ofRow, each)?.id ?? []);
  const open = ids.length > 0 ? await openFor(session, rows[0]) : undefined;
  const { inventory } = open?.store ?? {};
  if (ids.length > 0 && !open) return undefined;
  const told = open ? toldOf(open).filter((each) => ids.some((id) => id.endsWith(findingKey(each)))) : [];
  const ignored = open?.ignored;
  const fit = told.filter((each) => inventory && (ignored?.reasonOf(each, inventory) !== undefined) === isIgnored);
  if (ignored && inventory && fit.length > 0) return { told: fit, inventory, ignored };
  tell.info(
    isIgnored
      ? words`Select what is ignored in the Findings view first`
      : words`Select a finding in the Findings view first`,
  );
  return undefined;
};

const ignoreFinding: Command = async (context, ...given) => {
  const found = await meant(context, given, false);
  if (!found) return;
  const { told, inventory, ignored } = found;
  const reason = await askText({
    title: words`Ignore with Reason`,
    prompt: words`${subjectOf(told)}. Why may it stay so?`,
    validate: faultOf,
  });
  if (reason !== undefined) await ignored.ignore(told, inventory, reason.trim());
};

const subjectOf = (told: readonly ToldFinding[]): Words => {
  const [only, ...others] = told;
  return only && others.length === 0
    ? withoutPeriod(only.message)
    : counted(told.length, words`finding`, words`findings`);
};

/** Of a reason that is none, or too long to be shown. */
const faultOf = (typed: string): Validation | undefined => {
  const { length } = Array.from(typed.trim());
  if (length === 0) return { message: words`A reason is needed`, severity: severities.error };
  if (length <= longestReason) return undefined;
  return { message: words`At most ${longestReason} characters: ${length} are too many`, severity: severities.error };
};

const stopIgnoring: Command = async (context, ...given) => {
  const found = await meant(context, given, true);
  if (found) await found.ignored.stopIgnoring(found.told, found.inventory);
};

/** What a person ignores of what is told of an account. */
export const findingCommands = {
  ignoreFinding: onRow(ignoreFinding),
  stopIgnoring: onRow(stopIgnoring),
} satisfies RoomCommands;
