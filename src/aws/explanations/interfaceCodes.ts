import { words, type Words } from '../../domain/words.ts';
import { idIn, afterColon, type ErrorFacts, type Explanation, type ExplanationTable } from './explanation.ts';
import { inUse, otherNetwork } from './valueCodes.ts';

/** What EC2 answers when an interface, or what it is joined with, is not there or not in a state that allows it. */
export const interfaceCodes: ExplanationTable = {
  'InvalidNetworkInterfaceID.NotFound': gone(words`The network interface no longer exists`, 'eni-'),
  'InvalidInstanceID.NotFound': gone(words`The instance no longer exists`, 'i-'),
  'InvalidAttachmentID.NotFound': gone(words`The interface is no longer attached in this way`, 'eni-attach-'),
  'InvalidPermissionID.NotFound': gone(words`The permission no longer exists`, 'eni-perm-'),
  'InvalidSubnetID.NotFound': gone(words`The subnet no longer exists`, 'subnet-'),
  'InvalidVpcID.NotFound': gone(words`The VPC no longer exists`, 'vpc-'),
  'InvalidGroup.NotFound': noGroup,
  'InvalidSecurityGroupID.NotFound': noGroup,
  'InvalidNetworkInterface.InUse': inUse,
  OperationNotPermitted: (facts) => ({
    message: words`EC2 does not permit this${afterColon(facts.text)}`,
    remedy: /device index 0/i.test(facts.text ?? '')
      ? words`The primary interface stays for the life of its instance; choose a secondary one.`
      : words`Change it through the AWS service that owns it, or choose another interface.`,
    recovery: 'none',
  }),
  IncorrectState: wrongState,
  IncorrectInstanceState: wrongState,
  InvalidState: wrongState,
  InvalidInstanceID: (facts) => ({
    message: words`The instance has several interfaces${afterColon(facts.text)}`,
    remedy: words`Specify the interface instead of the instance.`,
    recovery: 'none',
  }),
};

/** `prefix` says which id of EC2's text is meant; without one the text itself is quoted. */
function gone(what: Words, prefix: string): (facts: ErrorFacts) => Explanation {
  return ({ text }) => ({
    message: words`${what}${afterColon(idIn(text, prefix) ?? text)}`,
    remedy: words`Refresh to see what is there now, then choose again.`,
    recovery: 'none',
  });
}

function noGroup(facts: ErrorFacts): Explanation {
  return /different networks/i.test(facts.text ?? '')
    ? otherNetwork(facts)
    : gone(words`A security group no longer exists, or belongs to another VPC`, 'sg-')(facts);
}

function wrongState({ text }: ErrorFacts): Explanation {
  return {
    message: words`The instance or the interface is not in a state that allows this${afterColon(text)}`,
    remedy: /allowed state: stopped/i.test(text ?? '')
      ? words`Stop the instance, then try again.`
      : words`Wait until the instance is running or stopped and no attachment is under way, then try again.`,
    recovery: 'retry',
  };
}
