import { quoted, type ErrorFacts, type Explanation, type ExplanationTable } from './explanation.ts';

/** What EC2 answers about a request as a whole, about tags, and about a launch. */
export const requestCodes: ExplanationTable = {
  DependencyViolation: ({ text }) => ({
    message: `Something else still needs it${quoted(text)}`,
    remedy: 'Refresh to see what uses it; detach, disassociate or delete that first.',
    mend: 'none',
  }),
  IdempotentParameterMismatch: ({ text }) => ({
    message: `The same request was made before with other values${quoted(text)}`,
    remedy: 'Refresh to see what came of the first one, then start again.',
    mend: 'none',
  }),
  ConcurrentTagAccess: ({ text }) => ({
    message: `Somebody else changes tags of the same resource at this moment${quoted(text)}`,
    remedy: 'Wait a moment, then try again.',
    mend: 'retry',
  }),
  InvalidID: ({ text }) => ({
    message: `One of the resources is not there any more, or takes no tags${quoted(text)}`,
    remedy: 'Refresh, then choose again.',
    mend: 'none',
  }),
  'InvalidTagKey.Malformed': ({ text }) => ({
    message: `EC2 does not take this key of a tag${quoted(text)}`,
    remedy: 'Use 1 to 128 characters; keys that start with aws: belong to AWS.',
    mend: 'none',
  }),
  'InvalidAMIID.NotFound': noImage,
  'InvalidAMIID.Malformed': noImage,
  'InvalidAMIID.Unavailable': noImage,
  'InvalidKeyPair.NotFound': ({ text }) => ({
    message: `There is no such key pair in this region${quoted(text)}`,
    remedy: 'Name a key pair of this region, or none.',
    mend: 'none',
  }),
  InvalidInstanceType: noType,
  Unsupported: noType,
};

/** An id of the wrong shape. EC2 has such a code for each kind of id, so they are told by their ending. */
export const malformed = ({ text }: ErrorFacts): Explanation => ({
  message: `EC2 does not take this as an id${quoted(text)}`,
  remedy: 'Refresh, then choose again.',
  mend: 'none',
});

function noImage({ text }: ErrorFacts): Explanation {
  return {
    message: `There is no such image in this region, or it may not be used${quoted(text)}`,
    remedy: 'Name an image (AMI) of this region that the account may use.',
    mend: 'none',
  };
}

function noType({ text }: ErrorFacts): Explanation {
  return {
    message: `The instance type is not to be had here${quoted(text)}`,
    remedy: 'Choose another type, or a subnet in another zone.',
    mend: 'none',
  };
}
