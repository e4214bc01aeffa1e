import { words, type Words } from '../../domain/words.ts';
import type { BoundName } from '../bounds.ts';
import { endpointOr, recoveryOfEndpoint, type ErrorFacts, type Explanation } from './explanation.ts';

/** Answers that had no end. What was read before stays shown, so the message tells what is not. */
export const boundCodes: { readonly [B in BoundName]: (facts: ErrorFacts) => Explanation } = {
  EndlessPages: (facts) => notOfEc2(words`The endpoint sends pages without end, so the rest was not read`, facts),
  TooManyThings: () => ({
    message: words`There are more than 100,000 of them, so the rest was not read`,
    remedy: words`Look at another region or account: this one is larger than what can be shown.`,
    recovery: 'none',
  }),
  TooManyBytes: () => ({
    message: words`They take more than 1 GB, so the rest was not read`,
    remedy: words`Look at another region or account: this one is larger than what can be shown.`,
    recovery: 'none',
  }),
  AnswerTooLarge: (facts) => notOfEc2(words`An answer was larger than 64 MB, so it was not read`, facts),
  ValueTooLarge: (facts) =>
    notOfEc2(words`A value in an answer was larger than 1 MB, so the answer was not read`, facts),
};

const notOfEc2 = (message: Words, facts: ErrorFacts): Explanation => ({
  message,
  remedy: endpointOr(
    facts,
    (place) => words`Check that the endpoint ${place} is one of EC2, then try again.`,
    words`Check the network: a proxy may answer instead of AWS. Then try again.`,
  ),
  recovery: recoveryOfEndpoint(facts, 'retry'),
});
