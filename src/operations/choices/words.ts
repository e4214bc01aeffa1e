import type { Inventory } from '../../domain/inventory.ts';
import { natural } from '../../domain/natural.ts';
import { labelOf } from '../../domain/tags.ts';
import type { Choice } from '../question.ts';

/** Facts of a choice on one line; those that are missing leave no gap. */
export const facts = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');

export const vpcLabel = (vpcId: string | undefined, inventory: Inventory): string => {
  const vpc = inventory.vpc(vpcId);
  return vpc ? labelOf(vpc) : (vpcId ?? 'unknown');
};

export const subnetLabel = (subnetId: string | undefined, inventory: Inventory): string => {
  const subnet = inventory.subnet(subnetId);
  return subnet ? labelOf(subnet) : (subnetId ?? 'unknown');
};

/** By label; ids keep the order stable between things of one name. */
export const byLabel = (a: Choice<string>, b: Choice<string>): number =>
  natural(a.label, b.label) || (a.value < b.value ? -1 : 1);
