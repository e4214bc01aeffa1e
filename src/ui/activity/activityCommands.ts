import { workspace } from 'vscode';
import { demoHome } from '../../domain/demoPlaces.ts';
import { fitting, record, text } from '../../domain/shape.ts';
import { timestampText } from '../../domain/timestamp.ts';
import { counted, foreign, words } from '../../domain/words.ts';
import { continueOperation } from '../../operations/continueOperation.ts';
import type { Operation } from '../../operations/operation.ts';
import { operationById } from '../../operations/registry.ts';
import { undoOperation } from '../../operations/undoOperation.ts';
import type { NotedRun } from '../../services/journal/noted.ts';
import { inverseOfNoted } from '../../services/journal/notedAccount.ts';
import { carryOn, restOf } from '../../services/journal/restOfRun.ts';
import { isUndoable, noUndoWords, runTitle, type RunStanding } from '../../services/journal/runWords.ts';
import { runJson, ticketText } from '../../services/journal/ticketText.ts';
import type { Command, CommandContext, RoomCommands } from '../commandContext.ts';
import { askWhereToSave, fileName } from '../door/files.ts';
import { tell } from '../door/messages.ts';
import { showPick, type PickItem } from '../door/quickPick.ts';
import { pickAndCopy } from '../plan/documentActs.ts';
import type { Session } from '../shared/session.ts';
import { onRow } from '../shared/targetOf.ts';
import type { Around } from '../wizard/startWizard.ts';
import { runOfRow } from './activityRows.ts';
import { openAgain } from './openAgain.ts';

const ofRow = record({ id: text });

/** What a command of the view was called on: its row, else the one that is selected. */
const meant = async (
  { session, activity: view }: CommandContext,
  argument: unknown,
): Promise<RunStanding | undefined> => {
  const row = fitting(ofRow, argument) ?? view.selection[0];
  const id = row && runOfRow(row.id);
  const activity = await session.activity();
  await activity.load();
  const standing = id === undefined ? undefined : activity.standingOf(id);
  if (!standing) tell.info(words`Select a run in the Activity view first`);
  return standing;
};

const onRun = (use: (standing: RunStanding, context: CommandContext) => Promise<void>): Command =>
  onRow(async (context, argument) => {
    const standing = await meant(context, argument);
    if (standing) await use(standing, context);
  });

const openRun = onRun(async ({ run }, { plans }) => (await plans.get()).showRun(run.id));

/** The run in its open account, once it is known what EC2 has made of it. */
const inAccount =
  (use: (standing: RunStanding, around: AroundRun) => Promise<void>) =>
  async (standing: RunStanding, { session, topology, plans }: CommandContext): Promise<void> => {
    const open = await openAgain(standing, session);
    if (!open) return;
    const activity = await session.activity();
    await activity.settleRun(standing.run, open);
    const now = activity.standingOf(standing.run.id) ?? standing;
    await use(now, { session, open, plans, show: (target) => topology.show(open, target) });
  };

type AroundRun = Omit<Around, 'relation'>;

const undoRun = onRun(
  inAccount(async (standing, around) => {
    const { run } = standing;
    const inverse = isUndoable(standing) ? inverseOfNoted(run) : undefined;
    if (!inverse)
      return tell.info(
        words`This run cannot be undone: ${noUndoWords(standing) ?? words`nothing was done, or it has been undone`}`,
      );
    const { startWhole } = await import('../wizard/startWizard.ts');
    await startWhole(undoOperation(factsOf(run), inverse), [], {
      ...around,
      relation: { kind: 'undoes', run: run.id },
    });
  }),
);

const continueRun = onRun(
  inAccount(async ({ run }, around) => {
    const rest = restOf(run);
    if (!rest)
      return tell.info(words`It is not known what is left to do: open the run to see what became of each call`);
    if (rest.calls.length === 0) return tell.info(words`Nothing is left to do: all of its plan was done`);
    const { startWhole } = await import('../wizard/startWizard.ts');
    await startWhole(continueOperation(factsOf(run), carryOn(rest)), [], {
      ...around,
      relation: { kind: 'continues', run: run.id },
    });
  }),
);

const runAgain = onRun(
  inAccount(async ({ run }, around) => {
    const entry = operationById(run.operation.id);
    if (!entry || run.input === undefined)
      return tell.info(words`The answers of this run are not kept: start the operation anew`);
    const { startWhole } = await import('../wizard/startWizard.ts');
    await entry.open((operation) =>
      startWhole(withAnswers(operation, run.input), [], { ...around, relation: { kind: 'repeats', run: run.id } }),
    );
  }),
);

/** The operation with the answers of before; what follows from the account is worked out again. */
const withAnswers = <Input>(operation: Operation<Input>, input: unknown): Operation<Input> => {
  const derived = new Set<unknown>(
    operation.questions.filter(({ kind }) => kind === 'derived').map(({ field }) => field),
  );
  const given = Object.entries(input as Partial<Input> & object).filter(([field]) => !derived.has(field));
  // They were answers to these very questions; what does not fit any more, the rules and EC2 say.
  return { ...operation, known: () => Object.fromEntries(given) as Partial<Input> };
};

const factsOf = ({ operation: { id, title } }: NotedRun) => ({ id, title: foreign(title, 200) });

const copyRun = onRun(async (standing, { session }) => {
  await pickAndCopy(forms.map((form) => ({ ...form, text: () => form.text(standing, session) })));
});

const exportRun = onRun(async (standing, { session }) => {
  const picked = await showPick(
    forms.filter(({ extension }) => extension !== 'sh'),
    { title: words`Export Run` },
  );
  if (!picked) return;
  const uri = await askWhereToSave({
    title: words`Export Run: ids, addresses and names, no credentials`,
    name: fileName(`run ${runTitle(standing.run)} ${timestampText(standing.run.at)}`, picked.extension),
    extension: picked.extension,
    kind: picked.label,
  });
  if (uri) await workspace.fs.writeFile(uri, new TextEncoder().encode(await picked.text(standing, session)));
});

type Form = PickItem & {
  readonly extension: 'md' | 'json' | 'sh';
  readonly text: (standing: RunStanding, session: Session) => Promise<string>;
};

const forms: readonly Form[] = [
  { label: words`Ticket text (Markdown)`, extension: 'md', text: async (standing) => ticketText(standing) },
  { label: words`JSON`, extension: 'json', text: async (standing) => runJson(standing) },
  {
    label: words`AWS CLI`,
    extension: 'sh',
    text: async ({ run }, { platform }) => {
      const region = run.scope.kind === 'profile' ? run.scope.region : (run.scope.place ?? demoHome).region;
      const [{ posixScript }, scope] = await Promise.all([
        import('../../actions/code/cliScript.ts'),
        platform.withProfile(run.scope),
      ]);
      const made = run.steps.length > 0 ? run.steps : run.planned;
      const outputs = made.map(({ output }) => (typeof output === 'object' && output !== null ? output : undefined));
      return posixScript({ calls: made.map(({ call }) => call), outputs, isWhole: true }, { scope, region });
    },
  },
];

const clearActivity: Command = async ({ session }) => {
  const { journal } = await session.activity();
  const count = await journal.clear();
  tell.info(
    count === 0
      ? words`There is no activity to clear`
      : words`Activity cleared: ${counted(count, words`run`, words`runs`)}`,
  );
};

/** What was run. */
export const activityCommands = {
  openRun,
  undoRun,
  continueRun,
  runAgain,
  copyRun,
  exportRun,
  clearActivity,
} satisfies RoomCommands;
