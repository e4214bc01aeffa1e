import { ipOf } from '../association.ts';
import type { ElasticIp, Instance, SecurityGroup, Subnet, Vpc } from '../model.ts';
import { factsFrom, optionalFact, sortedList, tagFacts, yesNo, type Facts } from './fact.ts';

/** What is compared of an instance; its addresses are compared at its interfaces. */
export const instanceFacts = ({ state, type, bandwidthWeighting, operator, tags }: Instance): Facts =>
  factsFrom(
    ['state', state],
    ['type', type],
    optionalFact('bandwidth weighting', bandwidthWeighting),
    optionalFact('managed by', operator?.managed ? (operator.principal ?? 'a service') : undefined),
    ...tagFacts(tags),
  );

/** What is compared of an elastic IP, its association among it. */
export const elasticIpFacts = ({ eniId, privateIp, associationId, tags, ...address }: ElasticIp): Facts =>
  factsFrom(
    ['address', ipOf(address)],
    optionalFact('managed by service', address.serviceManaged),
    optionalFact(
      'associated with',
      associationId && `${eniId ?? 'an instance'}, ${privateIp ?? ''} (${associationId})`,
    ),
    ...tagFacts(tags),
  );

/** What is compared of a subnet; the number of free addresses is left out, since it changes all the time. */
export const subnetFacts = (subnet: Subnet): Facts =>
  factsFrom(
    optionalFact('CIDR', subnet.cidr),
    optionalFact('IPv6 CIDRs', sortedList(subnet.ipv6Cidrs)),
    ['public IPv4 addresses for new interfaces', yesNo(subnet.mapPublicIpOnLaunch)],
    ['IPv6 addresses for new interfaces', yesNo(subnet.assignIpv6OnCreation)],
    ['state', subnet.state],
    ...tagFacts(subnet.tags),
  );

/** What is compared of a security group: name and tags, not its rules. */
export const groupFacts = ({ name, tags }: SecurityGroup): Facts =>
  factsFrom(optionalFact('group name', name), ...tagFacts(tags));

/** What is compared of a VPC, its CIDRs in one order. */
export const vpcFacts = ({ cidrs, ipv6Cidrs, state, tags }: Vpc): Facts =>
  factsFrom(
    optionalFact('CIDRs', sortedList(cidrs)),
    optionalFact('IPv6 CIDRs', sortedList(ipv6Cidrs)),
    ['state', state],
    ...tagFacts(tags),
  );
