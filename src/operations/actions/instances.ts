import type { Tag } from '../../domain/model.ts';
import { dry, type AddressRequest, type FactsOf } from './facts.ts';

/** Writes to instances. */
export type InstanceActions = {
  readonly runInstance: { readonly input: NewInstance; readonly output: { readonly instanceId: string } };
};

/** One instance with its interfaces on their places; one of them is at device index 0 of network card 0. */
export type NewInstance = {
  readonly imageId: string;
  readonly instanceType: string;
  readonly keyName?: string | undefined;
  readonly interfaces: readonly LaunchInterface[];
  readonly tags?: readonly Tag[] | undefined;
};

export type LaunchInterface = Slot &
  (
    | { readonly kind: 'existing'; readonly eniId: string }
    | {
        readonly kind: 'new';
        readonly subnetId: string;
        readonly groupIds?: readonly string[] | undefined;
        readonly description?: string | undefined;
        readonly interfaceType?: 'efa' | 'efa-only' | undefined;
        readonly privateIp?: string | undefined;
        readonly ipv4?: AddressRequest | undefined;
        readonly ipv6?: AddressRequest | undefined;
        /** For the only interface of the launch. */
        readonly publicIp?: boolean | undefined;
        readonly deleteOnTermination: boolean;
      }
  );

type Slot = { readonly deviceIndex: number; readonly networkCard: number };

export const instanceActions: FactsOf<InstanceActions> = { runInstance: dry('RunInstances') };
