import { categoriesOf } from './categories.ts';
import { changeKinds, hasChange } from './changes.ts';
import { interfaceMarks } from '../src/topology/pictureWords.ts';
import { kindWord } from '../src/topology/pictureChanges.ts';
import { factTests, type Ask } from './lensQuestions.ts';
import type { LegendFilter, MarkFilter, State } from './state.ts';

type Told = 'picture' | 'lens' | 'tags' | 'changes';

/** The question of the pressed key; undefined when none is pressed. */
export const legendQuestion = (state: Pick<State, 'only' | Told>): Ask | undefined =>
  state.only === undefined ? undefined : legendAsk(state.only, state);

/** The question of a key in the legend: which interfaces it stands for. */
export const legendAsk = (filter: LegendFilter, state: Pick<State, Told>): Ask => {
  if (isMark(filter)) return asks[filter];
  const change = changeKinds.find((kind) => filter === `change:${kind}`);
  if (change) return (entry) => state.changes !== undefined && hasChange(entry, state.changes, change);
  const [key, categories] = [filter.slice('category:'.length), categoriesOf(state)];
  return (entry) => categories?.of(entry)?.key === key;
};

const asks = {
  primary: ({ chip }) => chip.kind === 'primary',
  secondary: ({ chip }) => chip.kind === 'secondary',
  unattached: ({ chip }) => chip.kind === 'unattached',
  managed: ({ chip }) => chip.kind === 'managed',
  elasticIp: ({ chip }) => chip.publicIp?.elastic === true,
  publicIp: ({ chip }) => chip.publicIp?.elastic === false,
  outside: ({ chip }) => chip.outside !== undefined,
  checkOff: ({ chip }) => chip.checkOff,
  finding: factTests.findings,
} satisfies { readonly [Filter in MarkFilter]: Ask };

/** What the legend calls what a key stands for; undefined where the picture has no such key any more. */
export const legendFilterWord = (filter: LegendFilter, state: Pick<State, Told>): string | undefined => {
  if (isMark(filter)) return interfaceMarks[filter];
  const change = changeKinds.find((kind) => filter === `change:${kind}`);
  if (change) return state.changes && kindWord(change, state.changes.kinds);
  return categoriesOf(state)?.list.find(({ key }) => filter === `category:${key}`)?.word;
};

/** Whether a kept text is a key's name; that of a change is none, since comparisons end with their window. */
export const isLegendFilter = (name: string): name is LegendFilter =>
  Object.hasOwn(asks, name) || name.startsWith('category:');

const isMark = (filter: LegendFilter): filter is MarkFilter => Object.hasOwn(asks, filter);
