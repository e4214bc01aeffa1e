import { elasticOn, isCharged, monthlyUsd } from '../../domain/addressCharge.ts';
import { ipOf } from '../../domain/association.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { ElasticIp, Eni } from '../../domain/model.ts';
import { named } from '../../domain/named.ts';
import { isUnusedAddress, servesNobody } from '../../domain/unusedAddress.ts';
import { foreignList, words } from '../../domain/words.ts';
import type { Lint, LintFinding } from './lint.ts';

export const idleElasticIp: Lint = {
  id: 'address/idle-elastic-ip',
  heading: words`Unused elastic IPs`,
  mends: [
    'attachInterface',
    'associateAddress',
    'moveAddress',
    'swapElasticIps',
    'disassociateAddress',
    'releaseAddress',
    'deleteInterface',
  ],
  title: words`An elastic IP that is associated with nothing, or with an unattached network interface, is not used; AWS charges for those of its own`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eips.html',
  *check(inventory) {
    for (const eni of inventory.snapshot.enis) yield findingOn(eni, inventory);
    for (const address of inventory.snapshot.addresses) yield findingOnIdle(address, inventory);
  },
};

const findingOn = (eni: Eni, inventory: Inventory): LintFinding | undefined => {
  if (!servesNobody(eni, inventory)) return undefined;
  const elastic = elasticOn(eni).map(ipOf);
  if (elastic.length === 0) return undefined;
  const charged = new Set(inventory.snapshot.addresses.filter(isCharged).map(ipOf));
  return {
    severity: 'warning',
    message: words`Elastic IP ${foreignList(elastic)} is unused on an unattached interface: ${named(eni)}`,
    remedy: words`Attach the interface to an instance, or disassociate the elastic IP and release it.`,
    on: { kind: 'interface', id: eni.id },
    ...costing(elastic.filter((ip) => charged.has(ip)).length),
  };
};

const findingOnIdle = (address: ElasticIp, inventory: Inventory): LintFinding | undefined => {
  const { allocationId, eniId, tags } = address;
  // That of an interface is told on the interface.
  if (eniId !== undefined || !isUnusedAddress(address, inventory)) return undefined;
  return {
    severity: 'warning',
    message: words`The elastic IP is associated with nothing: ${named({ id: ipOf(address), tags })}`,
    remedy: words`Associate it with an interface, or release it if nothing needs it.`,
    on: { kind: 'address', id: allocationId },
    ...costing(isCharged(address) ? 1 : 0),
  };
};

const costing = (charged: number): Pick<LintFinding, 'monthlyUsd'> =>
  charged === 0 ? {} : { monthlyUsd: charged * monthlyUsd };
