import type { ConnectionTracking } from '../../domain/model.ts';
import { dry, type FactsOf, type Nothing } from './facts.ts';

/** Writes to attributes of an interface. EC2 takes one attribute a call, so each is an action of its own. */
export type AttributeActions = {
  readonly modifyDescription: Modify<{ readonly description: string }>;
  /** Replaces all groups. */
  readonly modifySecurityGroups: Modify<{ readonly groupIds: readonly string[] }>;
  readonly modifySourceDestCheck: Modify<{ readonly enabled: boolean }>;
  readonly modifyTermination: Modify<{ readonly attachmentId: string; readonly deleteOnTermination: boolean }>;
  readonly modifyPublicIpv4: Modify<{ readonly enabled: boolean }>;
  /** What is undefined stays as it is. */
  readonly modifyConnectionTracking: Modify<{ readonly timeouts: Partial<ConnectionTracking> }>;
  readonly modifyEnaExpress: Modify<{ readonly enabled: boolean; readonly udp: boolean }>;
  /** Cannot be undone while attached. */
  readonly enablePrimaryIpv6: Modify<unknown>;
  readonly resetSourceDestCheck: Modify<unknown>;
};

type Modify<Change> = { readonly input: { readonly eniId: string } & Change; readonly output: Nothing };

const modify = dry('ModifyNetworkInterfaceAttribute');

export const attributeActions: FactsOf<AttributeActions> = {
  modifyDescription: modify,
  modifySecurityGroups: modify,
  modifySourceDestCheck: modify,
  modifyTermination: modify,
  modifyPublicIpv4: modify,
  modifyConnectionTracking: modify,
  modifyEnaExpress: modify,
  enablePrimaryIpv6: modify,
  resetSourceDestCheck: dry('ResetNetworkInterfaceAttribute'),
};
