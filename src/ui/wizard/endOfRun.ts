import type { Call } from '../../actions/ec2.ts';
import { inverseOf, takenAlong, type RunInverse } from '../../actions/inverse.ts';
import { pastSentence } from '../../actions/pastSentence.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { named } from '../../domain/named.ts';
import { foreign, joined, words, type Words } from '../../domain/words.ts';
import type { Selection } from '../../protocol/topology.ts';
import type { EndedRun, RunResult } from '../../services/runResult.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { say } from '../door/messages.ts';
import { guestOfferAfter } from '../guest/offerGuestSetup.ts';
import { cancelledWords, doneWords } from './endWords.ts';
import type { Session } from '../shared/session.ts';

/** Where the end of a run can be looked at. */
export type ShowInTopology = (target: Selection) => void;

export type Ended = Omit<EndedRun, 'kind'>;

type Around = {
  readonly session: Session;
  /** Where it was run. */
  readonly open: OpenScope;
  readonly show: ShowInTopology;
  /** Previews, reviews and runs what takes it back. */
  readonly undo: (inverse: RunInverse, run: string | undefined) => Promise<void>;
  /** How many milliseconds a run took that was kept; undefined where it is not known. */
  readonly took: (run: string | undefined) => number | undefined;
};

/**
 * Tells in one message how a run ended, and offers to undo it and to look at the result. Resolves when the message is
 * answered.
 */
export const tellEnd = async ({ run, plan, account, reviewed, id }: Ended, around: Around): Promise<void> => {
  const { session, open, show } = around;
  const done = joined(plan, '. ');
  const [place, takeBack] = [placeOfRun(run, open), undoOf({ ...run, id }, reviewed, around)];
  const [undo, look] = [words`Undo…`, words`Show in Topology`];
  if (run.problem) {
    const message = run.kind === 'cancelled' ? cancelledWords(run, done) : run.problem.message;
    // What was done before it stopped can be taken back too.
    const offers = takeBack ? [{ label: undo, take: takeBack }] : [];
    await session.problems.tell({ ...run.problem, message: words`${account}: ${message}` }, { scope: open.id, offers });
    return;
  }
  const past = joined(plan.map(pastSentence), '; ');
  const made = run.made.map((one) => madeName(one, open));
  const end = run.kind === 'done' ? doneWords({ made, took: around.took(id) }, past) : cancelledWords(run, done);
  const message = words`${end} · ${account}`;
  const guest = guestOfferAfter(run.done, { inventory: open.store.inventory, scope: open.id });
  const buttons = [...(takeBack ? [undo] : []), ...(place ? [look] : []), ...(guest ? [guest.label] : [])];
  const tell = run.kind === 'done' ? say.info : say.warning;
  // The wizard is over; the message stays for as long as the person wants.
  void session.problems.attempt(async () => {
    const answer = await tell(message, ...buttons);
    if (answer === look && place) show(place);
    if (answer === undo) await takeBack?.();
    if (answer === guest?.label) await guest?.take();
  });
};

/** What was made, with the name that was given to it. */
const madeName = (id: string, { store: { inventory } }: OpenScope): Words => {
  const thing = inventory?.eni(id) ?? inventory?.instance(id);
  return thing ? named(thing) : foreign(id);
};

/** Undefined where what was done cannot be taken back. The message may outlive the account that it is about. */
const undoOf = (
  { done, made, rolledBack, id }: RunResult & Pick<EndedRun, 'id'>,
  before: Inventory,
  { session, open, undo }: Around,
): (() => Promise<unknown>) | undefined => {
  const { inventory: now } = open.store;
  // What was taken back already is not taken back once more.
  const inverse = now && !rolledBack ? inverseOf(done, { before, now, made: takenAlong(done, made) }) : undefined;
  if (!inverse || !now) return undefined;
  const { accountId } = now.snapshot;
  return async () => {
    const isOpen = session.scopes.all.includes(open);
    if (isOpen && open.store.inventory?.snapshot.accountId === accountId) return undo(inverse, id);
    return say.warning(words`The account where it was done is not open any more. Open it again to undo it.`);
  };
};

/** What was made, else the interface that the last call was about, if it is there to be seen. */
export const placeOfRun = (
  { made, done, unfinished }: Pick<RunResult, 'made' | 'done' | 'unfinished'>,
  open: OpenScope,
): Selection | undefined => {
  const { inventory } = open.store;
  for (const id of made) {
    if (inventory?.eni(id)) return { kind: 'interface', id };
    if (inventory?.instance(id)) return { kind: 'instance', id };
  }
  const eniId = interfaceOf([...done, ...unfinished].at(-1), open);
  return eniId === undefined ? undefined : { kind: 'interface', id: eniId };
};

/** The interface that a call was about, if it is still there. */
const interfaceOf = (call: Call | undefined, { store: { inventory } }: OpenScope): string | undefined => {
  if (!call) return undefined;
  const { input } = call;
  const id = 'eniId' in input ? input.eniId : 'ids' in input ? input.ids[0] : undefined;
  return inventory?.eni(id)?.id;
};
