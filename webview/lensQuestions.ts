import { isPublic } from '../src/topology/facts.ts';
import { hasChange } from './changes.ts';
import { admissionOf, portIn } from './portAsk.ts';
import type { FactFilter, Lens, State } from './state.ts';
import { addressesInPrefix } from '../src/domain/subnetUse.ts';
import { isSubnetNearlyFull } from '../src/topology/pictureWords.ts';
import { enisOf } from './view/enisOf.ts';
import type { InterfaceEntry, SceneIndex } from './view/sceneIndex.ts';

/** Whether an interface answers a question. */
export type Ask = (entry: InterfaceEntry) => boolean;

export const factTests: { readonly [Kind in FactFilter]: Ask } = {
  public: ({ chip }) => isPublic(chip),
  unattached: ({ chip }) => chip.kind === 'unattached',
  findings: ({ chip, card }) => chip.findings.length > 0 || card.findings.length > 0,
};

/** Whether something leads to it from outside; not what security groups and network ACLs then let through. */
const hasPath: Ask = ({ chip }) => chip.path === 'open';

/** What the lens asks of each interface; undefined when it asks nothing, so that nothing is dimmed. */
export const lensQuestion = (state: State, index: SceneIndex): Ask | undefined => asks[state.lens](state, index);

const asks: { readonly [Kind in Lens]: (state: State, index: SceneIndex) => Ask | undefined } = {
  structure: () => undefined,
  exposure: ({ port: text }) => {
    const port = portIn(text);
    return port ? ({ chip }) => admissionOf(chip, port) === 'open' : hasPath;
  },
  addresses: () => (entry) => isTight(entry.subnet) || hasMany(entry),
  groups: (state, index) => {
    const asked = askedGroups(state, index);
    return asked && ((entry) => groupKeysOf(entry).some((key) => asked.has(key)));
  },
  findings: () => factTests.findings,
  kind: () => undefined,
  state: () => undefined,
  owner: () => undefined,
  tag: () => undefined,
  changes: ({ changes }) => changes && ((entry) => hasChange(entry, changes)),
};

/** Whether the subnet is nearly full; false where that could not be read. */
export const isTight = ({ usage }: InterfaceEntry['subnet']): boolean =>
  usage !== undefined && isSubnetNearlyFull(usage);

/** From so many IPv4 addresses on an interface holds many. */
export const many = 5;

/** Whether the interface holds many addresses; a prefix counts as its 16. */
export const hasMany = ({ chip }: InterfaceEntry): boolean =>
  1 + chip.secondary.length + addressesInPrefix * chip.prefixes.length >= many;

/** Keys of the security groups of an interface, whose names are unique in their VPC alone. */
export const groupKeysOf = ({ chip, vpc }: InterfaceEntry): readonly string[] =>
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
    const entry = index.entries.get(selection.id);
    return entry && new Set(groupKeysOf(entry));
  }
  if (selection?.kind !== 'instance') return undefined;
  const entries = [...enisOf(index, selection)].map((eniId) => index.entries.get(eniId));
  return new Set(entries.flatMap((entry) => (entry ? groupKeysOf(entry) : [])));
};
