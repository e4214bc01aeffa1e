import { costOf } from '../../domain/addressCharge.ts';
import { ipOf } from '../../domain/association.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { remedyOnEni } from '../../domain/remedy.ts';
import { foreign, foreignFew, words } from '../../domain/words.ts';
import { block, warn, warnUnless, type Rule } from '../rule.ts';
import { tablesTo } from '../shared/routesLeadHere.ts';
import type { AddressInput, DisassociateInput } from './elasticIpInput.ts';
import { addressExists, addressOfService } from './ownElasticIp.ts';

const source = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateAddress.html';

export const isAssociated: Rule<AddressInput> = {
  id: 'disassociate/associated',
  title: words`Only an elastic IP that is associated can be disassociated`,
  source,
  needs: ['allocationId'],
  *check({ allocationId }, inventory) {
    const address = inventory.elasticIp(allocationId);
    if (!address || address.associationId !== undefined) return;
    yield block(words`The elastic IP is not associated: ${foreign(ipOf(address))}`, words`Choose one that is.`);
  },
};

export const staysAllocated: Rule<AddressInput> = {
  id: 'disassociate/stays-allocated',
  title: words`An elastic IP that is not associated stays allocated; AWS charges for those of its own`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
  needs: ['allocationId'],
  reviewOnly: true,
  *check({ allocationId }, inventory) {
    const address = inventory.elasticIp(allocationId);
    if (address?.associationId === undefined) return;
    yield warnUnless(
      standsAgain(allocationId),
      words`The elastic IP stays allocated${costOf([ipOf(address)], inventory)}: ${foreign(ipOf(address))}`,
      words`Release it afterwards if nothing needs it.`,
    );
  },
};

export const noReplacement: Rule<AddressInput> = {
  id: 'disassociate/no-public-ipv4',
  title: words`Only an instance with a single interface gets an automatic public IPv4 address instead of an elastic IP`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
  needs: ['allocationId'],
  reviewOnly: true,
  *check({ allocationId }, inventory) {
    const instance = inventory.instance(inventory.elasticIp(allocationId)?.instanceId);
    if (!instance || inventory.enisOf(instance).length < 2) return;
    yield warnUnless(
      standsAgain(allocationId),
      words`The instance has several interfaces, so it gets no automatic public address instead: ${foreign(instance.id)}`,
      words`Associate another elastic IP if it must stay reachable from the internet.`,
    );
  },
};

export const routesBehind: Rule<AddressInput> = {
  id: 'disassociate/routes',
  title: words`Subnets whose routes lead to an interface reach the internet by its public address`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html',
  needs: ['allocationId'],
  *check({ allocationId }, inventory) {
    const eniId = inventory.elasticIp(allocationId)?.eniId;
    const tables = tablesTo(eniId, inventory);
    if (tables.length === 0) return;
    const warning = warnUnless(
      (after) => tablesTo(eniId, after).length === 0 || after.eni(eniId)?.addresses.some(hasPublic) === true,
      words`Routes lead to the interface, whose subnets may lose their way to the internet: ${foreignFew(tables)}`,
      words`Associate another elastic IP address with it, or give these routes another target first.`,
    );
    yield { ...warning, ways: eniId === undefined ? [] : [remedyOnEni('retargetRoutes', eniId)] };
  },
};

export const namesLead: Rule<AddressInput> = {
  id: 'disassociate/dns',
  title: words`DNS names that lead to an elastic IP lead to nothing once it is disassociated`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Elastic_Addressing_Reverse_DNS.html',
  needs: ['allocationId'],
  *check({ allocationId }, inventory) {
    const record = inventory.snapshot.reverseDns.find((each) => each.allocationId === allocationId);
    if (record?.name === undefined || inventory.elasticIp(allocationId)?.associationId === undefined) return;
    yield warnUnless(
      standsAgain(allocationId),
      words`A DNS name leads to the elastic IP, and then reaches nothing: ${foreign(record.name)}`,
      words`Change its DNS record first, or associate the address anew right after.`,
    );
  },
};

export const lastPublicName: Rule<AddressInput> = {
  id: 'disassociate/public-dns-name',
  title: words`The last public IPv4 address of an interface with a public DNS name of its own cannot be disassociated`,
  source,
  needs: ['allocationId'],
  reviewOnly: true,
  *check({ allocationId }, inventory) {
    const address = inventory.elasticIp(allocationId);
    const eni = inventory.eni(address?.eniId);
    const [primary, ...others] = eni?.addresses ?? [];
    if (!eni || primary?.ip !== address?.privateIp || others.some(({ association }) => association)) return;
    yield warn(
      words`EC2 may refuse if the interface has a public DNS name of its own: ${foreign(eni.id)}`,
      words`Then change its public hostname type first.`,
      remedyOnEni('changePublicDnsNames', eni.id),
    );
  },
};

const standsAgain =
  (allocationId: string | undefined) =>
  (after: Inventory): boolean =>
    after.elasticIp(allocationId)?.associationId !== undefined;

const hasPublic = ({ association }: Eni['addresses'][number]): boolean => association !== undefined;

/** All that EC2 demands when an elastic IP is to stand for nothing any more. */
export const disassociateRules: readonly Rule<DisassociateInput>[] = [
  addressExists,
  addressOfService,
  isAssociated,
  routesBehind,
  namesLead,
  staysAllocated,
  noReplacement,
  lastPublicName,
];
