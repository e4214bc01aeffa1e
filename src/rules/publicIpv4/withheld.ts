import { foreign, foreignList, words } from '../../domain/words.ts';
import { primaryEniOf, type PublicIpv4Input } from '../publicIpv4Input.ts';
import { warn, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html';

export const severalInterfaces: Rule<PublicIpv4Input> = {
  id: 'public-ipv4/several-interfaces',
  title: words`An instance with several interfaces gets no automatic public IPv4 address`,
  source: page,
  needs: ['eniId', 'enabled'],
  *check({ enabled, ...input }, inventory) {
    const instance = inventory.instance(primaryEniOf(input, inventory)?.attachment?.instanceId);
    if (enabled !== true || !instance || inventory.enisOf(instance).length < 2) return;
    yield warn(
      words`The instance has several interfaces and gets no address while it has: ${foreign(instance.id)}`,
      words`Detach the others, or associate an elastic IP address.`,
    );
  },
};

export const elasticIpFirst: Rule<PublicIpv4Input> = {
  id: 'public-ipv4/elastic-ip-first',
  title: words`An interface with an elastic IP address gets no automatic public one`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
  needs: ['eniId', 'enabled'],
  *check({ enabled, ...input }, inventory) {
    if (enabled !== true) return;
    const elastic = (primaryEniOf(input, inventory)?.addresses ?? []).flatMap(({ association }) =>
      association?.allocationId === undefined ? [] : [association.publicIp],
    );
    if (elastic.length > 0)
      yield warn(words`It has an elastic IP address, which stays instead: ${foreignList(elastic)}`);
  },
};

export const noGateway: Rule<PublicIpv4Input> = {
  id: 'public-ipv4/no-gateway',
  title: words`A public IPv4 address is reached through an internet gateway of the VPC`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  needs: ['eniId', 'enabled'],
  *check({ eniId, enabled }, inventory) {
    const vpcId = inventory.eni(eniId)?.vpcId;
    if (enabled !== true || vpcId === undefined || inventory.gap('internetGateways')) return;
    // Whoever shares a VPC keeps its gateway; the participants do not see it.
    if (inventory.vpc(vpcId)?.ownerId !== inventory.snapshot.accountId) return;
    if (!inventory.internetGatewayOf({ id: vpcId }))
      yield warn(words`The VPC has no internet gateway: ${foreign(vpcId)}`);
  },
};
