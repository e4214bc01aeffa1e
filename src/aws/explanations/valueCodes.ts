import { words, type Words } from '../../domain/words.ts';
import { idIn, afterColon, type ErrorFacts, type Explanation, type ExplanationTable } from './explanation.ts';

/** Codes that EC2 gives for many reasons; its text tells them apart. */
export const valueCodes: ExplanationTable = {
  InvalidParameterValue: (facts) => reasonOf(facts) ?? mismatch(facts),
  InvalidParameterCombination: (facts) => reasonOf(facts) ?? mismatch(facts),
  InvalidParameter: (facts) => reasonOf(facts) ?? mismatch(facts),
  MissingParameter: (facts) => reasonOf(facts) ?? mismatch(facts),
  UnsupportedOperation: (facts) =>
    reasonOf(facts) ?? {
      message: words`EC2 does not support this here${afterColon(facts.text)}`,
      remedy: words`Choose another interface or instance.`,
      recovery: 'none',
    },
};

/** For several of EC2's codes: the interface is in use. The message names it where EC2's text does. */
export const inUse = ({ text }: ErrorFacts): Explanation => ({
  message: words`The network interface is in use${afterColon(idIn(text, 'eni-') ?? text)}`,
  remedy: words`Refresh to see where it is attached; detach it there first.`,
  recovery: 'none',
});

/** For several of EC2's codes: a security group belongs to another VPC. */
export const otherNetwork = ({ text }: ErrorFacts): Explanation => ({
  message: words`A security group belongs to another VPC than the interface${afterColon(text)}`,
  remedy: words`Choose groups of the VPC of the interface, or associate the group with that VPC.`,
  recovery: 'none',
});

type Reason = { readonly pattern: RegExp; readonly explanation: (facts: ErrorFacts) => Explanation };

const reasonOf = (facts: ErrorFacts): Explanation | undefined =>
  reasons.find(({ pattern }) => pattern.test(facts.text ?? ''))?.explanation(facts);

/** A reason as data: what it means and what to do; EC2's own text follows the meaning. */
const reason = (pattern: RegExp, message: Words, remedy: Words): Reason => ({
  pattern,
  explanation: ({ text }) => ({ message: words`${message}${afterColon(text)}`, remedy, recovery: 'none' }),
});

/** The same where EC2's text adds nothing. */
const plainReason = (pattern: RegExp, message: Words, remedy: Words): Reason => ({
  pattern,
  explanation: () => ({ message, remedy, recovery: 'none' }),
});

const reasons: readonly Reason[] = [
  plainReason(
    /same availability zone/i,
    words`The interface and the instance are in different Availability Zones`,
    words`Choose an instance in the zone of the interface.`,
  ),
  plainReason(
    /cross VPC boundaries/i,
    words`The interface and the instance are in VPCs that cannot be joined`,
    words`Choose an instance in the VPC of the interface, or in another VPC of the same account.`,
  ),
  reason(
    /already has an interface attached at device index/i,
    words`This slot on the instance is in use`,
    words`Refresh, then choose a free device index or another network card.`,
  ),
  reason(
    /device at index 0/i,
    words`An instance needs a primary interface`,
    words`Give one interface network card 0 and device index 0.`,
  ),
  reason(
    /for the device index exceeds/i,
    words`The network card does not have this device index`,
    words`Choose a device index below the number of interfaces that the network card supports.`,
  ),
  reason(
    /does not support interfaces of type/i,
    words`The network card does not take interfaces of this type`,
    words`Choose another network card, or an interface of another type.`,
  ),
  reason(
    /device index/i,
    words`Each interface needs a slot of its own on the instance`,
    words`Refresh, then choose a free device index for each interface.`,
  ),
  { pattern: /currently in use/i, explanation: inUse },
  { pattern: /different networks/i, explanation: otherNetwork },
  reason(
    /sufficient free/i,
    words`The subnet does not have enough free addresses or prefixes`,
    words`Request fewer, free some in the subnet, or choose another subnet.`,
  ),
  reason(
    /fall within the subnet/i,
    words`The address is outside the subnet`,
    words`Choose an address within the subnet's CIDR.`,
  ),
  reason(
    /reserved address range/i,
    words`AWS reserves this address of the subnet`,
    words`Choose an address other than the first four and the last of the subnet.`,
  ),
  reason(
    /move is not allowed/i,
    words`The address is assigned to another interface`,
    words`Allow its reassignment, or choose an address that is free.`,
  ),
  reason(
    /primary IP address of an interface cannot be unassigned/i,
    words`The primary address stays with its interface`,
    words`Choose only secondary addresses.`,
  ),
  reason(
    /not assigned to interface/i,
    words`The interface no longer has all of these addresses`,
    words`Refresh, then choose again.`,
  ),
  reason(
    /interface description/i,
    words`EC2 does not accept this description`,
    words`Use fewer than 256 letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*`,
  ),
  reason(
    /reserved for internal use/i,
    words`Tags whose keys start with aws: belong to AWS`,
    words`Choose another key.`,
  ),
  reason(
    /associatePublicIPAddress/i,
    words`An automatic public address is possible only for an instance with one new interface`,
    words`Launch with one interface, or associate an elastic IP after the launch.`,
  ),
  reason(
    /Elastic Fabric Adapter/i,
    words`The instance type has no Elastic Fabric Adapter`,
    words`Choose a type with EFA, or a standard interface.`,
  ),
  reason(
    /network interfaces and an instance-level/i,
    words`Subnet, groups and addresses belong to the interfaces of a launch, not to the instance`,
    words`Specify them for each interface.`,
  ),
  reason(
    /may not specify both/i,
    words`An existing interface brings its own subnet, groups and addresses`,
    words`Leave these out for an existing interface.`,
  ),
  reason(
    /one and only one of/i,
    words`Addresses can be requested in only one way`,
    words`Request a count, addresses or prefixes, not several of these.`,
  ),
];

function mismatch({ text }: ErrorFacts): Explanation {
  return {
    message: words`EC2 refuses the request as it stands${afterColon(text)}`,
    remedy: words`Refresh, then choose again; EC2's message says what is wrong.`,
    recovery: 'none',
  };
}
