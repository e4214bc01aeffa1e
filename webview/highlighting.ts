import { markedText, parseQuery } from '../src/domain/query/query.ts';
import { changedEnis, routeEnds } from './changes.ts';
import { categoriesOf } from './categories.ts';
import { filterQuestions } from './filterLeft.ts';
import { interfaceAt, oldPlaceOf } from '../src/topology/oldPlaces.ts';
import { askedGroups, isTight, lensQuestion, type Ask } from './lensQuestions.ts';
import { selectedTogether } from './selectedTogether.ts';
import type { State } from './state.ts';
import type { Highlighting } from './view/frame.ts';
import type { Related, Mark, Marks } from './view/overlay.ts';
import { cardOf, enisOf } from './view/enisOf.ts';
import { nodeOf, type SceneIndex } from './view/sceneIndex.ts';

/** What stays highlighted: everything, unless a lens, a filter, a search or a selection asks for less. */
const highlightingOf = (state: State): Highlighting => {
  const index = state.picture?.index;
  const highlighted = index ? highlightedEnis(state, index) : undefined;
  const cards = highlighted && index ? highlightedCards(highlighted, state, index) : undefined;
  const categories = categoriesOf(state);
  return {
    dims: highlighted !== undefined,
    isDimmed: (eniId) => highlighted !== undefined && !highlighted.has(interfaceAt(eniId)),
    isCardDimmed: (cardId) => cards !== undefined && !cards.has(cardId),
    isSubnetDimmed: dimmedSubnets(state, index),
    category: (eniId) => {
      const entry = categories && index?.entries.get(eniId);
      return entry && categories.of(entry);
    },
    colors: categories !== undefined,
    folds: true,
    segments: state.lens === 'addresses',
    selectedEniId: state.selection?.kind === 'interface' ? state.selection.id : undefined,
    query: state.filter && state.hits.length > 0 ? markedText(parseQuery(state.filter.text)) : '',
    hitEniIds: state.filter?.found ?? none,
    changes: state.changes,
  };
};

const none: ReadonlySet<string> = new Set();

/** The same highlighting as long as nothing that it depends on has changed, so that a moving pointer costs no paint. */
export const rememberedHighlighting = (): ((state: State) => Highlighting) => {
  let [seen, last]: [readonly unknown[], Highlighting | undefined] = [[], undefined];
  return (state) => {
    const now = [
      state.picture,
      state.selection,
      state.also,
      state.decorations,
      state.lens,
      state.group,
      state.facts,
      state.port,
      state.filter,
      state.hits,
      state.only,
      state.tags,
      state.changes,
    ];
    if (!last || now.some((part, index) => part !== seen[index])) [seen, last] = [now, highlightingOf(state)];
    return last;
  };
};

/** undefined = nothing is dimmed. */
const highlightedEnis = (state: State, index: SceneIndex): ReadonlySet<string> | undefined => {
  const selected = selectedEnis(state, index);
  const asked = questions(state, index);
  if (!selected && !state.filter && asked.length === 0) return undefined;
  if (!state.filter && asked.length === 0) return selected;
  return new Set([...(selected ?? []), ...answersTo(asked, state, index)]);
};

/** Of what the filter finds those that answer all questions. Without a question no interface need be looked at. */
const answersTo = (
  asked: readonly Ask[],
  { filter, hits, lens, changes }: State,
  index: SceneIndex,
): readonly string[] => {
  if (filter && asked.length === 0) return hits;
  if (lens === 'changes' && changes && asked.length === 1) {
    const changed = [...changedEnis(index, changes), ...routeEnds(changes)];
    return filter ? changed.filter((eniId) => filter.found.has(eniId)) : changed;
  }
  const answers = [...index.entries].filter(
    ([eniId, entry]) => filter?.found.has(eniId) !== false && asked.every((ask) => ask(entry)),
  );
  return answers.map(([eniId]) => eniId);
};

const questions = (state: State, index: SceneIndex): readonly Ask[] => {
  const ofLens = lensQuestion(state, index);
  return [...filterQuestions(state), ...(ofLens ? [ofLens] : [])];
};

