/** The name in what a screen reader says: `Interface fw-1-outside, eth1, …` is called fw-1-outside. */
export const nameIn = (label: string): string =>
  label.replace(/^(?:VPC|Subnet|Instance|Interface|Unattached interface) |, .*$/g, '');
