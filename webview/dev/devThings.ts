import type { Snapshot } from '../../src/domain/model.ts';
import type { ThingLink } from '../../src/topology/details.ts';

/** As the mocks show them; the real host offers what its registry has. */
export const offered = [
  { id: 'moveInterface', label: 'Move…', icon: 'plug' },
  { id: 'detachInterface', label: 'Detach…', icon: 'debug-disconnect' },
  { id: 'tagInterface', label: 'Tag…', icon: 'tag' },
];

/** The thing that bears an id or a name; undefined where none does. */
export const thingNamed = (snapshot: Snapshot, text: string): ThingLink | undefined => {
  const bears = (thing: {
    readonly id: string;
    readonly tags: readonly { readonly key: string; readonly value: string }[];
  }): boolean => thing.id === text || thing.tags.some(({ key, value }) => key === 'Name' && value === text);
  const kinds = [
    ['interface', snapshot.enis],
    ['instance', snapshot.instances],
    ['subnet', snapshot.subnets],
    ['vpc', snapshot.vpcs],
    ['address', snapshot.addresses.map(({ allocationId, tags }) => ({ id: allocationId, tags }))],
    ['group', snapshot.securityGroups.map(({ id, name }) => ({ id, tags: [{ key: 'Name', value: name }] }))],
  ] as const;
  for (const [kind, things] of kinds) {
    const found = things.find(bears);
    if (found) return { kind, id: found.id };
  }
  return undefined;
};
