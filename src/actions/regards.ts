import { allAspects, type Aspect } from '../domain/facts/interfaceFacts.ts';
import type { Regard } from '../domain/regard.ts';
import type { View } from '../domain/view.ts';

/** All of an interface matters. */
export const wholeInterface = (id: string): Regard => ({ kind: 'interface', id, aspects: allAspects });

/** With the elastic IPs on addresses out of its prefixes, which the interface itself does not show. */
export const interfaceWithPrefixes = (id: string, view: View): readonly Regard[] => {
  const hasPrefixes = (view.eni(id)?.ipv4Prefixes.length ?? 0) > 0;
  return [wholeInterface(id), ...(hasPrefixes ? [{ kind: 'serving', eniId: id } as const] : [])];
};

/**
 * For what changes a setting: the private addresses do not matter to it, and on the nodes of a cluster they change so often that
 * it could never be run.
 */
export const settingsOf = (id: string): Regard => ({ kind: 'interface', id, aspects: withoutAddresses });

/** Only what it is and is for, and where it hangs. */
export const identityOf = (id: string): Regard => ({ kind: 'interface', id, aspects: ['who', 'seat'] });

/** With its public addresses, one of which it loses. */
export const reachOf = (id: string): Regard => ({ kind: 'interface', id, aspects: ['who', 'seat', 'reach'] });

/** For actions of one interface that set something. */
export const itsSettings = ({ eniId }: { readonly eniId: string }): readonly Regard[] => [settingsOf(eniId)];

const withoutAddresses: readonly Aspect[] = ['who', 'seat', 'settings', 'reach'];

export const groupsOf = (ids: readonly string[] = []): readonly Regard[] =>
  ids.map((id): Regard => ({ kind: 'group', id }));
