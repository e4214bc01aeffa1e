import { foreign, words } from '../../domain/words.ts';
import {
  endpointOr,
  recoveryOfEndpoint,
  afterColon,
  type ErrorFacts,
  type Explanation,
  type ExplanationTable,
} from './explanation.ts';

/** Refusals that any call may meet: permission, throttling, trouble inside AWS. */
export const serviceCodes: ExplanationTable = {
  UnauthorizedOperation: denied,
  AccessDenied: denied,
  AccessDeniedException: denied,
  RequestLimitExceeded: throttled,
  Throttling: throttled,
  ThrottlingException: throttled,
  EC2ThrottledException: throttled,
  InternalError: ill,
  InternalFailure: ill,
  Unavailable: ill,
  ServiceUnavailable: ill,
  InsufficientInstanceCapacity: ill,
  UnknownParameter: unsupported,
  InvalidAction: unsupported,
  NotImplemented: unsupported,
  DryRunOperation: () => ({
    message: words`The request would have succeeded: it was a dry run`,
    remedy: words`Run it without the dry run.`,
    recovery: 'none',
  }),
};

function denied(facts: ErrorFacts): Explanation {
  const { iamAction, deniedBy, text } = facts;
  if (text !== undefined && sharedByOther.test(text)) return ofOtherAccount(facts);
  const explanation = deniedBy === undefined ? notAllowed(facts) : denyOf(facts, deniedBy);
  return iamAction === undefined ? explanation : { ...explanation, denied: [{ iamAction, by: deniedBy }] };
}

/** "A subnet in this vpc is shared but the provided object is not owned by you": EC2 has no code of its own for it. */
const sharedByOther = /\bnot owned by you\b/;

function ofOtherAccount({ text }: ErrorFacts): Explanation {
  return {
    message: words`Another account owns this and shares it, so EC2 refuses the change${afterColon(text)}`,
    remedy: words`Make the change with a profile of the account that owns it.`,
    recovery: 'none',
  };
}

/** No policy helps against it. */
function denyOf({ iamAction, text }: ErrorFacts, deniedBy: string): Explanation {
  return {
    message: words`Explicitly denied by ${foreign(deniedBy)}${afterColon(iamAction ?? text)}`,
    remedy: words`Another policy does not help: ask whoever manages this one, or choose another profile.`,
    recovery: 'retry',
  };
}

function notAllowed({ iamAction, profile, text }: ErrorFacts): Explanation {
  const message =
    iamAction === undefined
      ? words`The profile lacks a permission${afterColon(text)}`
      : words`The profile ${foreign(profile ?? 'in use')} lacks the permission: ${foreign(iamAction)}`;
  const ask = iamAction === undefined ? words`Ask for it` : words`Ask for a policy that allows ${foreign(iamAction)}`;
  return { message, remedy: words`${ask}, or choose another profile.`, recovery: 'retry' };
}

function throttled(): Explanation {
  return {
    message: words`EC2 is throttling requests: the account has exceeded its request rate`,
    remedy: words`Wait a minute, then try again.`,
    recovery: 'retry',
  };
}

function ill({ text }: ErrorFacts): Explanation {
  return {
    message: words`EC2 has an internal problem${afterColon(text)}`,
    remedy: words`Try again in a moment; the AWS Health Dashboard shows outages.`,
    recovery: 'retry',
  };
}

function unsupported(facts: ErrorFacts): Explanation {
  return {
    message: words`The endpoint does not know this request${afterColon(facts.text)}`,
    remedy: endpointOr(facts, (place) => words`Check the endpoint ${place}.`, words`Choose another region.`),
    recovery: recoveryOfEndpoint(facts, 'chooseScope'),
  };
}
