import {
  endpointOr,
  mendOfEndpoint,
  quoted,
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
    message: 'The request would have succeeded: it was a dry run',
    remedy: 'Run it without the dry run.',
    mend: 'none',
  }),
};

function denied({ iamAction, profile, text }: ErrorFacts): Explanation {
  const message =
    iamAction === undefined
      ? `The profile lacks a permission${quoted(text)}`
      : `The profile ${profile ?? 'in use'} lacks the permission: ${iamAction}`;
  const ask = iamAction === undefined ? 'Ask for it' : `Ask for a policy that allows ${iamAction}`;
  return { message, remedy: `${ask}, or choose another profile.`, mend: 'retry' };
}

function throttled(): Explanation {
  return {
    message: 'EC2 refuses further requests for the moment: the request rate of the account is used up',
    remedy: 'Wait a minute, then try again.',
    mend: 'retry',
  };
}

function ill({ text }: ErrorFacts): Explanation {
  return {
    message: `EC2 has trouble of its own${quoted(text)}`,
    remedy: 'Try again in a moment; the AWS Health Dashboard tells about outages.',
    mend: 'retry',
  };
}

function unsupported(facts: ErrorFacts): Explanation {
  return {
    message: `The endpoint does not know this request${quoted(facts.text)}`,
    remedy: endpointOr(facts, (place) => `Check the endpoint ${place}.`, 'Choose another region.'),
    mend: mendOfEndpoint(facts, 'chooseScope'),
  };
}
