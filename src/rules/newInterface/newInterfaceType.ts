import { asksForSome } from '../../domain/addressRequest.ts';
import { foreign, words } from '../../domain/words.ts';
import type { NewEni } from './newEni.ts';
import { block, warn, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/efa.html';

export const efaOnlyBare: Rule<NewEni> = {
  id: 'new-interface/efa-only',
  title: words`An EFA-only interface has no IP addresses`,
  source: page,
  needs: ['interfaceType'],
  *check({ interfaceType, privateIp, ipv4, ipv6 }) {
    if (interfaceType !== 'efa-only') return;
    if (privateIp === undefined && !asksForSome(ipv4) && !asksForSome(ipv6)) return;
    yield block(
      words`IP addresses are entered for an EFA-only interface`,
      words`Leave them out, or choose another type.`,
    );
  },
};

export const specialUse: Rule<NewEni> = {
  id: 'new-interface/special-use',
  title: words`Some interface types work only with some instance types`,
  source: page,
  needs: ['interfaceType'],
  *check({ interfaceType }) {
    if (interfaceType === 'efa' || interfaceType === 'efa-only')
      yield warn(
        words`It can be attached only to stopped instances of types that support it: ${foreign(interfaceType)}`,
      );
    if (interfaceType === 'trunk')
      yield warn(
        words`It is for container services, on instance types that support trunking: ${foreign(interfaceType)}`,
      );
  },
};
