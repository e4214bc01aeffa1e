import type { Inventory } from '../../domain/inventory.ts';
import { words } from '../../domain/words.ts';
import type { Selection } from '../../protocol/topology.ts';
import { tell } from '../door/messages.ts';
import type { Judges } from '../../services/judge.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { openFor } from '../shared/openFor.ts';
import type { Session } from '../shared/session.ts';
import { targetOf } from '../shared/targetOf.ts';
import type { Command } from '../commandContext.ts';

/** Opens every attribute of a thing to read and copy; from the palette, of an interface to be chosen. */
export const showDetails: Command = async ({ session, details }, argument) => {
  const open = await openFor(session, argument);
  if (!open) return;
  const { inventory } = open.store;
  if (!inventory) {
    tell.info(words`The account was not read yet: ${open.title}`);
    return;
  }
  const target =
    targetOf(argument) ?? (await chooseInterface(inventory, { recent: open.recent, problems: session.problems }));
  if (target) await (await details.get()).show(open, target);
};

const chooseInterface = async (
  inventory: Inventory,
  { recent, problems }: Choosing,
): Promise<Selection | undefined> => {
  const [{ interfaceCandidates, whichInterface }, { listingOf }, { createPrompts }] = await Promise.all([
    import('../../operations/choices/interfaceChoices.ts'),
    import('../../services/longList.ts'),
    import('../wizard/createPrompts.ts'),
  ]);
  const { title: question, placeholder, empty } = whichInterface;
  const listing = await listingOf(interfaceCandidates(inventory), unjudged, recent.ids);
  const step = { step: 1, steps: 1, canGoBack: false, blocked: [], previous: undefined };
  const prompts = createPrompts(problems.attempt);
  const chosen = await prompts.choose({
    ...step,
    title: words`Show Details`,
    question,
    placeholder,
    empty,
    ...listing,
  });
  if (chosen.kind !== 'value') return undefined;
  recent.note([chosen.value]);
  return { kind: 'interface', id: chosen.value };
};

type Choosing = Pick<OpenScope, 'recent'> & Pick<Session, 'problems'>;

/** No rule speaks about what is looked at. */
const unjudged: Judges<string> = {
  blocked: [],
  isRefused: () => false,
  judged: (choice) => ({ ...choice, refusals: [], warnings: [] }),
};
