import { remedyOnEni } from '../domain/remedy.ts';
import { foreign, words } from '../domain/words.ts';
import { warn, type Rule } from './rule.ts';
import type { EniInput } from './shared/eniInput.ts';
import { ownInterface } from './shared/ownInterface.ts';

/** What the public hostname of an interface leads to. */
export type PublicDnsNamesInput = EniInput & { readonly hostnameType: HostnameType };

export type HostnameType = 'public-ipv4-dns-name' | 'public-ipv6-dns-name' | 'public-dual-stack-dns-name';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-naming.html';

export const nameNeedsAddresses: Rule<PublicDnsNamesInput> = {
  id: 'public-dns/addresses',
  title: words`A public hostname leads to the public addresses that the interface has`,
  source: page,
  needs: ['eniId', 'hostnameType'],
  *check({ eniId, hostnameType }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni) return;
    const [needsIpv4, needsIpv6] = [hostnameType !== 'public-ipv6-dns-name', hostnameType !== 'public-ipv4-dns-name'];
    if (needsIpv4 && !eni.addresses.some(({ association }) => association?.publicIp !== undefined))
      yield warn(
        words`The interface has no public IPv4 address, so that the name leads to none: ${foreign(eni.id)}`,
        words`Associate an elastic IP address.`,
        remedyOnEni('associateAddress', eni.id),
      );
    if (needsIpv6 && eni.ipv6Addresses.length === 0)
      yield warn(
        words`The interface has no IPv6 address, so that the name leads to none: ${foreign(eni.id)}`,
        words`Assign an IPv6 address.`,
        remedyOnEni('assignIpv6', eni.id),
      );
  },
};

export const vpcNames: Rule<PublicDnsNamesInput> = {
  id: 'public-dns/vpc',
  title: words`A VPC gives public hostnames only where its DNS hostnames are on`,
  source: page,
  needs: ['eniId'],
  reviewOnly: true,
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || eni.publicDnsName !== undefined) return;
    if (eni.addresses.some(({ association }) => association?.publicDnsName !== undefined)) return;
    yield warn(
      words`The interface has no public hostname now; EC2 gives one only where DNS hostnames are on for the VPC: ${foreign(eni.vpcId)}`,
      words`Turn on DNS hostnames for the VPC.`,
    );
  },
};

export const sameHostname: Rule<PublicDnsNamesInput> = {
  id: 'public-dns/same',
  title: words`Setting the current hostname type again changes nothing`,
  source: page,
  needs: ['eniId', 'hostnameType'],
  *check({ eniId, hostnameType }, inventory) {
    if (hostnameType !== undefined && inventory.eni(eniId)?.publicDnsOptions?.hostnameType === hostnameType)
      yield warn(words`It is already set this way: ${foreign(hostnameType)}`);
  },
};

/** All that EC2 demands of public hostnames. */
export const publicDnsNamesRules: readonly Rule<PublicDnsNamesInput>[] = [
  ...ownInterface,
  nameNeedsAddresses,
  sameHostname,
  vpcNames,
];
