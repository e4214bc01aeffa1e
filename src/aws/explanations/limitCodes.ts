import { words, type Words } from '../../domain/words.ts';
import { afterColon, type ErrorFacts, type Explanation, type ExplanationTable } from './explanation.ts';

/** What EC2 answers when there is no room: in a subnet, on an interface, or in the quotas of the account. */
export const limitCodes: ExplanationTable = {
  InsufficientFreeAddressesInSubnet: (facts) =>
    full(
      words`The subnet does not have enough free addresses`,
      words`Request fewer, free some, or choose another subnet.`,
      facts,
    ),
  InsufficientCidrBlocks: (facts) =>
    full(
      words`The subnet has no room for such a prefix: it needs 16 contiguous free addresses, starting at a multiple of 16`,
      words`Assign single addresses, or keep a part of the subnet for prefixes with a CIDR reservation.`,
      facts,
    ),
  NetworkInterfaceLimitExceeded: (facts) =>
    full(
      words`The account has as many network interfaces as its quota allows`,
      words`Delete interfaces that nothing needs, or ask for a higher quota in Service Quotas (L-DF5E4CA3).`,
      facts,
    ),
  AddressLimitExceeded: (facts) =>
    full(
      words`The account has as many elastic IP addresses in this region as its quota allows`,
      words`Release one that nothing needs, or ask for a higher quota in Service Quotas (L-0263D0A3).`,
      facts,
    ),
  SecurityGroupsPerInterfaceLimitExceeded: (facts) =>
    full(
      words`An interface cannot have more security groups than the quota of the account allows`,
      words`Choose fewer groups, or ask for a higher quota in Service Quotas (L-2AFB9258).`,
      facts,
    ),
  PrivateIpAddressLimitExceeded: tooManyAddresses,
  'InvalidInterface.IpAddressLimitExceeded': tooManyAddresses,
  AttachmentLimitExceeded: (facts) =>
    full(
      words`The instance has no room for another interface`,
      words`Detach one of its interfaces, or choose another instance or a larger instance type.`,
      facts,
    ),
  InstanceLimitExceeded: tooManyInstances,
  VcpuLimitExceeded: tooManyInstances,
  TagLimitExceeded: (facts) =>
    full(words`A resource can have at most 50 tags`, words`Remove tags that nothing needs, or add fewer.`, facts),
};

const full = (message: Words, remedy: Words, { text }: ErrorFacts): Explanation => ({
  message: words`${message}${afterColon(text)}`,
  remedy,
  recovery: 'none',
});

function tooManyAddresses(facts: ErrorFacts): Explanation {
  return full(
    words`The interface has more addresses than the instance type allows`,
    words`Unassign some of its addresses or prefixes, or choose a larger instance type.`,
    facts,
  );
}

function tooManyInstances(facts: ErrorFacts): Explanation {
  return full(
    words`The account runs as many instances of such types as its quota allows`,
    words`Terminate some, choose another type, or ask for a higher quota in Service Quotas.`,
    facts,
  );
}
