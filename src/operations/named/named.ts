import { allAspects, type Aspect } from '../../domain/facts/interfaceFacts.ts';
import type { Regard } from '../../domain/regard.ts';
import type { View } from '../../domain/view.ts';

/**
 * For each action of a topic the things that a call names, and those that lose or gain something by it. They are read anew right
 * before the call; what differs from the review stops it. `view` is the account as it is expected to be then.
 */
export type NamedOf<Topic extends { readonly [A in keyof Topic]: { readonly input: unknown } }> = {
  readonly [A in keyof Topic]: (input: Topic[A]['input'], view: View) => readonly Regard[];
};

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

const withoutAddresses: readonly Aspect[] = ['who', 'seat', 'settings', 'reach'];

export const groupsOf = (ids: readonly string[] = []): readonly Regard[] =>
  ids.map((id): Regard => ({ kind: 'group', id }));
