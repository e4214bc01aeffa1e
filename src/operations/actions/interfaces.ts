import type { Tag } from '../../domain/model.ts';
import { dry, type AddressRequest, type FactsOf, type Nothing } from './facts.ts';

/** Writes that make, join, part and end network interfaces. */
export type InterfaceActions = {
  readonly createInterface: { readonly input: NewInterface; readonly output: { readonly eniId: string } };
  readonly deleteInterface: { readonly input: { readonly eniId: string }; readonly output: Nothing };
  readonly attachInterface: {
    readonly input: {
      readonly eniId: string;
      readonly instanceId: string;
      readonly deviceIndex: number;
      readonly networkCard: number;
    };
    readonly output: { readonly attachmentId: string };
  };
  readonly detachInterface: {
    readonly input: { readonly eniId: string; readonly attachmentId: string; readonly force: boolean };
    readonly output: Nothing;
  };
};

/** What is left out EC2 decides: the type `interface`, an address of its choice, the default security group of the VPC. */
export type NewInterface = {
  readonly subnetId: string;
  readonly description?: string | undefined;
  readonly interfaceType?: 'efa' | 'efa-only' | 'trunk' | undefined;
  readonly groupIds?: readonly string[] | undefined;
  /** The primary IPv4 address. */
  readonly privateIp?: string | undefined;
  /** Secondary IPv4 addresses or prefixes; addresses given here do not include the primary one. */
  readonly ipv4?: AddressRequest | undefined;
  readonly ipv6?: AddressRequest | undefined;
  /** Makes the first IPv6 address the primary one, which cannot be undone while attached. */
  readonly primaryIpv6?: boolean | undefined;
  readonly tags?: readonly Tag[] | undefined;
};

export const interfaceActions: FactsOf<InterfaceActions> = {
  createInterface: dry('CreateNetworkInterface'),
  deleteInterface: dry('DeleteNetworkInterface'),
  attachInterface: dry('AttachNetworkInterface'),
  detachInterface: dry('DetachNetworkInterface'),
};
