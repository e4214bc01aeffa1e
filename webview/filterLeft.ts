import { interfaceAt } from '../src/topology/oldPlaces.ts';
import type { LeftByPage } from '../src/protocol/topology.ts';
import { legendFilterWord, legendQuestion } from './legendFilter.ts';
import { factTests, type Ask } from './lensQuestions.ts';
import type { State } from './state.ts';
import type { InterfaceEntry } from './view/sceneIndex.ts';

/** What the facts and the pressed key of the legend ask of each interface, as the picture dims and the table leaves out. */
export const filterQuestions = (state: State): readonly Ask[] => {
  const legend = legendQuestion(state);
  return [...[...state.facts].map((fact) => factTests[fact]), ...(legend ? [legend] : [])];
};

/** The interfaces that filter, facts and legend leave, in the order of the picture; undefined where nothing is asked. */
export const filterLeft = (state: State): readonly InterfaceEntry[] | undefined => {
  const asks = filterQuestions(state);
  const { picture, filter } = state;
  if (!picture || (!filter && asks.length === 0)) return undefined;
  return [...picture.index.entries.values()].filter(
    (entry) => filter?.found.has(entry.chip.eniId) !== false && asks.every((ask) => ask(entry)),
  );
};

/**
 * What the page alone leaves out of what is exported as shown: by facts, the legend and focus mode. The filter, which the host has,
 * does not count. Undefined where it leaves out nothing.
 */
export const leftByPage = (state: State): LeftByPage | undefined => {
  const { picture, facts, only, focusMode } = state;
  if (!picture || (facts.size === 0 && only === undefined && !focusMode)) return undefined;
  const left = filterLeft({ ...state, filter: undefined }) ?? [...picture.index.entries.values()];
  const words = [
    ...(focusMode ? [focusMode.title] : []),
    ...[...facts].map((fact) => (fact === 'findings' ? 'with a finding' : fact)),
    ...(only === undefined ? [] : [legendFilterWord(only, state) ?? '']),
  ];
  // A preview draws what moves twice.
  const eniIds = [...new Set(left.map(({ chip }) => interfaceAt(chip.eniId)))];
  return {
    eniIds,
    words: words
      .filter((word) => word !== '')
      .join(' · ')
      .slice(0, longest),
  };
};

/** As long as names of things get. */
const longest = 600;

/** Tells the host what {@link leftByPage} answers, whenever something that it follows from has changed. */
export const leftByPageTeller = (tell: (by: LeftByPage | undefined) => void): ((state: State) => void) => {
  let [seen, told]: [readonly unknown[], boolean] = [[], false];
  return (state) => {
    const { picture, facts, only, focusMode, tags, changes, lens } = state;
    const now = [picture, facts, only, focusMode, tags, changes, lens];
    if (now.every((part, index) => part === seen[index])) return;
    seen = now;
    const by = leftByPage(state);
    if (by || told) tell(by);
    told = by !== undefined;
  };
};
