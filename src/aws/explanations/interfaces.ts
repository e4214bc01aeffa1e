import { idIn, quoted, type ErrorFacts, type Explanation, type ExplanationTable } from './explanation.ts';

/** What EC2 answers when an interface cannot be attached or detached. */
export const interfaceCodes: ExplanationTable = {
  'InvalidNetworkInterfaceID.NotFound': gone('The network interface no longer exists', 'eni-'),
  'InvalidInstanceID.NotFound': gone('The instance no longer exists', 'i-'),
  'InvalidAttachmentID.NotFound': gone('The interface is no longer attached in this way', 'eni-attach-'),
  'InvalidSubnetID.NotFound': gone('The subnet no longer exists', 'subnet-'),
  'InvalidVpcID.NotFound': gone('The VPC no longer exists', 'vpc-'),
  'InvalidGroup.NotFound': gone('A security group no longer exists, or belongs to another VPC', 'sg-'),
  'InvalidNetworkInterfaceId.Malformed': malformed,
  'InvalidNetworkInterfaceID.Malformed': malformed,
  'InvalidInstanceID.Malformed': malformed,
  'InvalidNetworkInterfaceAttachmentId.Malformed': malformed,
  'InvalidNetworkInterfaceAttachmentID.Malformed': malformed,
  'InvalidNetworkInterface.InUse': inUse,
  AttachmentLimitExceeded: (facts) => ({
    message: `The instance has no room for another interface${quoted(facts.text)}`,
    remedy: 'Detach one of its interfaces, or choose another instance or a larger instance type.',
    mend: 'none',
  }),
  OperationNotPermitted: (facts) => ({
    message: `EC2 does not permit this${quoted(facts.text)}`,
    remedy: /device index 0/i.test(facts.text ?? '')
      ? 'The primary interface stays for the life of its instance; choose a secondary one.'
      : 'Change it through the AWS service that owns it, or choose another interface.',
    mend: 'none',
  }),
  InvalidParameterCombination: (facts) =>
    /availability zone/i.test(facts.text ?? '')
      ? {
          message: 'The interface and the instance are in different Availability Zones',
          remedy: 'Choose an instance in the zone of the interface.',
          mend: 'none',
        }
      : mismatch(facts),
  InvalidParameterValue: invalidValue,
  IncorrectState: wrongState,
  IncorrectInstanceState: wrongState,
  PrivateIpAddressLimitExceeded: tooManyAddresses,
  'InvalidInterface.IpAddressLimitExceeded': tooManyAddresses,
  InvalidInstanceID: (facts) => ({
    message: `The instance has several interfaces${quoted(facts.text)}`,
    remedy: 'Name the interface instead of the instance.',
    mend: 'none',
  }),
  MissingParameter: mismatch,
  InvalidParameter: mismatch,
};

/** One code, many reasons: the text tells them apart. */
function invalidValue(facts: ErrorFacts): Explanation {
  const text = facts.text ?? '';
  if (/device index/i.test(text))
    return {
      message: `This place on the instance is taken${quoted(facts.text)}`,
      remedy: 'Refresh, then choose a free device index or another network card.',
      mend: 'none',
    };
  if (/currently in use/i.test(text)) return inUse(facts);
  if (/cross VPC boundaries/i.test(text))
    return {
      message: 'The interface and the instance are in VPCs that cannot be joined',
      remedy: 'Choose an instance in the VPC of the interface, or in another VPC of the same account.',
      mend: 'none',
    };
  return mismatch(facts);
}

/** `prefix` says which id of EC2's text is meant; without one the text itself is quoted. */
function gone(what: string, prefix: string): (facts: ErrorFacts) => Explanation {
  return ({ text }) => ({
    message: `${what}${quoted(idIn(text, prefix) ?? text)}`,
    remedy: 'Refresh to see what is there now, then choose again.',
    mend: 'none',
  });
}

function malformed({ text }: ErrorFacts): Explanation {
  return {
    message: `EC2 does not take this as an id${quoted(text)}`,
    remedy: 'Refresh, then choose again.',
    mend: 'none',
  };
}

function inUse({ text }: ErrorFacts): Explanation {
  return {
    message: `The network interface is in use${quoted(idIn(text, 'eni-') ?? text)}`,
    remedy: 'Refresh to see where it is attached; detach it there first.',
    mend: 'none',
  };
}

function wrongState({ text }: ErrorFacts): Explanation {
  return {
    message: `The instance or the interface is not in a state that allows this${quoted(text)}`,
    remedy: 'Wait until the instance is running or stopped and no attachment is under way, then try again.',
    mend: 'retry',
  };
}

function tooManyAddresses({ text }: ErrorFacts): Explanation {
  return {
    message: `The interface has more addresses than the instance type takes${quoted(text)}`,
    remedy: 'Unassign some of its addresses or prefixes, or choose a larger instance type.',
    mend: 'none',
  };
}

function mismatch({ text }: ErrorFacts): Explanation {
  return {
    message: `EC2 refuses the request as it stands${quoted(text)}`,
    remedy: 'Refresh, then choose again; the text of EC2 says what does not fit.',
    mend: 'none',
  };
}
