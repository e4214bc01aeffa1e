import type { Inventory } from '../../domain/inventory.ts';
import { fullLabelOf } from '../../domain/tags.ts';
import { pairOf, type AttachInput, type Pair } from '../attachInput.ts';
import { block, warn, type Rule, type Verdict } from '../rule.ts';

export const sameZone: Rule<AttachInput> = {
  id: 'attach/same-zone',
  title: 'A network interface and its instance are in the same Availability Zone',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html',
  needs: ['eniId', 'instanceId'],
  *check(input, inventory) {
    const pair = pairOf(input, inventory);
    if (!pair || pair.eni.zone === pair.instance.zone) return;
    yield block(
      `The interface is in ${pair.eni.zone}, the instance in another zone: ${pair.instance.zone}`,
      `Choose an instance in ${pair.eni.zone}, or create an interface in a subnet of ${pair.instance.zone}.`,
    );
  },
};

/**
 * Since October 2023 a secondary interface may come from another VPC of the same account; before, it had to be the same VPC.
 */
export const sameOwner: Rule<AttachInput> = {
  id: 'attach/owner-and-vpc',
  title: 'One account owns the interface, the instance and, where they differ, both VPCs',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/scenarios-enis.html',
  needs: ['eniId', 'instanceId'],
  *check(input, inventory) {
    const pair = pairOf(input, inventory);
    if (!pair) return;
    yield* pair.eni.vpcId === pair.instance.vpcId ? withinVpc(pair) : acrossVpcs(pair, inventory);
  },
};

function* withinVpc({ eni, instance }: Pair): Iterable<Verdict> {
  if (eni.ownerId === undefined || instance.ownerId === undefined) {
    yield warn(`It is not known whether one account owns the interface and the instance: ${eni.id}, ${instance.id}`);
  } else if (eni.ownerId !== instance.ownerId) {
    yield block(
      `Another account owns the interface: ${eni.ownerId}`,
      'Its owner can allow it with a network interface permission INSTANCE-ATTACH, which cannot be seen from here.',
    );
  }
}

function* acrossVpcs({ eni, instance }: Pair, inventory: Inventory): Iterable<Verdict> {
  const [from, to] = [inventory.vpc(eni.vpcId), inventory.vpc(instance.vpcId)];
  const owners = [eni.ownerId, instance.ownerId, from?.ownerId, to?.ownerId];
  const known = new Set(owners.filter((owner) => owner !== undefined));
  const vpcs = `${from ? fullLabelOf(from) : eni.vpcId} and ${to ? fullLabelOf(to) : (instance.vpcId ?? 'no VPC')}`;
  if (known.size > 1) {
    yield block(
      `The interface and the instance are in VPCs that involve different accounts: ${[...known].join(', ')}`,
      `Choose an instance in the interface's own VPC: ${eni.vpcId}.`,
    );
  } else if (owners.includes(undefined)) {
    yield warn(`The instance would span two VPCs, and it is not known whether one account owns all: ${vpcs}`);
  } else {
    yield warn(
      `The instance will span two VPCs, each with its own security groups, routes and resolver: ${vpcs}`,
      'Make sure that the instance may join both networks; it could forward traffic between them.',
    );
  }
}
