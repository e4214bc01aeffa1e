import type { ChangedKind } from './changes.ts';
import { words, type Words } from './words.ts';

/** What people call the kinds of things: one of them, and several. */
export const kindNames: { readonly [K in ChangedKind]: { readonly one: Words; readonly many: Words } } = {
  vpc: { one: words`VPC`, many: words`VPCs` },
  subnet: { one: words`subnet`, many: words`subnets` },
  instance: { one: words`instance`, many: words`instances` },
  interface: { one: words`interface`, many: words`interfaces` },
  address: { one: words`elastic IP address`, many: words`elastic IP addresses` },
  group: { one: words`security group`, many: words`security groups` },
};
