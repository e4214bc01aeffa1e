import type { AddressRequest } from '../../domain/addressRequest.ts';
import type { EniInput } from '../shared/eniInput.ts';

/** What an assignment of IPv6 addresses or prefixes is made of. */
export type AssignIpv6Input = EniInput & {
  /** One of EC2's four ways, or nothing new: the first address becomes the primary one. */
  readonly way: AddressRequest['kind'] | 'primary';
  /** Undefined when nothing new is assigned. */
  readonly ipv6: AddressRequest | undefined;
  /** Whether the interface gets a primary IPv6 address, which it keeps while it is attached. */
  readonly primary: boolean;
};
