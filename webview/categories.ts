import type { State } from './state.ts';
import type { TokenName } from './theme/tokens.ts';
import type { InterfaceEntry, InterfaceEntries } from './view/sceneIndex.ts';

/** What interfaces have in common under a lens that colours: a kind, a state, an owner, a value of a tag. */
export type Category = {
  /** Unique under its lens. */
  readonly key: string;
  readonly word: string;
  readonly count: number;
  readonly color: TokenName;
};

export type Categories = {
  /** The most frequent first; what has no colour of its own stands at the end. */
  readonly list: readonly Category[];
  /** How many there are, with and without a colour of their own. */
  readonly total: number;
  readonly of: (entry: InterfaceEntry) => Category | undefined;
};

/** More hues than these nobody tells apart. */
export const categoryColors = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const satisfies readonly TokenName[];

const known = new WeakMap<object, { readonly by: readonly unknown[]; readonly categories: Categories }>();

/** The categories of the lens; undefined under a lens that does not colour. The same as long as nothing has changed. */
export const categoriesOf = (state: Pick<State, 'picture' | 'lens' | 'tags'>): Categories | undefined => {
  const { picture, lens, tags } = state;
  const word = picture && wordOf(lens, tags);
  if (!picture || !word) return undefined;
  const by = [lens, tags];
  const last = known.get(picture);
  if (last && last.by.every((part, index) => part === by[index])) return last.categories;
  const categories = categorized(picture.index.entries, word);
  known.set(picture, { by, categories });
  return categories;
};

type Word = (entry: InterfaceEntry) => string;

/** No value of a tag begins like this. */
const untagged = '\u0000untagged';

const kindWords = {
  primary: 'primary',
  secondary: 'secondary',
  unattached: 'unattached',
  managed: 'held by others',
} as const;

const wordOf = (lens: State['lens'], tags: State['tags']): Word | undefined => {
  if (lens === 'kind') return ({ chip }) => kindWords[chip.kind];
  if (lens === 'state') return stateWord;
  if (lens === 'owner') return ownerWord;
  if (lens !== 'tag') return undefined;
  return ({ chip }) => {
    const number = tags?.of[chip.eniId];
    return (number === undefined ? undefined : tags?.values[number]) ?? untagged;
  };
};

/** What EC2 is at, else whether it is in use; of a stopped instance that too. */
const stateWord: Word = ({ chip, card }) => {
  if (chip.busy !== undefined) return chip.busy;
  if (chip.kind === 'unattached') return 'available';
  return card.state === undefined || card.state === 'running' ? 'in use' : `in use, instance ${card.state}`;
};

const ownerWord: Word = ({ card }) => {
  if (card.kind === 'unattached') return 'nobody';
  return card.kind === 'managed' ? card.name : 'instance';
};

const categorized = (entries: InterfaceEntries, word: Word): Categories => {
  const counts = new Map<string, number>();
  for (const entry of entries.values()) counts.set(word(entry), (counts.get(word(entry)) ?? 0) + 1);
  const without = counts.get(untagged);
  counts.delete(untagged);
  const sorted = [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const list: Category[] = sorted.slice(0, categoryColors.length).map(([key, count], index) => ({
    key,
    word: key === '' ? '(empty)' : key,
    count,
    color: categoryColors[index] ?? 'own',
  }));
  const rest = sorted.slice(categoryColors.length);
  const others = greyOf('\u0000others', rest.length === 1 ? '1 other' : `${rest.length} others`, rest);
  const none = greyOf(untagged, 'without this tag', without === undefined ? [] : [[untagged, without]]);
  const byKey = new Map([...list, ...none].map((category) => [category.key, category]));
  return {
    list: [...list, ...others, ...none],
    total: sorted.length,
    of: (entry) => byKey.get(word(entry)) ?? others[0],
  };
};

/** What has no hue of its own is as grey as at rest. */
const greyOf = (key: string, word: string, of: readonly (readonly [string, number])[]): readonly Category[] =>
  of.length === 0 ? [] : [{ key, word, count: of.reduce((sum, [, count]) => sum + count, 0), color: 'own' }];
