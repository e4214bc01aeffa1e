import { custodyOf } from '../domain/custody/custody.ts';
import { foreign, foreignFew, words } from '../domain/words.ts';
import { subnetReach } from '../domain/exposure/subnetReach.ts';
import { block, warn, type Rule } from './rule.ts';
import { subnetExists } from './shared/subnetExists.ts';

/** What a subnet gives to interfaces that are made in it, each by an attribute of the subnet. */
export type Given = 'publicIpv4' | 'ipv6';

export type SubnetAddressingInput = {
  readonly subnetId: string;
  /** What it is to give. */
  readonly given: readonly Given[];
  /** Those that are different from now. */
  readonly changes: readonly Given[];
};

const api = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySubnetAttribute.html';
const guide = 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html';

export const ownSubnet: Rule<SubnetAddressingInput> = {
  id: 'subnet-addressing/owner',
  title: words`A shared subnet can be changed only by its owner`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html',
  needs: ['subnetId'],
  *check({ subnetId }, inventory) {
    const owner = inventory.subnet(subnetId)?.ownerId;
    const { accountId } = inventory.snapshot;
    if (owner === undefined || accountId === undefined || owner === accountId) return;
    yield warn(words`Another account owns the subnet, so EC2 may refuse: ${foreign(owner)}`, words`Ask its owner.`);
  },
};

export const somethingChanges: Rule<SubnetAddressingInput> = {
  id: 'subnet-addressing/nothing',
  title: words`Something must change`,
  source: api,
  needs: ['subnetId', 'changes'],
  *check({ subnetId, changes = [] }) {
    if (changes.length === 0)
      yield warn(words`Nothing would change: ${foreign(subnetId)}`, words`Go back and choose again.`);
  },
};

export const onlyNewOnes: Rule<SubnetAddressingInput> = {
  id: 'subnet-addressing/new-ones',
  title: words`Interfaces keep what they inherited when they were created`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  needs: ['subnetId', 'changes'],
  reviewOnly: true,
  *check({ subnetId = '', changes = [] }, inventory) {
    const count = inventory.enisIn({ id: subnetId }).length;
    if (changes.length > 0 && count > 0)
      yield warn(words`Interfaces that are in the subnet already stay as they are: ${count}`);
  },
};

export const controllersMake: Rule<SubnetAddressingInput> = {
  id: 'subnet-addressing/controllers',
  title: words`Interfaces that controllers make get what the subnet gives as well`,
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/cni-ipv6.html',
  needs: ['subnetId', 'changes'],
  *check({ subnetId = '', changes = [] }, inventory) {
    if (changes.length === 0) return;
    const makers = new Set<string>();
    for (const eni of inventory.enisIn({ id: subnetId })) {
      const { controller, holder } = custodyOf(eni, inventory);
      if (controller?.serves === 'pods' || controller?.serves === 'trunk')
        makers.add(holder?.name === undefined ? controller.title : `${controller.title} ${holder.name}`);
    }
    if (makers.size === 0) return;
    yield warn(
      words`Interfaces for pods are made in the subnet, and the next ones are affected: ${foreignFew([...makers])}`,
      words`Make sure that the cluster expects it: pods are not told of such addresses.`,
    );
  },
};

export const ipv6NeedsRange: Rule<SubnetAddressingInput> = {
  id: 'subnet-addressing/ipv6-block',
  title: words`A subnet assigns IPv6 addresses only if it has an IPv6 block`,
  source: guide,
  needs: ['subnetId', 'given'],
  *check({ subnetId, given = [] }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (!subnet || !given.includes('ipv6') || subnet.assignIpv6OnCreation || subnet.ipv6Cidrs.length > 0) return;
    yield block(
      words`The subnet has no IPv6 block: ${foreign(subnet.id)}`,
      words`Associate one with the subnet first.`,
    );
  },
};

/** What EC2 does there is not written; it gives such a subnet its attributes by itself. */
export const ipv6OnlyStays: Rule<SubnetAddressingInput> = {
  id: 'subnet-addressing/ipv6-only',
  title: words`An IPv6-only subnet assigns IPv6 addresses and has no IPv4`,
  source: guide,
  needs: ['subnetId', 'given'],
  ofWhole: true,
  *check({ subnetId, given = [] }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (subnet?.ipv6Native !== true) return;
    if (!given.includes('ipv6') && subnet.assignIpv6OnCreation)
      yield warn(
        words`Interfaces of an IPv6-only subnet need an IPv6 address, so EC2 may refuse: ${foreign(subnet.id)}`,
      );
    if (given.includes('publicIpv4') && !subnet.mapPublicIpOnLaunch)
      yield warn(words`An IPv6-only subnet has no IPv4 addresses, so EC2 may refuse: ${foreign(subnet.id)}`);
  },
};

export const publicIpv4Costs: Rule<SubnetAddressingInput> = {
  id: 'subnet-addressing/public-ipv4-cost',
  title: words`Every public IPv4 address is charged`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  needs: ['subnetId', 'given'],
  *check({ subnetId, given = [] }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (!subnet || !given.includes('publicIpv4') || subnet.mapPublicIpOnLaunch) return;
    yield warn(
      words`Each instance launched into the subnet costs USD 0.005 per hour more, for its public IPv4 address: ${foreign(subnet.id)}`,
    );
  },
};

export const publicIpv4NeedsWay: Rule<SubnetAddressingInput> = {
  id: 'subnet-addressing/public-ipv4-route',
  title: words`A public IPv4 address is useful only with a route to an internet gateway`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  needs: ['subnetId', 'given'],
  *check({ subnetId, given = [] }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (!subnet || !given.includes('publicIpv4') || subnet.mapPublicIpOnLaunch) return;
    const tier = subnetReach(subnet, inventory).tier;
    if (tier === 'private' || tier === 'isolated')
      yield warn(
        words`The subnet has no route to an internet gateway: ${foreign(subnet.id)}`,
        words`Add one to its route table.`,
      );
  },
};

/** All that EC2 demands of what a subnet gives to new interfaces. */
export const subnetAddressingRules: readonly Rule<SubnetAddressingInput>[] = [
  subnetExists,
  ipv6NeedsRange,
  ownSubnet,
  ipv6OnlyStays,
  publicIpv4NeedsWay,
  publicIpv4Costs,
  somethingChanges,
  onlyNewOnes,
  controllersMake,
];