/** Where addresses are asked for, subnets with enough of them are dimmed. */
const dimmedSubnets = ({ lens }: State, index: SceneIndex | undefined): Highlighting['isSubnetDimmed'] => {
  if (lens !== 'addresses' || !index) return () => false;
  const tight = new Set(index.subnets.filter(isTight).map(({ id }) => id));
  return (subnetId) => !tight.has(subnetId);
};

const selectedEnis = (state: State, index: SceneIndex): ReadonlySet<string> | undefined => {
  const { selection, decorations } = state;
  if (!selection) return undefined;
  // Who shares the groups of the selection is the question then, not who stands on its instance.
  if (state.lens === 'groups' && askedGroups(state, index)) {
    return new Set(selection.kind === 'interface' ? [selection.id] : []);
  }
  // Of several it is they that count, not what belongs to one of them.
  if (state.also.length > 0) return new Set(selectedTogether(state));
  return new Set([...enisOf(index, selection), ...(decorations?.relatedEniIds ?? [])]);
};

const highlightedCards = (highlighted: ReadonlySet<string>, state: State, index: SceneIndex): ReadonlySet<string> => {
  const cards = new Set<string>();
  for (const eniId of highlighted) {
    const card = cardOf(index.scene, eniId);
    if (card) cards.add(card.id);
    const left = state.changes?.preview && cardOf(index.scene, oldPlaceOf(eniId));
    if (left) cards.add(left.id);
  }
  const { selection } = state;
  if (selection?.kind === 'instance') {
    for (const card of index.cardsByInstance.get(selection.id)) cards.add(card.id);
  }
  return cards;
};

/** So many of what is selected together have a ring; of more, that the rest is dimmed tells as much. */
const mostRinged = 300;

/** Which outlines show: hover, focus, selection and what belongs to it, search hits, what a refresh changed. */
export const marksOf = (state: State, flash: 'flash' | 'changed'): Marks => {
  const marks = new Map<string, Set<Mark>>();
  const put = (node: string | undefined, mark: Mark): void => {
    if (node === undefined || !state.picture?.index.places.has(node)) return;
    marks.set(node, (marks.get(node) ?? new Set()).add(mark));
  };
  put(state.hover, 'hover');
  const { index } = state.picture ?? {};
  if (index && state.selection) {
    const instanceId = instanceOf(state, index);
    for (const card of instanceId === undefined ? [] : index.cardsByInstance.get(instanceId)) {
      put(`card:${card.id}`, card.kind === 'instance' ? 'home' : 'related');
    }
    for (const node of [
      nodeOf(index, state.selection),
      ...state.also.slice(-mostRinged).map((eniId) => `chip:${eniId}`),
    ])
      put(node, state.changes?.byNode.has(node ?? '') ? 'ring' : 'selected');
  }
  for (const eniId of state.hits.slice(0, 300)) put(`chip:${eniId}`, 'hit');
  for (const node of state.changed) put(node, flash);
  put(state.focus, 'focus');
  return marks;
};

/** What the selection adds; where a preview is asked what changes, its own wires alone tell that. */
export const shownDecorations = ({ decorations, changes, lens }: State): State['decorations'] =>
  changes?.preview && lens === 'changes' ? undefined : decorations;

const instanceOf = ({ selection }: State, index: SceneIndex): string | undefined =>
  selection?.kind === 'instance'
    ? selection.id
    : selection?.kind === 'interface'
      ? cardOf(index.scene, selection.id)?.instanceId
      : undefined;

/** Whose ties are highlighted: those of the selected instance, and of the instance or interface under the pointer. */
export const relatedOf = (state: State): Related => {
  const { index } = state.picture ?? {};
  const hovered = state.hover === undefined ? undefined : index?.places.get(state.hover)?.target;
  const ids = [index && instanceOf(state, index), hovered?.kind === 'instance' ? hovered.id : undefined];
  return {
    instanceIds: ids.filter((id) => id !== undefined),
    eniId: hovered?.kind === 'interface' ? hovered.id : undefined,
  };
};
