import { foreign, words } from '../../domain/words.ts';
import { primaryEniOf, type PublicIpv4Input } from '../publicIpv4Input.ts';
import { warn, type Rule } from '../rule.ts';

export const primaryOnly: Rule<PublicIpv4Input> = {
  id: 'public-ipv4/primary-only',
  title: words`The wish for a public IPv4 address acts on the primary interface of an instance alone`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html',
  needs: ['eniId'],
  *check(input, inventory) {
    const eni = inventory.eni(input.eniId);
    if (!eni || primaryEniOf(input, inventory)) return;
    yield warn(
      words`It is not the primary interface of an instance, so nothing comes of it: ${foreign(eni.id)}`,
      words`Associate an elastic IP address instead.`,
    );
  },
};

export const givenBack: Rule<PublicIpv4Input> = {
  id: 'public-ipv4/given-back',
  title: words`An automatic public IPv4 address that is given back cannot be had again`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  needs: ['eniId', 'enabled'],
  *check({ eniId, enabled }, inventory) {
    if (enabled !== false) return;
    for (const { association } of inventory.eni(eniId)?.addresses ?? []) {
      if (association && association.allocationId === undefined)
        yield warn(
          words`The public IPv4 address is given back for good: ${foreign(association.publicIp)}`,
          words`What reaches the instance by it loses its way.`,
        );
    }
  },
};

export const price: Rule<PublicIpv4Input> = {
  id: 'public-ipv4/price',
  title: words`Every public IPv4 address is charged while it is there`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  needs: ['enabled'],
  *check({ enabled }) {
    if (enabled === true) yield warn(words`A public IPv4 address costs USD 0.005 an hour, about USD 3.65 a month`);
  },
};
