import { quoted, type ErrorFacts, type Explanation, type ExplanationTable } from './explanation.ts';

/** What EC2 answers when there is no room: in a subnet, on an interface, or in the quotas of the account. */
export const limitCodes: ExplanationTable = {
  InsufficientFreeAddressesInSubnet: (facts) =>
    full('The subnet has not enough free addresses', 'Ask for fewer, free some, or choose another subnet.', facts),
  InsufficientCidrBlocks: (facts) =>
    full(
      'The subnet has no room for such a prefix: it needs 16 free addresses side by side, from a multiple of 16',
      'Assign single addresses, or keep a part of the subnet for prefixes with a CIDR reservation.',
      facts,
    ),
  NetworkInterfaceLimitExceeded: (facts) =>
    full(
      'The account has as many network interfaces as its quota allows',
      'Delete interfaces that nothing needs, or ask for a higher quota in Service Quotas (L-DF5E4CA3).',
      facts,
    ),
  AddressLimitExceeded: (facts) =>
    full(
      'The account has as many elastic IP addresses in this region as its quota allows',
      'Release one that nothing needs, or ask for a higher quota in Service Quotas (L-0263D0A3).',
      facts,
    ),
  SecurityGroupsPerInterfaceLimitExceeded: (facts) =>
    full(
      'An interface takes no more security groups than the quota of the account allows',
      'Choose fewer groups, or ask for a higher quota in Service Quotas (L-2AFB9258).',
      facts,
    ),
  PrivateIpAddressLimitExceeded: tooManyAddresses,
  'InvalidInterface.IpAddressLimitExceeded': tooManyAddresses,
  AttachmentLimitExceeded: (facts) =>
    full(
      'The instance has no room for another interface',
      'Detach one of its interfaces, or choose another instance or a larger instance type.',
      facts,
    ),
  InstanceLimitExceeded: tooManyInstances,
  VcpuLimitExceeded: tooManyInstances,
  TagLimitExceeded: (facts) =>
    full('A resource takes 50 tags at most', 'Remove tags that nothing needs, or add fewer.', facts),
};

const full = (message: string, remedy: string, { text }: ErrorFacts): Explanation => ({
  message: `${message}${quoted(text)}`,
  remedy,
  mend: 'none',
});

function tooManyAddresses(facts: ErrorFacts): Explanation {
  return full(
    'The interface has more addresses than the instance type takes',
    'Unassign some of its addresses or prefixes, or choose a larger instance type.',
    facts,
  );
}

function tooManyInstances(facts: ErrorFacts): Explanation {
  return full(
    'The account runs as many instances of such types as its quota allows',
    'Terminate some, choose another type, or ask for a higher quota in Service Quotas.',
    facts,
  );
}
