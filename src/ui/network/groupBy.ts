import type { Inventory } from '../../domain/inventory.ts';
import { compareNatural } from '../../domain/order.ts';
import { capital, foreign, words } from '../../domain/words.ts';
import type { Command, CommandContext } from '../commandContext.ts';
import { tell } from '../door/messages.ts';
import { separator, showPick, type PickItem } from '../door/quickPick.ts';
import { byVpc, groupingNoun, type Grouping } from '../shared/tree/grouping.ts';
import { interfaceCount } from './rows/readSoFar.ts';

/** Asks by what the interfaces of the view stand together, and by which tag. */
export const groupBy: Command = async (context) => {
  const { grouping } = await context.session.habits();
  const others = simple.filter(({ kind }) => kind !== grouping.kind).map(itemOf);
  const tag: Item = { label: words`Tag…` };
  const items = [present(itemOf(grouping)), separator(words`Others`), ...others, tag];
  const picked = await showPick<Item>(items, { title: words`Group By`, placeholder: question });
  const by = picked === tag ? await askTag(context, grouping) : picked?.by;
  if (by) await regroup(context, by);
};

/** Shows the view by VPCs and subnets again. */
export const groupByVpc: Command = async (context) => regroup(context, byVpc);

const regroup = async ({ session, network }: CommandContext, by: Grouping): Promise<void> => {
  await (await session.habits()).keepGrouping(by);
  network.showAnew();
};

type Item = PickItem & { readonly by?: Grouping };

const question = words`Select what the interfaces of a group have in common`;

const simple = [
  byVpc,
  { kind: 'instance' },
  { kind: 'securityGroup' },
  { kind: 'owner' },
] as const satisfies readonly Grouping[];

const itemOf = (by: Grouping): Item => ({ label: capital(groupingNoun(by)), by });

const present = (item: Item): Item => ({ ...item, description: words`present choice` });

const askTag = async ({ session }: CommandContext, grouping: Grouping): Promise<Grouping | undefined> => {
  const counts = tagCounts(session.scopes.all.flatMap(({ store }) => store.visible?.inventory ?? []));
  if (counts.size === 0) {
    tell.info(words`None of the interfaces that were read has a tag`);
    return undefined;
  }
  const isPresent = (key: string): boolean => grouping.kind === 'tag' && grouping.key === key;
  const items = [...counts]
    .toSorted(
      ([a, few], [b, many]) => Number(isPresent(b)) - Number(isPresent(a)) || many - few || compareNatural(a, b),
    )
    .map(([key, length]): Item => ({
      label: foreign(key),
      description: interfaceCount({ length }),
      by: { kind: 'tag', key },
    }));
  const title = words`Group by Tag`;
  return (await showPick(items, { title, placeholder: words`Select the key of the tag, most used first` }))?.by;
};

/** How many interfaces of all open accounts have a tag of each key. */
const tagCounts = (inventories: readonly Inventory[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { snapshot } of inventories)
    for (const { tags } of snapshot.enis) for (const { key } of tags) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};
