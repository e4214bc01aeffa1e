import type { Snapshot } from '../../../domain/model.ts';
import { accountOf } from '../accountOf.ts';
import { assemble } from '../assemble.ts';
import { demoAccount } from '../demoAccounts.ts';
import { oneCard } from '../demoLimits.ts';
import type { VpcSpec } from '../spec.ts';
import { appliancePair } from './appliancePair.ts';
import { blockedVpc, blockExclusions, blockOptions } from './blockedVpcs.ts';
import { eksCluster } from './eksCluster.ts';
import { eksTrunk } from './eksNodes.ts';
import { gpuCluster, p5 } from './gpuCluster.ts';
import type { RealWorldName } from './realWorldNames.ts';
import { sharedByUs, sharedWithUs } from './sharedVpc.ts';
import { carrierGateway, wavelengthEdge } from './wavelength.ts';

const limits = [
  oneCard('c5n.large', 3, 10),
  oneCard('c6g.large', 3, 10),
  oneCard('m5.large', 3, 10),
  oneCard('m5.xlarge', 4, 15),
  oneCard('t3.medium', 3, 6),
  oneCard('t3.xlarge', 4, 15),
  p5,
];

const accountWith = (specs: readonly VpcSpec[], more: Partial<Snapshot> = {}): Snapshot => {
  const { accountId, region } = specs[0] ?? demoAccount;
  const used = new Set(specs.flatMap(({ instances }) => instances.map(({ type }) => type)));
  const types = limits.filter(({ type }) => used.has(type));
  return { ...accountOf({ accountId, region }, specs.map(assemble), types), ...more };
};

/** Accounts in the likeness of real ones, each with what the demo account lacks. Equal at every call. */
export const realWorlds: { readonly [N in RealWorldName]: () => Snapshot } = {
  eks: () => accountWith([eksCluster], { trunkAssociations: eksTrunk }),
  'shared-vpc': () => accountWith([sharedWithUs, sharedByUs]),
  wavelength: () => accountWith([wavelengthEdge], { carrierGateways: [carrierGateway] }),
  appliances: () => accountWith([appliancePair]),
  gpu: () => accountWith([gpuCluster]),
  'block-public-access': () =>
    accountWith([blockedVpc], {
      vpcBlockPublicAccessOptions: [blockOptions],
      vpcBlockPublicAccessExclusions: blockExclusions,
    }),
};
