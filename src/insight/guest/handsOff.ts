import { clusterIn } from '../../domain/custody/cluster.ts';
import { custodyOf } from '../../domain/custody/custody.ts';
import { holderText } from '../../domain/custody/holder.ts';
import { isOwnKind } from '../../domain/custody/stand.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, Instance } from '../../domain/model.ts';
import { foreign, words, type Words } from '../../domain/words.ts';

/**
 * Why the operating system of an instance is somebody else's to set up, so that there is nothing to paste; undefined where it is the account's own. A CNI plugin
 * keeps addresses, routes and rules of its node by itself (of the VPC CNI: https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/cni-proposal.md), and what
 * a person adds there leads the traffic of pods astray.
 */
export const handsOffOf = (instance: Instance, inventory: Inventory): Words | undefined => {
  if (instance.operator?.managed === true)
    return words`An AWS service operates this instance and sets up its interfaces: ${foreign(instance.operator.principal ?? 'not known')}`;
  for (const eni of inventory.enisOf(instance)) {
    const reason = reasonIn(eni, inventory);
    if (reason !== undefined) return reason;
  }
  const cluster = clusterIn(instance.tags);
  return cluster === undefined ? undefined : words`This is a node of the cluster ${foreign(cluster)}. ${leftAlone}`;
};

const reasonIn = (eni: Eni, inventory: Inventory): Words | undefined => {
  const { kind, controller, holder } = custodyOf(eni, inventory);
  if (controller && controller.serves !== 'machine') {
    const name = holder?.name === undefined ? controller.title : `${controller.title} ${holder.name}`;
    return words`${foreign(eni.id)} belongs to ${foreign(name)}: this is a node of a cluster. ${leftAlone}`;
  }
  if (isOwnKind(kind)) return undefined;
  return words`${foreign(eni.id)} is not the account's own to set up: ${foreign(holder ? holderText(holder) : kind)}`;
};

const leftAlone = words`Its CNI plugin keeps addresses, routes and rules of the node by itself; what else is added there leads the traffic of pods astray.`;
