import { compareNatural } from '../../domain/order.ts';
import { scopeTitle } from '../../domain/scope.ts';
import { foreign, joined, words } from '../../domain/words.ts';
import type { Command, RoomCommands } from '../commandContext.ts';
import { askText, severities } from '../door/inputBox.ts';
import { tell } from '../door/messages.ts';
import { showPick, type PickItem } from '../door/quickPick.ts';
import type { ScopeSet } from '../shared/memory.ts';
import type { Session } from '../shared/session.ts';
import { endpointSetting } from '../shared/settings.ts';

/** Gives the open accounts a name, under which they can be opened together again, in any window. */
const saveScopeSet: Command = async ({ session }) => {
  const scopes = session.scopes.all.map(({ scope }) => scope);
  if (scopes.length === 0) {
    tell.info(words`No account is open: there is nothing to save`);
    return;
  }
  const memory = await session.habits();
  const sets = memory.sets(endpointSetting());
  const typed = await askText({
    title: words`Save Scope Set`,
    prompt:
      scopes.length === 1
        ? words`A name for the account that is open`
        : words`A name for the ${scopes.length} accounts that are open`,
    validate: (name) => {
      if (name.trim() === '') return { message: words`A name is needed`, severity: severities.error };
      const isKnown = sets.some((set) => set.name === name.trim());
      return isKnown ? { message: words`Replaces the set of this name`, severity: severities.warning } : undefined;
    },
  });
  const name = typed?.trim();
  if (!name) return;
  const others = sets.filter((set) => set.name !== name);
  await memory.keepSets([...others, { name, scopes }].toSorted((a, b) => compareNatural(a.name, b.name)));
  tell.info(words`Scope set saved: ${foreign(name, 80)}`);
};

/** Opens the accounts of a set beside those that are open. The first one is read, the others when they are looked at. */
const openScopeSet: Command = async ({ session }) => {
  const set = await askSet(session, words`Open Scope Set`);
  if (set) await session.openAll(set.scopes, { read: 'first' });
};

const deleteScopeSet: Command = async ({ session }) => {
  const set = await askSet(session, words`Delete Scope Set`);
  if (!set) return;
  const memory = await session.habits();
  await memory.keepSets(memory.sets(undefined).filter(({ name }) => name !== set.name));
};

/** Undefined when the person went away, or where there is none, which is told. */
const askSet = async (session: Session, title: PickItem['label']): Promise<ScopeSet | undefined> => {
  const sets = (await session.habits()).sets(endpointSetting());
  if (sets.length === 0) {
    tell.info(words`There is no scope set yet: open some accounts and run Save Scope Set`);
    return undefined;
  }
  const picked = await showPick(
    sets.map((set) => ({
      label: foreign(set.name, 80),
      description: set.scopes.length === 1 ? words`1 account` : words`${set.scopes.length} accounts`,
      detail: joined(set.scopes.slice(0, 6).map(scopeTitle), ', '),
      set,
    })),
    { title, matchOnDetail: true },
  );
  return picked?.set;
};

export const scopeSetCommands = { saveScopeSet, openScopeSet, deleteScopeSet } satisfies RoomCommands;
