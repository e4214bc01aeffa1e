import { tiers } from '../../src/domain/tier.ts';
import { categoriesOf } from '../categories.ts';
import { interfaceMarks } from '../../src/topology/pictureWords.ts';
import { kindWord } from '../../src/topology/pictureChanges.ts';
import { changeKinds, changeCount, type Changes } from '../changes.ts';
import { legendAsk, legendFilterWord } from '../legendFilter.ts';
import type { LegendFilter, MarkFilter, State } from '../state.ts';
import type { Level } from '../view/level.ts';
import { foldedEntries } from '../view/sceneIndex.ts';
import { icon } from './icon.ts';
import { contentOf } from './content.ts';
import {
  changeSign,
  colored,
  diamondSign,
  discSign,
  dotSign,
  lineSign,
  railSign,
  ringSign,
  sampleSign,
  swatchSign,
  tagSign,
} from './signs.ts';

/** One entry of the legend; those that stand for interfaces count them, and a press leaves only these highlighted. */
export type Key = {
  readonly sign: Element;
  readonly word: string;
  readonly filter?: LegendFilter;
  readonly count?: number;
};

/** The keys of the legend in groups: only what the picture really has, and the pressed one wherever one looks from. */
export const keyGroups = (state: State, level: Level): readonly (readonly Key[])[] => {
  const groups = ownGroups(state, level);
  const { only, picture } = state;
  if (only === undefined || !picture || groups.flat().some(({ filter }) => filter === only)) return groups;
  const word = legendFilterWord(only, state) ?? 'what is gone';
  const count = [...picture.index.entries.values()].filter(legendAsk(only, state)).length;
  return [[{ sign: icon('filter', 12), word, filter: only, count }], ...groups];
};

const ownGroups = (state: State, level: Level): readonly (readonly Key[])[] => {
  if (state.lens === 'changes' && state.changes) return [changeKeys(state.changes)];
  const far = level === 'far';
  const categories = categoriesOf(state);
  if (categories) {
    return [
      categories.list.map(({ key, word, count, color }) => ({
        sign: swatchSign(color),
        word,
        count,
        filter: `category:${key}` as const,
      })),
    ];
  }
  const last = state.decorations ? wireKeys(state) : [...spanKeys(state, far), ...barKeys(state, far)];
  return [kindKeys(state, level), markKeys(state, level), last].filter((group) => group.length > 0);
};

/** How many things of the picture came, went or changed. */
const changeKeys = (changes: Changes): readonly Key[] =>
  changeKinds.map((kind) => ({
    sign: changeSign(kind),
    word: kindWord(kind, changes.kinds),
    count: changeCount(changes, kind),
    filter: `change:${kind}` as const,
  }));

type Counted = (filter: MarkFilter, sign: () => Element) => readonly Key[];

/** A key with its count, or none where there is nothing to count. */
const counter = (state: State): Counted => {
  const scene = state.picture?.scene;
  const folded = scene ? [...foldedEntries(scene).values()] : [];
  return (filter, sign) => {
    const count = (scene ? contentOf(scene).counts[filter] : 0) + folded.filter(legendAsk(filter, state)).length;
    return count === 0 ? [] : [{ sign: sign(), word: interfaceMarks[filter], filter, count }];
  };
};

/** From afar, and at low zoom, an interface is a mark without a tag. */
const isMarked = (level: Level): boolean => level === 'far' || level === 'low';

const kindKeys = (state: State, level: Level): readonly Key[] => {
  const key = counter(state);
  const marked = isMarked(level);
  const joined = level === 'far' && state.picture !== undefined && contentOf(state.picture.scene).joined;
  return [
    ...key('primary', () => (marked ? dotSign(true) : tagSign('eth0', true, true))),
    ...key('secondary', () => (marked ? dotSign(false) : tagSign('eth1', false, true))),
    ...key('unattached', () => ringSign()),
    ...key('managed', () => diamondSign()),
    ...(joined ? [{ sign: lineSign('joined'), word: 'one instance' }] : []),
  ];
};

const markKeys = (state: State, level: Level): readonly Key[] => {
  const key = counter(state);
  const marked = isMarked(level);
  // What the lens asks for has the room.
  const told = level !== 'far' && state.lens !== 'addresses';
  const marks = told
    ? [
        ...key('elasticIp', () => (marked ? discSign(true) : colored('elasticIp', 'pub'))),
        ...key('publicIp', () => (marked ? discSign(false) : colored('globe', 'pub'))),
        ...key('outside', () => colored('globe', 't2')),
        ...(marked ? [] : key('checkOff', () => colored('checkOff', 't1'))),
      ]
    : [];
  const found = key('finding', () => colored('warning', 'warn'));
  // Findings of subnets alone leave no interface to count.
  const bare = (state.picture?.scene.graph.counts.findings ?? 0) > 0;
  const onSubnets = found.length === 0 && bare ? [{ sign: colored('warning', 'warn'), word: 'finding' }] : [];
  return [...marks, ...found, ...onSubnets];
};

const wireKeys = ({ decorations }: State): readonly Key[] => {
  const keys: Key[] = [];
  if (decorations?.wires.some(({ kind }) => kind === 'path')) keys.push({ sign: lineSign('path'), word: 'path' });
  if ((decorations?.relatedEniIds.size ?? 0) > 0) keys.push({ sign: lineSign('related'), word: 'same instance' });
  if (decorations?.wires.some(({ kind }) => kind === 'group'))
    keys.push({ sign: lineSign('group'), word: 'security group' });
  return keys;
};

/** From afar no wires are drawn. */
const spanKeys = (state: State, far: boolean): readonly Key[] =>
  !far && state.picture?.scene.ties.some(({ spans }) => spans)
    ? [{ sign: lineSign('span'), word: 'instance in two VPCs' }]
    : [];

const barKeys = (state: State, far: boolean): readonly Key[] => {
  if (state.lens !== 'addresses')
    return far ? [...railKeys(state), { sign: lineSign('bar'), word: 'addresses used' }] : railKeys(state);
  return (['kept by AWS', 'used', 'in prefixes', 'free'] as const).map((word) => ({
    sign: sampleSign(word),
    word,
  }));
};

const railKeys = (state: State): readonly Key[] => {
  const shown = state.picture && contentOf(state.picture.scene).tiers;
  return tiers
    .filter((tier) => tier !== 'unknown')
    .filter((tier) => shown?.has(tier))
    .map((tier) => ({ sign: railSign(tier), word: tier }));
};
