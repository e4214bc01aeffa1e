import { allAspects, type Aspect } from '../domain/facts/interfaceFacts.ts';
import type { Regard } from '../domain/regard.ts';
import type { View } from '../domain/view.ts';

/** Every aspect of an interface matters: any change since the review stops the call. */
export const wholeInterface = (id: string): Regard => ({ kind: 'interface', id, aspects: allAspects });

/**
 * The whole interface, and where it has prefixes also the elastic IPs on their addresses, which the interface itself
 * does not show.
 */
export const interfaceWithPrefixes = (id: string, view: View): readonly Regard[] => {
  const hasPrefixes = (view.eni(id)?.ipv4Prefixes.length ?? 0) > 0;
  return [wholeInterface(id), ...(hasPrefixes ? [{ kind: 'serving', eniId: id } as const] : [])];
};

/**
 * For what only sets something: all aspects but the private addresses, which change so often on the nodes of a cluster
 * that the call could never be sent.
 */
export const settingsOf = (id: string): Regard => ({ kind: 'interface', id, aspects: withoutAddresses });

/** Only what it is and whose, and what it is attached to. */
export const identityRegard = (id: string): Regard => ({ kind: 'interface', id, aspects: ['who', 'attachment'] });

/** As {@link identityRegard}, and its public addresses, one of which it loses. */
export const publicAddressRegard = (id: string): Regard => ({
  kind: 'interface',
  id,
  aspects: ['who', 'attachment', 'publicAddresses'],
});

/** {@link settingsOf} as `names` of an action of one interface. */
export const itsSettings = ({ eniId }: { readonly eniId: string }): readonly Regard[] => [settingsOf(eniId)];

/** The same with its instance, on whose state it depends what becomes of it. */
export const itsSettingsAndHolder = ({ eniId }: { readonly eniId: string }, view: View): readonly Regard[] => {
  const id = view.eni(eniId)?.attachment?.instanceId;
  return [settingsOf(eniId), ...(id === undefined ? [] : [{ kind: 'instance', id } as const])];
};

const withoutAddresses: readonly Aspect[] = ['who', 'attachment', 'settings', 'publicAddresses'];

/** One entry for each security group, none without ids. */
export const groupsOf = (ids: readonly string[] = []): readonly Regard[] =>
  ids.map((id): Regard => ({ kind: 'group', id }));
