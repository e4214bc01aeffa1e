import { elasticOn, isCharged, monthlyUsd, usdWords } from '../../../domain/addressCharge.ts';
import { ipOf } from '../../../domain/association.ts';
import type { Inventory } from '../../../domain/inventory.ts';
import type { Eni } from '../../../domain/model.ts';
import { named } from '../../../domain/named.ts';
import { foreign, words } from '../../../domain/words.ts';
import { line, type Markdown } from '../../shared/tree/markdown.ts';

type Place = {
  readonly subnetId?: string | undefined;
  readonly vpcId?: string | undefined;
  readonly zone?: string | undefined;
};

/** Where a thing stands, for its tooltip; a place that was not read by its id. */
export const placeLines = ({ subnetId, vpcId, zone }: Place, inventory: Inventory): readonly Markdown[] => {
  const [subnet, vpc] = [inventory.subnet(subnetId), inventory.vpc(vpcId)];
  return [
    line(words`Subnet`, subnet ? named(subnet) : subnetId),
    line(words`VPC`, vpc ? named(vpc) : vpcId),
    line(words`Zone`, zone),
  ];
};

/** What the elastic IPs of an interface cost a month, as far as a charge is known; an empty line without one. */
export const costLine = (eni: Eni, { snapshot }: Inventory): Markdown => {
  const own = new Set(elasticOn(eni).map(ipOf));
  const charged = snapshot.addresses.filter((address) => isCharged(address) && own.has(ipOf(address)));
  const cost = usdWords(charged.length * monthlyUsd);
  return line(words`Elastic IPs cost`, charged.length === 0 ? undefined : words`${foreign(cost)} a month`);
};
