/** What a subnet gives to interfaces that are made in it, each by an attribute of the subnet. */
export type Given = 'publicIpv4' | 'ipv6';

export type SubnetAddressingInput = {
  readonly subnetId: string;
  /** What it is to give. */
  readonly given: readonly Given[];
  /** Those that are different from now. */
  readonly changes: readonly Given[];
};
