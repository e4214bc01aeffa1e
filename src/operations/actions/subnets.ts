import { wet, type FactsOf, type Nothing } from './facts.ts';

/** Writes to the attributes of a subnet that new interfaces inherit; EC2 takes one a call. */
export type SubnetActions = {
  readonly modifySubnetPublicIpv4: { readonly input: Switch; readonly output: Nothing };
  readonly modifySubnetIpv6: { readonly input: Switch; readonly output: Nothing };
};

type Switch = { readonly subnetId: string; readonly enabled: boolean };

export const subnetActions: FactsOf<SubnetActions> = {
  modifySubnetPublicIpv4: wet('ModifySubnetAttribute'),
  modifySubnetIpv6: wet('ModifySubnetAttribute'),
};
