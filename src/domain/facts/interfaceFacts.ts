import { ipOf, isElastic } from '../association.ts';
import type { Attachment, Eni, Operator, PrivateAddress, PublicAssociation } from '../model.ts';
import { factsFrom, optionalFact, sortedList, tagFacts, yesNo, type Fact, type Facts } from './fact.ts';

/**
 * A side of an interface that a call may depend on. who: what it is and is for. attachment: where it hangs. settings: what a person
 * set. publicAddresses: its public addresses. addresses: its private ones, which on the nodes of a cluster come and go by the minute.
 */
export type Aspect = 'who' | 'attachment' | 'settings' | 'publicAddresses' | 'addresses';

export const allAspects: readonly Aspect[] = ['who', 'attachment', 'settings', 'publicAddresses', 'addresses'];

/**
 * What is compared of an interface, for these aspects. Left out is what follows from the rest or never changes: MAC
 * address, DNS names, times.
 */
export const interfaceFacts = (eni: Eni, aspects: readonly Aspect[]): Facts =>
  factsFrom(...aspects.flatMap((aspect) => factsOf[aspect](eni)));

const factsOf: { readonly [A in Aspect]: (eni: Eni) => readonly (Fact | undefined)[] } = {
  who: ({ description, interfaceType, requesterManaged, operator, tags }) => [
    optionalFact('description', description),
    ['type', interfaceType],
    optionalFact('managed by', managerOf(requesterManaged, operator)),
    ...tagFacts(tags),
  ],
  attachment: ({ status, attachment }) => [['status', status], ...(attachment ? attachmentFacts(attachment) : [])],
  settings: ({ groups, sourceDestCheck, connectionTracking, denyAllIgwTraffic, publicDnsOptions }) => [
    optionalFact('public hostname type', publicDnsOptions?.hostnameType),
    optionalFact('security groups', sortedList(groups.map(({ id }) => id))),
    ['source/destination check', yesNo(sourceDestCheck)],
    optionalFact('idle timeout of established TCP', connectionTracking?.tcpEstablished),
    optionalFact('idle timeout of UDP', connectionTracking?.udp),
    optionalFact('idle timeout of UDP streams', connectionTracking?.udpStream),
    ['block of internet gateways', yesNo(denyAllIgwTraffic)],
  ],
  publicAddresses: ({ addresses }) =>
    addresses.map(({ ip, association }) =>
      optionalFact(`public address of ${ip}`, association && publicWords(association)),
    ),
  addresses: ({ addresses, ipv6Addresses, ipv4Prefixes, ipv6Prefixes }) => [
    ...addresses.map(addressFact),
    ...ipv6Addresses.map(addressFact),
    ...[...ipv4Prefixes, ...ipv6Prefixes].map((prefix): Fact => [`prefix ${prefix}`, 'assigned']),
  ],
};

const addressFact = ({ ip, primary }: Pick<PrivateAddress, 'ip' | 'primary'>): Fact => [
  `private address ${ip}`,
  primary ? 'primary' : 'secondary',
];

/** By its association too: the same address given back by another client is not the one that was reviewed. */
const publicWords = (association: PublicAssociation): string => {
  const { allocationId, associationId } = association;
  return isElastic(association)
    ? `${ipOf(association)} (${allocationId ?? 'unknown allocation'}, ${associationId ?? 'unknown association'})`
    : ipOf(association);
};

const managerOf = (requesterManaged: boolean, operator: Operator | undefined): string | undefined =>
  operator?.managed ? (operator.principal ?? 'a service') : requesterManaged ? 'a service' : undefined;

const attachmentFacts = (attachment: Attachment): readonly (Fact | undefined)[] => {
  const { id, status, instanceId, deviceIndex, networkCard, deleteOnTermination, enaSrd, enaQueueCount } = attachment;
  return [
    ['attachment', `${id} to ${instanceId ?? 'a service'} as eth${deviceIndex} on network card ${networkCard}`],
    ['state of the attachment', status],
    ['delete on termination', yesNo(deleteOnTermination)],
    optionalFact('ENA queues', enaQueueCount),
    // EC2 leaves it out where it was never switched on.
    ['ENA Express', enaSrd?.enabled ? `on, UDP ${yesNo(enaSrd.udp)}` : 'off'],
  ];
};
