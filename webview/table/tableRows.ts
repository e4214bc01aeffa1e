import type { CardNode } from '../../src/topology/graph.ts';
import { legendQuestion } from '../legendFilter.ts';
import { factTests, lensQuestion, type Ask } from '../lensQuestions.ts';
import type { State } from '../state.ts';
import type { InterfaceEntry, SceneIndex } from '../view/sceneIndex.ts';
import type { CellContext } from './tableColumns.ts';
import { columnNamed } from './tableLook.ts';
import { sortedRows } from './tableSort.ts';

/** What the filter, the facts, the lens and the pressed key of the legend leave, sorted as the person has the table. */
export const rowsOf = (state: State): readonly InterfaceEntry[] => {
  const { index } = state.picture ?? {};
  if (!index) return [];
  const asks = [...state.facts].map((fact) => factTests[fact]);
  for (const ask of [lensOf(state, index), legendQuestion(state)]) if (ask) asks.push(ask);
  const all = entriesOf(index);
  const found = state.filter?.found;
  const rows =
    found || asks.length > 0
      ? all.filter((entry) => found?.has(entry.chip.eniId) !== false && asks.every((ask) => ask(entry)))
      : all;
  const column = state.tableLook.sort && columnNamed(state.tableLook.sort.column);
  const descending = state.tableLook.sort?.way === 'down';
  return column ? sortedRows(rows, column, { descending, context: cellContext(state) }) : rows;
};

/** Who shares the groups of the selection is no question of a table, whose rows would change with each selection. */
const lensOf = (state: State, index: SceneIndex): Ask | undefined =>
  state.lens === 'groups' && !state.group ? undefined : lensQuestion(state, index);

const known = new WeakMap<SceneIndex, readonly InterfaceEntry[]>();

/** All interfaces, in the order of the picture, made of its rows once. */
export const entriesOf = (index: SceneIndex): readonly InterfaceEntry[] => {
  const entries = known.get(index) ?? [...index.entries.values()];
  known.set(index, entries);
  return entries;
};

/** What the words of rows come from. */
export const cellContext = ({ picture, changes, tableValues }: State): CellContext => {
  const homes = new Map<string, CardNode>();
  const homeOf = (card: CardNode): CardNode => {
    const { instanceId } = card;
    if (instanceId === undefined || card.kind !== 'guest') return card;
    const seen = homes.get(instanceId);
    if (seen) return seen;
    const cards = picture?.index.cardsByInstance.get(instanceId) ?? [];
    const home = cards.find(({ kind }) => kind === 'instance') ?? card;
    homes.set(instanceId, home);
    return home;
  };
  return { changes, homeOf, values: tableValues };
};
