import type { Inventory } from '../../domain/inventory.ts';
import { namedAddress, namedOr } from '../../domain/named.ts';
import { timeText } from '../../domain/timestamp.ts';
import { foreign, noWords, words, type Words } from '../../domain/words.ts';
import type { Target } from '../../operations/operation.ts';
import { readAround } from '../../services/readAround.ts';
import { readReservations } from '../../services/readReservations.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Command, CommandContext } from '../commandContext.ts';
import { tell } from '../door/messages.ts';
import { withViewProgress } from '../door/progress.ts';
import { flash } from '../door/statusItem.ts';
import { areOfOne, openFor } from '../shared/openFor.ts';
import { targetsOf } from '../shared/targetOf.ts';

/** Reads the thing that it was called on again, or all that are selected, with what is in them, and leaves the rest of the account as it is. */
export const refreshPart: Command = async ({ session }, argument, all) => {
  const targets = targetsOf(argument, all);
  if (targets.length === 0 || !areOfOne(argument, all)) return;
  const open = await openFor(session, argument);
  if (!open) return;
  if (open.store.state.kind === 'loading') {
    tell.info(words`The account is being read already: ${open.title}`);
    return;
  }
  // What an earlier window has read has no connection to be read again by.
  if (!open.store.inventory) {
    await session.refresh(open);
    return;
  }
  const work = read(session, open, targets);
  withViewProgress('eniExplorer.network', work);
  await work;
};

const read = async (session: CommandContext['session'], open: OpenScope, targets: readonly Target[]): Promise<void> => {
  const { store } = open;
  const before = store.inventory;
  const end = await readAround(store, targets);
  const subnetIds = targets.flatMap(({ kind, id }) => (kind === 'subnet' ? [id] : []));
  if (end.kind === 'read') await readReservations(store, subnetIds, { again: true });
  if (end.kind === 'left' || !before) return;
  const again = () => read(session, open, targets);
  const failure = store.state.kind === 'failed' ? store.state.problem : end.problem;
  if (failure) {
    await session.problems.tell(failure, { scope: open.id, again });
    return;
  }
  const { inventory = before } = store;
  const gone = targets.filter((target) => !isIn(inventory, target));
  if (gone.length > 0) tell.info(words`EC2 does not list it any more: ${wordsOf(gone, before)}`);
  else flash(words`${wordsOf(targets, inventory)}: as of ${foreign(timeText(Date.now(), Date.now()))}`, 5000);
};

const isIn = (inventory: Inventory, target: Target): boolean => things[target.kind](inventory, target.id) !== undefined;

const wordsOf = ([first, ...others]: readonly Target[], inventory: Inventory): Words => {
  if (!first) return noWords;
  const address = first.kind === 'address' ? inventory.elasticIp(first.id) : undefined;
  const thing = first.kind === 'address' ? undefined : things[first.kind](inventory, first.id);
  const name = address ? namedAddress(address) : namedOr(first.id, thing);
  return others.length === 0 ? name : words`${name} and ${others.length} more`;
};

const things = {
  vpc: (inventory: Inventory, id: string) => inventory.vpc(id),
  subnet: (inventory: Inventory, id: string) => inventory.subnet(id),
  instance: (inventory: Inventory, id: string) => inventory.instance(id),
  interface: (inventory: Inventory, id: string) => inventory.eni(id),
  address: (inventory: Inventory, id: string) => inventory.elasticIp(id),
};
