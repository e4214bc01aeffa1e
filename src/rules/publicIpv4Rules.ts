import { isWavelength } from '../domain/exposure/ways.ts';
import { ipOf, isElastic } from '../domain/association.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { remedyOnEni } from '../domain/remedy.ts';
import { isPrimaryEni } from '../domain/slots.ts';
import { foreign, foreignList, words } from '../domain/words.ts';
import { warn, type Rule } from './rule.ts';
import type { EniInput } from './shared/eniInput.ts';
import { ownInterface } from './shared/ownInterface.ts';

/** Whether an interface is to ask for an automatic public IPv4 address. */
export type PublicIpv4Input = EniInput & { readonly enabled: boolean };

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html';

/**
 * The interface, if it is the primary one of an instance, which alone may have an automatic public address; undefined
 * otherwise.
 */
export const primaryEniOf = ({ eniId }: Partial<PublicIpv4Input>, inventory: Inventory): Eni | undefined => {
  const eni = inventory.eni(eniId);
  return eni && isPrimaryEni(eni) ? eni : undefined;
};

export const primaryOnly: Rule<PublicIpv4Input> = {
  id: 'public-ipv4/primary-only',
  title: words`The automatic public IPv4 setting applies only to the primary interface of an instance`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html',
  needs: ['eniId'],
  *check(input, inventory) {
    const eni = inventory.eni(input.eniId);
    if (!eni || primaryEniOf(input, inventory)) return;
    yield warn(
      words`It is not the primary interface of an instance, so the setting has no effect: ${foreign(eni.id)}`,
      words`Associate an elastic IP address instead.`,
      remedyOnEni('associateAddress', eni.id),
    );
  },
};

export const givenBack: Rule<PublicIpv4Input> = {
  id: 'public-ipv4/given-back',
  title: words`An automatic public IPv4 address that is released cannot be recovered`,
  source: page,
  needs: ['eniId', 'enabled'],
  *check({ eniId, enabled }, inventory) {
    if (enabled !== false) return;
    for (const { association } of inventory.eni(eniId)?.addresses ?? []) {
      if (association && !isElastic(association))
        yield warn(
          words`The public IPv4 address is released for good: ${foreign(ipOf(association))}`,
          words`Clients that use it can no longer reach the instance.`,
        );
    }
  },
};

export const price: Rule<PublicIpv4Input> = {
  id: 'public-ipv4/price',
  title: words`Every public IPv4 address is charged as long as it exists`,
  source: page,
  needs: ['enabled'],
  *check({ enabled }) {
    if (enabled === true) yield warn(words`A public IPv4 address costs USD 0.005 an hour, about USD 3.65 a month`);
  },
};

export const severalInterfaces: Rule<PublicIpv4Input> = {
  id: 'public-ipv4/several-interfaces',
  title: words`An instance with several interfaces gets no automatic public IPv4 address`,
  source: page,
  needs: ['eniId', 'enabled'],
  *check({ enabled, ...input }, inventory) {
    const primary = primaryEniOf(input, inventory);
    const instance = inventory.instance(primary?.attachment?.instanceId);
    if (enabled !== true || !primary || !instance) return;
    const others = inventory.enisOf(instance).filter(({ id }) => id !== primary.id);
    if (others.length === 0) return;
    yield warn(
      words`The instance gets no address as long as it has several interfaces: ${foreign(instance.id)}`,
      words`Detach the others, or associate an elastic IP address.`,
      remedyOnEni('associateAddress', primary.id),
      ...others.map(({ id }) => remedyOnEni('detachInterface', id)),
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
      association && isElastic(association) ? [ipOf(association)] : [],
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
    if (!isWavelength(inventory.eni(eniId)?.zone ?? '') && !inventory.internetGatewayOf({ id: vpcId }))
      yield warn(words`The VPC has no internet gateway: ${foreign(vpcId)}`);
  },
};

/** All that EC2 demands of a change of the automatic public IPv4 address, and what comes of it. */
export const publicIpv4Rules: readonly Rule<PublicIpv4Input>[] = [
  ...ownInterface,
  primaryOnly,
  severalInterfaces,
  elasticIpFirst,
  noGateway,
  givenBack,
  price,
];
