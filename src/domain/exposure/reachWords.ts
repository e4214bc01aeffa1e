import { partWords } from '../gapWords.ts';
import type { Inventory } from '../inventory.ts';
import type { Route, Subnet } from '../model.ts';
import { labelOf } from '../tags.ts';
import { facts, foreign, words, type Words } from '../words.ts';
import { subnetReach, type JudgedWay } from './subnetReach.ts';

/** `public`; `public, to a carrier's network`; `private`; `isolated: blocked by VPC Block Public Access`; `not known: route tables not read`. */
export const tierWords = (subnet: Subnet, inventory: Inventory): Words => {
  const { tier, ways } = subnetReach(subnet, inventory);
  if (tier === 'unknown') {
    const part = inventory.routeTableOf(subnet) ? 'vpcBlockPublicAccessOptions' : 'routeTables';
    return words`not known: ${partWords[part]} not read`;
  }
  if (tier === 'public') {
    const open = ways.filter(({ passage }) => passage === 'in');
    if (open.every(({ kind }) => kind === 'carrier')) return words`public, from a carrier's network`;
    return open.every(({ kind }) => kind === 'middlebox') ? words`public, through a middlebox` : words`public`;
  }
  const why = ways.some(({ isBlock }) => isBlock)
    ? words`VPC Block Public Access blocks the way`
    : ways.some(({ isDead }) => isDead) && words`its route is a blackhole`;
  return facts(tier === 'private' ? words`private` : words`isolated`, why);
};

/** What became of a way: ` (blackhole)`, ` (blocked by VPC Block Public Access)`, ` (out only)`; nothing where it is open. */
export const fateWords = ({ passage, isBlock, isDead, kind }: JudgedWay): Words => {
  if (isDead) return words` (blackhole)`;
  if (passage === 'unknown') return words` (VPC Block Public Access not read)`;
  if (isBlock) return words` (blocked by VPC Block Public Access)`;
  return kind === 'egressOnly' ? words` (out only)` : words``;
};

/** What a route leads to: the name of a gateway or interface that was read, else its id; of a dead one, what became of it. */
export const targetWords = ({ target }: Pick<Route, 'target'>, inventory: Inventory): Words => {
  const { snapshot } = inventory;
  const eni = inventory.eni(target);
  if (eni) {
    const loose = eni.attachment === undefined && eni.status === 'available';
    return loose ? words`an unattached interface ${foreign(labelOf(eni))}` : foreign(labelOf(eni));
  }
  const gateways = [
    snapshot.internetGateways,
    snapshot.natGateways,
    snapshot.egressOnlyInternetGateways,
    snapshot.carrierGateways,
  ];
  for (const list of gateways) {
    const found = list.find(({ id }) => id === target);
    if (found) return foreign(labelOf(found));
  }
  return target.startsWith('eni-') && !inventory.missing('enis')
    ? words`an interface that is gone, ${foreign(target)}`
    : foreign(target);
};
