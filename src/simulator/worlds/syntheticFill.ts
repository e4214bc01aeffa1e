import type { InstanceSpec } from './spec.ts';
import { appliance, dualHomed, node, publicServer, server } from './syntheticServers.ts';
import { endpoint, fileSystem, lambda, loadBalancer, natGateway, rds } from './syntheticServices.ts';
import type { Draft, SubnetContents, Site } from './syntheticSite.ts';
import type { SubnetPurpose } from './syntheticTiers.ts';
import { leftover, spare } from './syntheticUnattached.ts';

/** Makes something for a site, with at most so many interfaces: at least one. */
type Maker = (site: Site, room: number) => SubnetContents;

/** What is made in each tier, in percent of the throws. */
const mixes: { readonly [T in SubnetPurpose]: readonly (readonly [percent: number, Maker])[] } = {
  public: [
    [38, loadBalancer],
    [30, dualHomed],
    [24, publicServer],
    [4, appliance],
    [4, spare],
  ],
  app: [
    [81, server],
    [8, loadBalancer],
    [5, endpoint],
    [2, fileSystem],
    [4, spare],
  ],
  nodes: [
    [85, node],
    [6, loadBalancer],
    [3, endpoint],
    [6, leftover],
  ],
  functions: [
    [86, lambda],
    [6, endpoint],
    [4, server],
    [4, spare],
  ],
  data: [
    [38, rds],
    [46, server],
    [7, fileSystem],
    [5, endpoint],
    [4, spare],
  ],
};

/**
 * Instances and interfaces of one subnet: exactly as many interfaces as its budget says. Second interfaces of
 * dual-homed servers are in the subnet inside.
 */
export const fillSubnet = (site: Site): Required<SubnetContents> => {
  const instances: InstanceSpec[] = [];
  const drafts: Draft[] = [];
  const keep = (made: SubnetContents): void => {
    instances.push(...(made.instances ?? []));
    drafts.push(...made.drafts);
  };
  // One gateway a zone is what AWS advises.
  if (site.tier === 'public' && site.isFirst && site.budget > 0) keep(natGateway(site));
  while (drafts.length < site.budget) {
    keep(makerFor(site.tier, site.random() * 100)(site, site.budget - drafts.length));
  }
  return { instances, drafts };
};

const makerFor = (tier: SubnetPurpose, dice: number): Maker => {
  let sum = 0;
  for (const [percent, maker] of mixes[tier]) {
    sum += percent;
    if (dice < sum) return maker;
  }
  return spare;
};
