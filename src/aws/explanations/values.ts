import { idIn, quoted, type ErrorFacts, type Explanation, type ExplanationTable } from './explanation.ts';

/** Codes that EC2 gives for many reasons; its text tells them apart. */
export const valueCodes: ExplanationTable = {
  InvalidParameterValue: (facts) => reasonOf(facts) ?? mismatch(facts),
  InvalidParameterCombination: (facts) => reasonOf(facts) ?? mismatch(facts),
  InvalidParameter: (facts) => reasonOf(facts) ?? mismatch(facts),
  MissingParameter: (facts) => reasonOf(facts) ?? mismatch(facts),
  UnsupportedOperation: (facts) =>
    reasonOf(facts) ?? {
      message: `EC2 does not support this here${quoted(facts.text)}`,
      remedy: 'Choose another interface or instance.',
      mend: 'none',
    },
};

/** For the other tables: the interface is in use. */
export const inUse = ({ text }: ErrorFacts): Explanation => ({
  message: `The network interface is in use${quoted(idIn(text, 'eni-') ?? text)}`,
  remedy: 'Refresh to see where it is attached; detach it there first.',
  mend: 'none',
});

/** For the other tables: groups or subnets of different VPCs. */
export const otherNetwork = ({ text }: ErrorFacts): Explanation => ({
  message: `A security group is of another VPC than the interface${quoted(text)}`,
  remedy: 'Choose groups of the VPC of the interface, or associate the group with that VPC.',
  mend: 'none',
});

type Reason = { readonly pattern: RegExp; readonly explanation: (facts: ErrorFacts) => Explanation };

const reasonOf = (facts: ErrorFacts): Explanation | undefined =>
  reasons.find(({ pattern }) => pattern.test(facts.text ?? ''))?.explanation(facts);

/** A reason as data: what it means and what to do; EC2's own text follows the meaning. */
const reason = (pattern: RegExp, message: string, remedy: string): Reason => ({
  pattern,
  explanation: ({ text }) => ({ message: `${message}${quoted(text)}`, remedy, mend: 'none' }),
});

/** The same where EC2's text adds nothing. */
const plainReason = (pattern: RegExp, message: string, remedy: string): Reason => ({
  pattern,
  explanation: () => ({ message, remedy, mend: 'none' }),
});

const reasons: readonly Reason[] = [
  plainReason(
    /same availability zone/i,
    'The interface and the instance are in different Availability Zones',
    'Choose an instance in the zone of the interface.',
  ),
  plainReason(
    /cross VPC boundaries/i,
    'The interface and the instance are in VPCs that cannot be joined',
    'Choose an instance in the VPC of the interface, or in another VPC of the same account.',
  ),
  reason(
    /already has an interface attached at device index/i,
    'This place on the instance is taken',
    'Refresh, then choose a free device index or another network card.',
  ),
  reason(
    /device at index 0/i,
    'An instance needs a primary interface',
    'Give one interface network card 0 and device index 0.',
  ),
  reason(
    /device index/i,
    'Each interface needs a place of its own on the instance',
    'Refresh, then choose a free device index for each interface.',
  ),
  { pattern: /currently in use/i, explanation: inUse },
  { pattern: /different networks/i, explanation: otherNetwork },
  reason(
    /sufficient free/i,
    'The subnet has not enough free addresses or prefixes',
    'Ask for fewer, free some in the subnet, or choose another subnet.',
  ),
  reason(
    /fall within the subnet/i,
    'The address is outside of the subnet',
    "Choose an address within the subnet's CIDR.",
  ),
  reason(
    /reserved address range/i,
    'AWS keeps this address of the subnet for itself',
    'Choose an address other than the first four and the last of the subnet.',
  ),
  reason(
    /move is not allowed/i,
    'The address is assigned to another interface',
    'Allow its reassignment, or choose an address that is free.',
  ),
  reason(
    /primary IP address of an interface cannot be unassigned/i,
    'The primary address stays with its interface',
    'Choose secondary addresses alone.',
  ),
  reason(
    /not assigned to interface/i,
    'The interface does not have all of these addresses any more',
    'Refresh, then choose again.',
  ),
  reason(
    /interface description/i,
    'EC2 does not take this description',
    'Use fewer than 256 letters, digits, blanks and ._-:/()#,@[]+=&;{}!$*',
  ),
  reason(/reserved for internal use/i, 'Tags whose keys start with aws: belong to AWS', 'Choose another key.'),
  reason(
    /associatePublicIPAddress/i,
    'An automatic public address is for an instance with one new interface alone',
    'Launch with one interface, or associate an elastic IP after the launch.',
  ),
  reason(
    /Elastic Fabric Adapter/i,
    'The instance type has no Elastic Fabric Adapter',
    'Choose a type with EFA, or a standard interface.',
  ),
  reason(
    /network interfaces and an instance-level/i,
    'Subnet, groups and addresses belong to the interfaces of a launch, not to the instance',
    'Name them for each interface alone.',
  ),
  reason(
    /may not specify both/i,
    'An existing interface brings its own subnet, groups and addresses',
    'Leave these out for an existing interface.',
  ),
  reason(
    /one and only one of/i,
    'Addresses are asked for in one way at a time',
    'Ask for a count, for addresses or for prefixes, not for several of them.',
  ),
];

function mismatch({ text }: ErrorFacts): Explanation {
  return {
    message: `EC2 refuses the request as it stands${quoted(text)}`,
    remedy: 'Refresh, then choose again; the text of EC2 says what does not fit.',
    mend: 'none',
  };
}
