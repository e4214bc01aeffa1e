import { hasChange } from './changes.ts';
import type { Fact, Lens, State } from './state.ts';
import { addressesInPrefix } from '../src/domain/subnetUse.ts';
import { isNearlyFull } from '../src/topology/pictureWords.ts';
import { enisOf } from './view/enisOf.ts';
import type { Leaf, SceneIndex } from './view/sceneIndex.ts';

/** Whether an interface answers a question. */
export type Ask = (leaf: Leaf) => boolean;

export const factTests: { readonly [Kind in Fact]: Ask } = {
  public: ({ chip }) => chip.publicIp !== undefined,
  unattached: ({ chip }) => chip.kind === 'unattached',
  findings: ({ chip, card }) => chip.findings.length > 0 || card.findings.length > 0,
};

/** What the lens asks of each interface; undefined when it asks nothing, so that nothing is dimmed. */
export const lensQuestion = (state: State, index: SceneIndex): Ask | undefined => asks[state.lens](state, index);

const asks: { readonly [Kind in Lens]: (state: State, index: SceneIndex) => Ask | undefined } = {
  structure: () => undefined,
  exposure: () => factTests.public,
  addresses: () => (leaf) => isTight(leaf.subnet) || hasMany(leaf),
  groups: (state, index) => {
    const asked = askedGroups(state, index);
    return asked && ((leaf) => groupKeysOf(leaf).some((key) => asked.has(key)));
  },
  findings: () => factTests.findings,
  kind: () => undefined,
  state: () => undefined,
  owner: () => undefined,
  tag: () => undefined,
  changes: ({ changes }) => changes && ((leaf) => hasChange(leaf, changes)),
};

/** Whether the subnet is nearly full; false where that could not be read. */
export const isTight = ({ usage }: Leaf['subnet']): boolean => usage !== undefined && isNearlyFull(usage);

/** From so many IPv4 addresses on an interface holds many. */
export const many = 5;

/** Whether the interface holds many addresses; a prefix counts as its 16. */
export const hasMany = ({ chip }: Leaf): boolean =>
  1 + chip.secondary.length + addressesInPrefix * chip.prefixes.length >= many;

/** Keys of the security groups of an interface, whose names are unique in their VPC alone. */
export const groupKeysOf = ({ chip, vpc }: Leaf): readonly string[] =>
  chip.groups.map((name) => groupKey(vpc.id, name));

/** One text for a VPC and a group's name, since names are unique in their VPC alone. */
export const groupKey = (vpcId: string, name: string): string => `${vpcId}/${name}`;

/** The selected group, else those of the selected interface or instance; undefined without any of these. */
export const askedGroups = (
  { group, selection }: Pick<State, 'group' | 'selection'>,
  index: SceneIndex,
): ReadonlySet<string> | undefined => {
  if (group) return new Set([groupKey(group.vpcId, group.name)]);
  if (selection?.kind === 'interface') {
    const leaf = index.leaves.get(selection.id);
    return leaf && new Set(groupKeysOf(leaf));
  }
  if (selection?.kind !== 'instance') return undefined;
  const leaves = [...enisOf(index, selection)].map((eniId) => index.leaves.get(eniId));
  return new Set(leaves.flatMap((leaf) => (leaf ? groupKeysOf(leaf) : [])));
};
