import type { EniInput } from '../shared/eniInput.ts';

/** The input of all operations on one elastic IP address. */
export type AddressInput = { readonly allocationId: string };

/** An elastic IP address that is to stand for a private one. */
export type AssociateInput = EniInput &
  AddressInput & {
    readonly privateIp: string;
    /** Whether something may be taken over from somebody; undefined where nothing is in use, then EC2 is told not to. */
    readonly allowReassociation?: boolean | undefined;
  };

export type DisassociateInput = AddressInput & {
  /** The interface whose addresses are to choose from; undefined = all addresses. */
  readonly eniId?: string | undefined;
  /** Empty when the address is not associated. */
  readonly associationId: string;
};

/** Where a new elastic IP comes from: Amazon's own addresses in the region or in another border group, a pool, or what was released before. */
export type AddressSource = 'amazon' | 'borderGroup' | 'publicPool' | 'ipamPool' | 'customerPool' | 'recover';

export type AllocateInput = {
  readonly source: AddressSource;
  /** The id of the pool, where it comes out of one. */
  readonly pool?: string | undefined;
  /** The address that is wanted; empty = any out of the pool. */
  readonly address?: string | undefined;
  /** For example `us-west-2-lax-1`. */
  readonly borderGroup?: string | undefined;
  /** The Name tag; empty = none. */
  readonly name: string;
};
