import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import type { AddressInput } from './elasticIpInput.ts';
import { addressExists } from './ownElasticIp.ts';

/** The name that reverse DNS is to give for an elastic IP; empty = none. */
export type ReverseDnsInput = AddressInput & { readonly name: string };

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Elastic_Addressing_Reverse_DNS.html';

/** Labels of letters, digits and hyphens, at least two. Source: RFC 1123. */
const label = '[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?';
const domainName = new RegExp(`^(?=.{1,254}$)${label}(\\.${label})+\\.?$`, 'i');

export const nameOfHost: Rule<ReverseDnsInput> = {
  id: 'reverse-dns/name',
  title: words`Reverse DNS leads to a whole domain name`,
  source: page,
  needs: ['name'],
  *check({ name = '' }) {
    if (name === '' || domainName.test(name)) return;
    yield block(words`This is not a whole domain name: ${foreign(name)}`, words`Enter one like mail.example.com.`);
  },
};

export const forwardRecord: Rule<ReverseDnsInput> = {
  id: 'reverse-dns/forward',
  title: words`EC2 sets a reverse DNS record only where the name leads to the address`,
  source: page,
  needs: ['allocationId', 'name'],
  reviewOnly: true,
  *check({ allocationId, name }, inventory) {
    const address = inventory.elasticIp(allocationId);
    if (name === '' || !address) return;
    yield warn(
      words`The name must already have an A record for the address, or EC2 refuses: ${foreign(address.publicIp)}`,
      words`Create the record where the domain is managed.`,
    );
    yield warn(words`While it has a reverse DNS record, the address can be neither released nor transferred`);
  },
};

export const sameName: Rule<ReverseDnsInput> = {
  id: 'reverse-dns/same',
  title: words`A change of reverse DNS has something to change`,
  source: page,
  needs: ['allocationId', 'name'],
  *check({ allocationId, name = '' }, inventory) {
    const record = inventory.snapshot.reverseDns.find((each) => each.allocationId === allocationId);
    if (inventory.gap('reverseDns') || !inventory.elasticIp(allocationId) || record?.update) return;
    if (name === '' && record === undefined) yield warn(words`The address has no reverse DNS record to remove`);
    else if (name !== '' && record?.name?.replace(/\.$/, '') === name.replace(/\.$/, ''))
      yield warn(words`The address has this name already: ${foreign(name)}`);
  },
};

export const changeUnderWay: Rule<ReverseDnsInput> = {
  id: 'reverse-dns/pending',
  title: words`A change of reverse DNS takes a while`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PtrUpdateStatus.html',
  needs: ['allocationId'],
  *check({ allocationId }, { snapshot }) {
    const update = snapshot.reverseDns.find((each) => each.allocationId === allocationId)?.update;
    if (update)
      yield warn(words`An earlier change has not ended yet, so EC2 may refuse: ${foreign(update.value ?? 'removal')}`);
  },
};

/** All that EC2 demands of reverse DNS; also of an address that a NAT gateway or another service uses. */
export const reverseDnsRules: readonly Rule<ReverseDnsInput>[] = [
  addressExists,
  nameOfHost,
  sameName,
  changeUnderWay,
  forwardRecord,
];
