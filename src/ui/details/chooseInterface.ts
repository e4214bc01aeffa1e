import type { Inventory } from '../../domain/inventory.ts';
import type { Words } from '../../domain/words.ts';
import type { Selection } from '../../protocol/topology.ts';
import type { Judges } from '../../services/judge.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Session } from '../shared/session.ts';

/** Asks for an interface of the account, as wizards do; undefined when the person goes away. `title` is that of the command. */
export const chooseInterface = async (
  inventory: Inventory,
  { recent, problems, title }: Choosing,
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
    title,
    question,
    placeholder,
    empty,
    ...listing,
  });
  if (chosen.kind !== 'value') return undefined;
  recent.note([chosen.value]);
  return { kind: 'interface', id: chosen.value };
};

type Choosing = Pick<OpenScope, 'recent'> & Pick<Session, 'problems'> & { readonly title: Words };

/** No rule speaks about what is looked at. */
const unjudged: Judges<string> = {
  blocked: [],
  isRefused: () => false,
  judged: (choice) => ({ ...choice, refusals: [], warnings: [] }),
};
