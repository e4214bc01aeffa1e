import type { Inventory } from '../../domain/inventory.ts';
import { namedOr } from '../../domain/named.ts';
import type { Remedy } from '../../domain/remedy.ts';
import { foreign, foreignList, words } from '../../domain/words.ts';
import { ownOfEachVpc } from '../lint/severalVpcs.ts';
import { pairOf, type AttachInput, type Pair } from './attachInput.ts';
import { block, warn, type Rule, type Verdict } from '../rule.ts';

export const sameZone: Rule<AttachInput> = {
  id: 'attach/same-zone',
  title: words`A network interface and its instance are in the same Availability Zone`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html',
  needs: ['eniId', 'instanceId'],
  *check(input, inventory) {
    const pair = pairOf(input, inventory);
    if (!pair || pair.eni.zone === pair.instance.zone) return;
    yield block(
      words`The interface is in ${foreign(pair.eni.zone)}, the instance in another zone: ${foreign(pair.instance.zone)}`,
      words`Choose an instance in ${foreign(pair.eni.zone)}, or create an interface in a subnet of ${foreign(pair.instance.zone)}.`,
      ...newIn(pair.instance.subnetId),
    );
  },
};

const newIn = (subnetId: string | undefined): readonly Remedy[] =>
  subnetId === undefined ? [] : [{ operation: 'createInterface', on: { kind: 'subnet', id: subnetId } }];

/**
 * Since October 2023 a secondary interface may come from another VPC of the same account; before, it had to be the same VPC.
 */
export const sameOwner: Rule<AttachInput> = {
  id: 'attach/owner-and-vpc',
  title: words`One account owns the interface, the instance and, where they differ, both VPCs`,
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
    yield warn(
      words`It is not known whether one account owns the interface and the instance: ${foreign(eni.id)}, ${foreign(instance.id)}`,
    );
  } else if (eni.ownerId !== instance.ownerId) {
    yield block(
      words`Another account owns the interface: ${foreign(eni.ownerId)}`,
      words`Its owner can allow it with Grant Permission… (INSTANCE-ATTACH). That it has cannot be seen from this account.`,
    );
  }
}

function* acrossVpcs({ eni, instance }: Pair, inventory: Inventory): Iterable<Verdict> {
  const [from, to] = [inventory.vpc(eni.vpcId), inventory.vpc(instance.vpcId)];
  const owners = [eni.ownerId, instance.ownerId, from?.ownerId, to?.ownerId];
  const known = new Set(owners.filter((owner) => owner !== undefined));
  const vpcs = words`${namedOr(eni.vpcId, from)} and ${namedOr(instance.vpcId ?? 'no VPC', to)}`;
  if (known.size > 1) {
    yield block(
      words`The interface and the instance are in VPCs that involve different accounts: ${foreignList([...known])}`,
      words`Choose an instance in the interface's own VPC: ${foreign(eni.vpcId)}.`,
    );
  } else if (owners.includes(undefined)) {
    yield warn(words`The instance would span two VPCs, and it is not known whether one account owns all: ${vpcs}`);
  } else {
    yield warn(
      words`The instance will span two VPCs, ${ownOfEachVpc}: ${vpcs}`,
      words`Make sure that the instance may join both networks; it could forward traffic between them.`,
    );
  }
}
