import { words } from '../../domain/words.ts';
import { idIn, afterColon, type ErrorFacts, type Explanation, type ExplanationTable } from './explanation.ts';

/** What EC2 answers about elastic IP addresses, and about private addresses that are in use. */
export const elasticIpCodes: ExplanationTable = {
  'InvalidAllocationID.NotFound': (facts) => gone(facts, 'eipalloc-'),
  'InvalidAddressID.NotFound': (facts) => gone(facts, 'eipalloc-'),
  'InvalidAddress.NotFound': (facts) => gone(facts, 'eipalloc-'),
  'InvalidAssociationID.NotFound': ({ text }) => ({
    message: words`The elastic IP address is no longer associated in this way${afterColon(idIn(text, 'eipassoc-') ?? text)}`,
    remedy: words`Refresh to see where it is now.`,
    recovery: 'none',
  }),
  'InvalidAddress.Locked': ({ text }) => ({
    message: words`The elastic IP address is locked to the account, usually by reverse DNS${afterColon(text)}`,
    remedy: words`Remove its reverse DNS record, or ask AWS Support to unlock it; then release it.`,
    recovery: 'none',
  }),
  'InvalidTransfer.AddressAssociated': ({ text }) => ({
    message: words`The account that offers the address still uses it${afterColon(text)}`,
    remedy: words`Its owner must disassociate it first; then accept it again.`,
    recovery: 'none',
  }),
  'InvalidTransfer.AddressCustomPtrSet': ({ text }) => ({
    message: words`The address has a reverse DNS record${afterColon(text)}`,
    remedy: words`Its owner must remove the record first; then accept it again.`,
    recovery: 'none',
  }),
  AddressTransferAlreadyEnabled: ({ text }) => ({
    message: words`The address is offered to an account already${afterColon(text)}`,
    remedy: words`Cancel that transfer first, or wait until it is accepted.`,
    recovery: 'none',
  }),
  AddressTransferNotFound: ({ text }) => ({
    message: words`The address is offered to nobody any more${afterColon(text)}`,
    remedy: words`Refresh to see where it is now.`,
    recovery: 'none',
  }),
  'InvalidIPAddress.InUse': ({ text }) => ({
    message: words`The address is in use${afterColon(text)}`,
    remedy: words`Choose a free private address; an elastic IP is disassociated before it is released.`,
    recovery: 'none',
  }),
  'Resource.AlreadyAssociated': ({ text }) => ({
    message: words`The elastic IP or the private address is associated already${afterColon(text)}`,
    remedy: words`Refresh to see with what; allow it to be taken over, or choose another one.`,
    recovery: 'none',
  }),
  'Gateway.NotAttached': ({ text }) => ({
    message: words`The VPC has no internet gateway${afterColon(idIn(text, 'vpc-') ?? text)}`,
    remedy: words`Attach an internet gateway to the VPC, then try again.`,
    recovery: 'none',
  }),
};

const gone = ({ text }: ErrorFacts, prefix: string): Explanation => ({
  message: words`The elastic IP address is not there, or not of this account${afterColon(idIn(text, prefix) ?? text)}`,
  remedy: words`Refresh to see what is there now, then choose again.`,
  recovery: 'none',
});
