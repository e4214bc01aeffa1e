import { ipOf, isElastic, outerKind } from '../../domain/association.ts';
import { subnetReach } from '../../domain/exposure/subnetReach.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { foreign, words } from '../../domain/words.ts';
import type { AssociateInput } from './elasticIpInput.ts';
import { block, warn, type Rule } from '../rule.ts';

/** By which gateway an address that is not public leads out. Sources: Wavelength developer guide; Outposts user guide, routing. */
const waysOut = {
  carrier: { prefix: 'cagw-', gateway: words`a carrier gateway` },
  customerOwned: { prefix: 'lgw-', gateway: words`a local gateway` },
} as const;

const isElsewhere = (target: string): boolean => Object.values(waysOut).some(({ prefix }) => target.startsWith(prefix));

/** What the routes of an interface's subnet lead to. */
const targetsFrom = (eni: Eni, inventory: Inventory): readonly string[] => {
  const subnet = inventory.subnet(eni.subnetId);
  const routes = (subnet && inventory.routeTableOf(subnet)?.routes) ?? [];
  return routes.flatMap(({ target, state }) => (state === 'blackhole' ? [] : [target]));
};

export const internetGateway: Rule<AssociateInput> = {
  id: 'associate/internet-gateway',
  title: words`The VPC has an internet gateway`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  needs: ['eniId'],
  *check({ eniId, allocationId }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || inventory.internetGatewayOf({ id: eni.vpcId })) return;
    // A carrier or customer-owned address goes through another gateway. Before one is chosen, the routes tell.
    const address = inventory.elasticIp(allocationId);
    if (address ? outerKind(address) !== 'public' : targetsFrom(eni, inventory).some(isElsewhere)) return;
    const vpc = inventory.vpc(eni.vpcId);
    // Whoever shares a VPC keeps its gateway; the participants do not see it.
    const isHidden = inventory.gap('internetGateways') !== undefined || vpc?.ownerId !== inventory.snapshot.accountId;
    if (isHidden) yield warn(words`It is not known whether the VPC has an internet gateway: ${foreign(eni.vpcId)}`);
    else
      yield block(
        words`The VPC has no internet gateway: ${foreign(eni.vpcId)}`,
        words`Attach an internet gateway to the VPC first.`,
      );
  },
};

export const gatewayTrafficDenied: Rule<AssociateInput> = {
  id: 'associate/denies-gateway',
  title: words`An interface that denies internet gateway traffic cannot have an elastic IP`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (eni?.denyAllIgwTraffic)
      yield block(
        words`The interface denies all internet gateway traffic: ${foreign(eni.id)}`,
        words`Choose another interface.`,
      );
  },
};

export const instanceNotPending: Rule<AssociateInput> = {
  id: 'associate/instance-pending',
  title: words`The instance of the interface must have finished launching`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const instance = inventory.instance(inventory.eni(eniId)?.attachment?.instanceId);
    if (instance?.state !== 'pending') return;
    yield block(
      words`The instance is still being launched: ${foreign(instance.id)}`,
      words`Wait until it is running, then refresh.`,
    );
  },
};

export const routeOut: Rule<AssociateInput> = {
  id: 'associate/no-route',
  title: words`A public address reaches the internet only where the subnet has a route to an internet gateway`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  needs: ['eniId'],
  reviewOnly: true,
  *check({ eniId, allocationId }, inventory) {
    const eni = inventory.eni(eniId);
    const subnet = inventory.subnet(eni?.subnetId);
    if (!eni || !subnet) return;
    const address = inventory.elasticIp(allocationId);
    const kind = address ? outerKind(address) : 'public';
    if (kind !== 'public') {
      const { prefix, gateway } = waysOut[kind];
      if (!inventory.routeTableOf(subnet) || targetsFrom(eni, inventory).some((target) => target.startsWith(prefix)))
        return;
      yield warn(
        words`The subnet has no route to ${gateway}: ${foreign(subnet.id)}`,
        words`The address will not be reachable until its route table has one.`,
      );
      return;
    }
    const { tier, ways } = subnetReach(subnet, inventory);
    if (tier === 'public' || tier === 'unknown') return;
    if (ways.some((way) => way.kind === 'internet' && way.isBlock)) {
      yield warn(
        words`VPC Block Public Access blocks internet traffic to and from the subnet: ${foreign(subnet.id)}`,
        words`The address will not be reachable while it does; an exclusion lets the subnet through.`,
      );
      return;
    }
    yield warn(
      words`The subnet has no default route to an internet gateway: ${foreign(subnet.id)}`,
      words`The address will not be reachable until its route table has one.`,
    );
  },
};

const publicPage = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html';

export const automaticPublicLost: Rule<AssociateInput> = {
  id: 'associate/public-ipv4-lost',
  title: words`An automatic public IPv4 address is released for good when an elastic IP replaces it`,
  source: publicPage,
  needs: ['eniId', 'privateIp'],
  *check({ eniId, privateIp }, inventory) {
    for (const { ip, association } of inventory.eni(eniId)?.addresses ?? []) {
      if (ip !== privateIp || association === undefined || isElastic(association)) continue;
      yield warn(
        words`The automatic public address is lost for good: ${foreign(ipOf(association))}`,
        words`Tell its users; EC2 does not assign the same one again.`,
      );
    }
  },
};

export const noAutomaticPublic: Rule<AssociateInput> = {
  id: 'associate/no-public-ipv4-at-start',
  title: words`An instance with an elastic IP on a secondary address gets no automatic public IPv4 address at its next start`,
  source: publicPage,
  needs: ['eniId', 'privateIp'],
  *check({ eniId, privateIp }, inventory) {
    const [primary] = inventory.eni(eniId)?.addresses ?? [];
    if (primary?.association === undefined || primary.ip === privateIp) return;
    if (isElastic(primary.association)) return;
    yield warn(
      words`The automatic public address will not be replaced after a stop and start: ${foreign(ipOf(primary.association))}`,
      words`Give the primary address an elastic IP as well if it must stay reachable.`,
    );
  },
};
