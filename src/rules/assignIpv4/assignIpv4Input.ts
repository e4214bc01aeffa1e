import type { AddressRequest } from '../../domain/addressRequest.ts';
import type { EniInput } from '../shared/eniInput.ts';

/** What an assignment of IPv4 addresses or prefixes is made of. */
export type AssignIpv4Input = EniInput & {
  /** Which of EC2's four ways it is; decides what is asked next. */
  readonly way: AddressRequest['kind'];
  readonly ipv4: AddressRequest;
  /** Whether a secondary address may be taken from another interface of the subnet. */
  readonly allowReassignment: boolean;
};
