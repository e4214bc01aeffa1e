import { words } from '../../domain/words.ts';
import { afterColon, type ErrorFacts, type Explanation, type ExplanationTable } from './explanation.ts';

/** What EC2 answers about a request as a whole, about tags, and about a launch. */
export const requestCodes: ExplanationTable = {
  DependencyViolation: ({ text }) => ({
    message: words`Something else still needs it${afterColon(text)}`,
    remedy: words`Refresh to see what uses it; detach, disassociate or delete that first.`,
    recovery: 'none',
  }),
  IdempotentParameterMismatch: ({ text }) => ({
    message: words`The same request was made before with other values${afterColon(text)}`,
    remedy: words`Refresh to see the result of the first one, then start again.`,
    recovery: 'none',
  }),
  ConcurrentTagAccess: ({ text }) => ({
    message: words`Somebody else is changing tags of the same resource right now${afterColon(text)}`,
    remedy: words`Wait a moment, then try again.`,
    recovery: 'retry',
  }),
  InvalidID: ({ text }) => ({
    message: words`One of the resources no longer exists, or cannot be tagged${afterColon(text)}`,
    remedy: words`Refresh, then choose again.`,
    recovery: 'none',
  }),
  'InvalidTagKey.Malformed': ({ text }) => ({
    message: words`EC2 does not accept this tag key${afterColon(text)}`,
    remedy: words`Use 1 to 128 characters; keys that start with aws: belong to AWS.`,
    recovery: 'none',
  }),
  'InvalidAMIID.NotFound': noImage,
  'InvalidAMIID.Malformed': noImage,
  'InvalidAMIID.Unavailable': noImage,
  'InvalidKeyPair.NotFound': ({ text }) => ({
    message: words`There is no such key pair in this region${afterColon(text)}`,
    remedy: words`Enter a key pair of this region, or none.`,
    recovery: 'none',
  }),
  InvalidInstanceType: noType,
  Unsupported: noType,
};

/** For any code that ends in `.Malformed`: an id of the wrong shape. EC2 has one such code for each kind of id. */
export const malformed = ({ text }: ErrorFacts): Explanation => ({
  message: words`EC2 does not accept this as an id${afterColon(text)}`,
  remedy: words`Refresh, then choose again.`,
  recovery: 'none',
});

function noImage({ text }: ErrorFacts): Explanation {
  return {
    message: words`There is no such image in this region, or it may not be used${afterColon(text)}`,
    remedy: words`Enter an image (AMI) of this region that the account may use.`,
    recovery: 'none',
  };
}

function noType({ text }: ErrorFacts): Explanation {
  return {
    message: words`The instance type is not available here${afterColon(text)}`,
    remedy: words`Choose another type, or a subnet in another zone.`,
    recovery: 'none',
  };
}
