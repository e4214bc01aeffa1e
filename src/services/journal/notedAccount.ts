import { inverseOf, takenAlong, type RunInverse } from '../../actions/inverse.ts';
import type { Call } from '../../actions/ec2.ts';
import type { Sides } from '../../actions/action.ts';
import { Inventory } from '../../domain/inventory.ts';
import type { Gap, Snapshot, SnapshotPart } from '../../domain/model.ts';
import { partNames } from '../../domain/snapshotShape.ts';
import { besideParts, nothingAsked, type Beside, type Things, type Unread } from '../../domain/things.ts';
import { foreign, noWords } from '../../domain/words.ts';
import { thingsIn } from '../../domain/thingsIn.ts';
import { keyIn } from '../../domain/portion.ts';
import { parseSnapshot, serializeSnapshot } from '../../snapshot/format.ts';
import type { NotedAccount, NotedRun } from './noted.ts';
import { smallAccount } from './smallAccount.ts';

/** An account before and after calls, as far as these go. */
export const notedSides = (
  { before, now }: Sides,
  calls: readonly Call[],
  made: readonly string[],
): { readonly before: NotedAccount; readonly after: NotedAccount } => {
  // What a call names on one side is looked at on the other one, too.
  const ids = [...made, ...[before, now].flatMap((side) => idsIn(smallAccount(side, calls, made)))];
  return { before: notedAccount(before, calls, ids), after: notedAccount(now, calls, ids) };
};

/** What calls name, hold or reach of an account, as a file has it. */
export const notedAccount = (account: Inventory, calls: readonly Call[], ids: readonly string[] = []): NotedAccount =>
  asFile(smallAccount(account, calls, ids));

/** Things that were read by themselves, as part of the account that they are of. */
export const notedThings = (things: Things, of: Inventory): NotedAccount => {
  const { slots: _slots, unread: _unread, beside, ...parts } = things;
  const addresses = [...parts.addresses, ...(beside?.addresses ?? [])];
  return asFile({ ...of.snapshot, ...noThings(), ...beside, ...parts, addresses });
};

/** The parts of an account with nothing in it. */
export const noThings = (): Record<SnapshotPart, never[]> =>
  Object.fromEntries(partNames.map((part) => [part, []])) as Record<SnapshotPart, never[]>;

/** The things as they were read; undefined where they cannot be read back. */
export const thingsOf = (noted: NotedAccount | undefined): Things | undefined => {
  const snapshot = notedInventory(noted)?.snapshot;
  if (!snapshot) return undefined;
  const query = { ...nothingAsked, instances: snapshot.enis.flatMap(({ attachment }) => attachment?.instanceId ?? []) };
  const { enis, instances, addresses, subnets, securityGroups, vpcs, routeTables, gaps } = snapshot;
  const { slots } = thingsIn(snapshot, query);
  const isUnread = new Set(gaps.map(({ part }) => part));
  const beside: Beside = Object.fromEntries(
    besideParts.filter((part) => !isUnread.has(part)).map((part) => [part, snapshot[part]]),
  );
  const unread = gaps.map(unreadAs);
  return { enis, instances, addresses, subnets, securityGroups, vpcs, routeTables, slots, unread, beside };
};

const unreadAs = ({ part, iamAction, code, message }: Gap): Unread => ({
  part,
  iamAction,
  problem: { message: foreign(message), remedy: noWords, code, requestId: undefined, recovery: 'none' },
});

const asFile = (snapshot: Snapshot): NotedAccount =>
  // It is an object, as the format says.
  JSON.parse(serializeSnapshot(snapshot, { title: '' })) as NotedAccount;

/** Undefined where it is damaged, or of a later version. */
export const notedInventory = (noted: NotedAccount | undefined): Inventory | undefined => {
  const read = noted && parseSnapshot(JSON.stringify(noted));
  return read?.kind === 'snapshot' ? new Inventory(read.snapshot) : undefined;
};

/** Calls whose effect EC2 has shown, or that it was found to have carried out, in order. */
export const doneCalls = ({ steps }: Pick<NotedRun, 'steps'>): readonly Call[] =>
  steps.filter(({ state }) => state === 'done').map(({ call }) => call);

/** What takes back what a run has done, worked out from the journal alone; undefined where that cannot be. */
export const inverseOfNoted = (run: NotedRun): RunInverse | undefined => {
  const [before, now] = [notedInventory(run.before), notedInventory(run.after)];
  const done = doneCalls(run);
  const made = takenAlong(
    done,
    run.steps.flatMap((step) => step.made),
  );
  return before && now && inverseOf(done, { before, now, made });
};

const idsIn = (snapshot: Snapshot): readonly string[] =>
  partNames.flatMap((part) => snapshot[part].map((thing) => keyIn(part, thing)));
