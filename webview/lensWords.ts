import { askedGroups, groupKeysOf, hasMany, isTight, lensQuestion, many } from './lensQuestions.ts';
import { filterLeft } from './filterLeft.ts';
import { changedEnis } from './changes.ts';
import { admissionOf, portIn, portWords } from './portAsk.ts';
import { categoriesOf } from './categories.ts';
import type { PictureStanding } from '../src/protocol/topology.ts';
import type { Lens, State } from './state.ts';
import type { InterfaceEntry, SceneIndex } from './view/sceneIndex.ts';

/** What the lens counts, in words: `11 of 41 interfaces have a path from outside`. */
export const lensWords = (state: State): string => {
  const { picture, standing, lens } = state;
  if (!picture) return '';
  if (standing && lens === 'findings') return 'Findings are told once all has been read';
  const { counts } = picture.scene.graph;
  const left = filterLeft(state);
  let entries = left;
  const counted: Counted = {
    state,
    index: picture.index,
    counts,
    isFiltered: left !== undefined,
    // Made when a lens asks for them: from afar nothing else makes an object of each interface.
    get entries() {
      entries ??= [...picture.index.entries.values()];
      return entries;
    },
  };
  const told = [
    words[lens](counted),
    // What these count is of the whole account.
    ...(left && ofAll.has(lens) ? [words.structure(counted)] : []),
    ...(lens !== 'structure' && counted.entries.length > 0 && countAnswered(counted) === 0
      ? ['Structure shows all of them again']
      : []),
  ].join(' · ');
  return standing ? `${standingWords(standing)}: ${told}` : told;
};

const ofAll: ReadonlySet<Lens> = new Set(['kind', 'state', 'owner', 'tag', 'changes']);

const standingWords = (standing: PictureStanding): string =>
  standing.kind === 'soFar' ? 'So far' : `As of ${standing.readAt}`;

type Counted = {
  readonly state: State;
  readonly index: SceneIndex;
  readonly counts: NonNullable<State['picture']>['scene']['graph']['counts'];
  /** Of what filter, facts and legend leave; all others are of the account. */
  readonly entries: readonly InterfaceEntry[];
  readonly isFiltered: boolean;
};

const words: { readonly [Kind in Lens]: (counted: Counted) => string } = {
  structure: (counted) => {
    const { counts } = counted;
    if (counted.isFiltered)
      return `${number(counted.entries.length)} of ${plural(counts.interfaces, 'interface')} shown`;
    return [
      plural(counts.interfaces, 'interface'),
      plural(counts.instances, 'instance'),
      plural(counts.subnets, 'subnet'),
    ].join(' · ');
  },
  exposure: exposureWords,
  addresses: ({ index, entries, isFiltered }) => {
    const tight = index.subnets.filter(isTight).length;
    const of = `${number(tight)} of ${plural(index.subnets.length, 'subnet')} nearly full`;
    return `${of} · ${plural(entries.filter(hasMany).length, isFiltered ? 'shown interface' : 'interface')} with ${many} or more addresses`;
  },
  groups: (counted) => {
    const { state, index } = counted;
    const asked = askedGroups(state, index);
    if (!asked)
      return `${plural(groupCount(counted.entries), 'security group')} on ${enis(counted)} · select an interface or instance to see who shares its groups`;
    if (asked.size === 0) return 'The selection has no security group';
    return `${answered(counted)} share ${shared(asked)}`;
  },
  findings: (counted) => `${answered(counted)} have a finding`,
  kind: (counted) => categoryWords(counted, 'kind'),
  state: (counted) => categoryWords(counted, 'state'),
  owner: (counted) => categoryWords(counted, 'owner'),
  tag: ({ state, counts }) => tagWords(state, counts.interfaces),
  changes: (counted) => {
    const { changes } = counted.state;
    const count = changes ? changedEnis(counted.index, changes).size : 0;
    return changes
      ? `${count === 1 ? '1 interface differs' : `${number(count)} interfaces differ`} ${changes.since}`
      : 'Nothing is compared';
  },
};

/** Which interfaces have a path, how many of them rules let the internet into, and of how many that is not known. */
function exposureWords(counted: Counted): string {
  const port = portIn(counted.state.port);
  const chips = counted.entries.map(({ chip }) => chip);
  const admissions = chips.map((chip) => admissionOf(chip, port));
  const unknown = admissions.filter((one) => one === 'unknown').length;
  const open = admissions.filter((one) => one === 'open').length;
  const told = port
    ? `${answered(counted)} may be reached from the internet on ${portWords(port)}`
    : `${answered(counted)} have a path from outside · rules let the internet into ${number(open)}`;
  return unknown === 0 ? told : `${told}, of ${number(unknown)} it is not known`;
}

const categoryWords = (counted: Counted, word: string): string =>
  `${plural(counted.counts.interfaces, 'interface')} · ${plural(categoriesOf(counted.state)?.total ?? 0, word)}`;

const tagWords = ({ tags }: State, all: number): string => {
  if (!tags) return '';
  if (tags.key === undefined) return 'No interface is tagged · select some and choose Edit Tags…';
  const tagged = `${number(Object.keys(tags.of).length)} of ${plural(all, 'interface')} have ${tags.key}`;
  return `${tagged} · ${plural(tags.values.length, 'value')}`;
};

const plural = (count: number, word: string): string => `${number(count)} ${word}${count === 1 ? '' : 's'}`;

const number = (count: number): string => count.toLocaleString('en');

const enis = (counted: Counted): string =>
  counted.isFiltered
    ? plural(counted.entries.length, 'shown interface')
    : plural(counted.counts.interfaces, 'interface');

const answered = (counted: Counted): string => `${number(countAnswered(counted))} of ${enis(counted)}`;

const countAnswered = (counted: Counted): number => {
  const ask = lensQuestion(counted.state, counted.index);
  if (ask) return counted.entries.filter(ask).length;
  return counted.isFiltered ? counted.entries.length : counted.counts.interfaces;
};

const groupCount = (entries: Iterable<InterfaceEntry>): number => new Set([...entries].flatMap(groupKeysOf)).size;

/** One or two groups by name, more by number. */
const shared = (keys: ReadonlySet<string>): string => {
  const names = [...keys].map((key) => key.slice(key.indexOf('/') + 1));
  return names.length > 2 ? `one of ${names.length} security groups` : names.join(' or ');
};
