import { commands } from 'vscode';
import { fitting, record, text } from '../../domain/shape.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import type { Target } from '../../operations/operation.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { say, tell } from '../door/messages.ts';
import type { Session } from './session.ts';
import { thingOf } from './targetOf.ts';

/**
 * The scope that a command is about: that of the row, place or link it was called on; from the palette the one that was looked at last.
 * Where that is not clear the person is asked. Never one in place of another: of a scope that was closed meanwhile it is said so.
 * Undefined when there is none, which has been told, or when the person went away.
 */
export const openFor = async (session: Session, argument?: unknown): Promise<OpenScope | undefined> => {
  const { scopes } = session;
  const named = fitting(ofScope, argument)?.scope;
  if (named !== undefined) {
    const open = scopes.find(named);
    if (!open) tell.info(words`The account that this belongs to is not open any more`);
    return open;
  }
  if (scopes.all.length === 0) {
    void session.problems.attempt(tellNothingOpen);
    return undefined;
  }
  const meant = meantBy(session, argument);
  if (meant) return meant;
  const { askOpen } = await import('./askOpen.ts');
  return askOpen(session);
};

const ofScope = record({ scope: text });

/** False when rows of several scopes are selected, which is said: an operation goes to one account. */
export const areOfOne = (clicked: unknown, all: unknown): boolean => {
  const selected: readonly unknown[] = Array.isArray(all) ? all : [];
  const ids = new Set([clicked, ...selected].flatMap((row) => fitting(ofScope, row)?.scope ?? []));
  if (ids.size > 1) tell.info(words`The selected rows belong to several accounts: select those of one`);
  return ids.size <= 1;
};

const tellNothingOpen = async (): Promise<void> => {
  const choose = words`Choose Profile and Region`;
  const message = words`No account is open: open the demo account, or choose a profile and region`;
  if ((await say.info(message, choose)) === choose) await commands.executeCommand(commandOf('chooseScope'));
};

/** A thing without its scope comes from other code; one scope alone may have it. */
const meantBy = ({ scopes }: Session, argument: unknown): OpenScope | undefined => {
  const thing = thingOf(argument);
  if (!thing || scopes.all.length === 1) return scopes.active;
  const having = scopes.all.filter(({ store }) => store.visible && has(store.visible.inventory, thing));
  return having.length === 1 ? having[0] : undefined;
};

const has = (inventory: Inventory, { kind, id }: Target): boolean => {
  const found = {
    vpc: () => inventory.vpc(id),
    subnet: () => inventory.subnet(id),
    instance: () => inventory.instance(id),
    interface: () => inventory.eni(id),
    address: () => inventory.elasticIp(id),
  };
  return found[kind]() !== undefined;
};
