import { facts, foreign, words } from '../../domain/words.ts';
import { createPick, type PickItem } from '../door/quickPick.ts';
import { isRegion, regions } from './regions.ts';

/** Asks for a region, the profile's own first. A name that is not in the list is offered as typed when it looks like one. */
export const pickRegion = (home: string | undefined): Promise<string | undefined> =>
  new Promise((resolve) => {
    const known = itemsWith(home);
    const pick = createPick<RegionItem>({
      title: words`Choose a region`,
      placeholder: words`Type a name or place`,
      matchOnDescription: true,
      ignoreFocusOut: true,
    });
    pick.items = known;
    pick.onDidChangeValue((typed) => {
      const text = typed.trim();
      const other = isRegion(text) && !known.some(({ id }) => id === text);
      pick.items = other ? [...known, { id: text, label: foreign(text), description: words`as typed` }] : known;
    });
    pick.onDidAccept(() => {
      const chosen = pick.selectedItems[0]?.id;
      if (chosen === undefined) return;
      resolve(chosen);
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });

type RegionItem = PickItem & { readonly id: string };

const itemsWith = (home: string | undefined): readonly RegionItem[] => {
  const all = regions.map(({ id, place }) => ({ id, label: foreign(id), description: foreign(place) }));
  if (home === undefined) return all;
  const own = all.find(({ id }) => id === home);
  const first = { id: home, label: foreign(home), description: facts(own?.description, words`the profile's own`) };
  return [first, ...all.filter(({ id }) => id !== home)];
};
