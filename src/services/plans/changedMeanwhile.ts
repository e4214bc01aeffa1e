import { namedBy } from '../../actions/actions.ts';
import { changesInTurns } from '../../domain/changes.ts';
import { differencesBetween, type Difference } from '../../domain/differences.ts';
import { keyOf, type Regard } from '../../domain/regard.ts';
import { slotTag } from '../../domain/slots.ts';
import { viewOf, type View } from '../../domain/view.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { inTurns } from '../inTurns.ts';
import { plannedRows } from './outcome.ts';
import type { PlanFacts } from './planFacts.ts';
import { planFindings } from './planFindings.ts';
import { nothingOpen, type PlanRow } from './planRow.ts';
import { planRows } from './planRows.ts';
import type { Meanwhile } from './planState.ts';
import { planSteps } from './planSteps.ts';
import { calledBy, lineOf, spans } from './spans.ts';

/**
 * What of a reviewed plan is otherwise in a later reading of the account; undefined where all that the person has read still holds. `told`: what a run has found
 * before its first call, as sentences.
 */
export const changedMeanwhile = async (
  was: PlanFacts,
  now: PlanFacts,
  told: readonly Words[] = [],
): Promise<Meanwhile | undefined> => {
  const [before, after] = [was.inventory, now.inventory];
  const differences = differencesOf(was, after);
  if (differences.length === 0 && told.length === 0 && readingOf(was) === readingOf(now)) return undefined;
  const changed =
    differences.length > 0
      ? differences.map((difference) => differenceRow(difference, before, after))
      : told.map((sentence, at): PlanRow => ({
          key: `told ${at}`,
          mark: 'changed',
          what: lineOf(sentence),
          before: [],
          after: [],
        }));
  const touched = new Set(differences.flatMap(({ regard }) => idsOf(regard)));
  const changes = (await inTurns(changesInTurns(before, after))).filter(({ on }) => !touched.has(on.id));
  const others = planRows({ before, after, changes, isOpen: nothingOpen }).filter(({ follows }) => follows !== true);
  return { was, changed, others };
};

const differencesOf = ({ preview: { calls }, inventory }: PlanFacts, now: Inventory): readonly Difference[] => {
  const view = viewOf(inventory);
  const regards = calls.flatMap((call) => namedBy(call, view));
  const distinct = [...new Map(regards.map((regard) => [keyOf(regard), regard])).values()];
  return differencesBetween(distinct, view, viewOf(now));
};

/** All that a person reads of a plan before it runs: where that is equal, nothing has to be read again. */
const readingOf = (facts: PlanFacts): string => {
  const { preview, losses, readOnly, account } = facts;
  const findings = planFindings(facts);
  const told = { losses, readOnly, protection: account.protection, findings };
  return JSON.stringify([plannedRows(facts), planSteps(preview.calls, facts), told]);
};

const idsOf = (regard: Regard): readonly string[] => {
  if ('id' in regard) return [regard.id];
  if (regard.kind === 'serving') return [regard.eniId];
  if (regard.kind === 'route') return [regard.tableId];
  return regard.kind === 'slot' ? [regard.instanceId] : [regard.subnetId];
};

const differenceRow = ({ regard, fact, was, now, label }: Difference, before: Inventory, after: Inventory): PlanRow => {
  const key = `${keyOf(regard)} ${fact ?? ''}`;
  const mark = fact !== undefined ? 'changed' : was === undefined ? 'added' : 'removed';
  if (regard.kind === 'slot') {
    const instance = after.instance(regard.instanceId) ?? before.instance(regard.instanceId);
    const what = instance ? words`${calledBy(instance)}, ${foreign(slotTag(regard))}` : label;
    const holder = (text: string | undefined, view: View): Words =>
      text === undefined || text === 'nobody' ? words`free` : nameIn(text, view);
    return {
      key,
      mark: 'changed',
      what: spans`${what}`,
      before: spans`${holder(was, viewOf(before))}`,
      after: spans`${holder(now, viewOf(after))}`,
    };
  }
  return {
    key,
    mark,
    what: fact === undefined ? lineOf(label) : spans`${label}, ${foreign(fact)}`,
    before: spans`${foreign(was ?? 'none')}`,
    after: spans`${foreign(now ?? (fact === undefined ? 'gone' : 'none'))}`,
  };
};

const nameIn = (id: string, view: View): Words => {
  const eni = view.eni(id);
  return eni ? calledBy(eni) : foreign(id);
};
