import { wet, type AddressRequest, type FactsOf, type Nothing } from './facts.ts';

/** Writes that give private addresses and prefixes to an interface and take them back. None of them has DryRun. */
export type AddressActions = {
  readonly assignIpv4: {
    readonly input: {
      readonly eniId: string;
      readonly ipv4: AddressRequest;
      /** Whether a secondary address may be taken from another interface of the subnet. */
      readonly allowReassignment: boolean;
    };
    readonly output: Assigned;
  };
  readonly unassignIpv4: { readonly input: Taken; readonly output: Nothing };
  readonly assignIpv6: {
    readonly input: { readonly eniId: string; readonly ipv6: AddressRequest };
    readonly output: Assigned;
  };
  readonly unassignIpv6: { readonly input: Taken; readonly output: Nothing };
};

export type Assigned = { readonly addresses: readonly string[]; readonly prefixes: readonly string[] };

type Taken = { readonly eniId: string; readonly addresses: readonly string[]; readonly prefixes: readonly string[] };

export const addressActions: FactsOf<AddressActions> = {
  assignIpv4: wet('AssignPrivateIpAddresses'),
  unassignIpv4: wet('UnassignPrivateIpAddresses'),
  assignIpv6: wet('AssignIpv6Addresses'),
  unassignIpv6: wet('UnassignIpv6Addresses'),
};
