import { isAbort, isProblemError } from '../domain/errors.ts';
import { ProblemError, type Problem } from '../domain/problem.ts';
import { foreign, noWords, words } from '../domain/words.ts';
import { boundCodes } from './explanations/boundCodes.ts';
import { credentialCodes } from './explanations/credentialCodes.ts';
import { explainFault, isCredentialFault } from './explanations/credentialFaults.ts';
import {
  afterColon,
  type ErrorFacts,
  type Explanation,
  type ExplanationTable,
  type ScopeInUse,
} from './explanations/explanation.ts';
import { elasticIpCodes } from './explanations/elasticIpCodes.ts';
import { flowLogCodes } from './explanations/flowLogCodes.ts';
import { interfaceCodes } from './explanations/interfaceCodes.ts';
import { limitCodes } from './explanations/limitCodes.ts';
import { malformed, requestCodes } from './explanations/requestCodes.ts';
import { serviceCodes } from './explanations/serviceCodes.ts';
import { transportCodes } from './explanations/transportCodes.ts';
import { explainUnreadable } from './explanations/unreadableAnswers.ts';
import { valueCodes } from './explanations/valueCodes.ts';

/**
 * Any error of the SDK, of Node or of this layer as a problem with a remedy. `iamAction` (`ec2:DescribeVpcs`) is named
 * where permission for it is missing.
 */
export const explain = (error: unknown, scope: ScopeInUse, iamAction?: string): Problem => {
  if (isProblemError(error)) return error.problem;
  const code = codeOf(error);
  const facts = factsOf(error, scope, iamAction);
  return { ...explanationOf(error, code, facts), code, requestId: requestIdOf(error) };
};

/** The error to reject with: AbortError and ProblemError as they are, all others as a ProblemError. */
export const toProblemError = (error: unknown, scope: ScopeInUse, iamAction?: string): Error =>
  isAbort(error) || isProblemError(error)
    ? error
    : new ProblemError(explain(error, scope, iamAction), { cause: error });

/** An answer that was read without error but holds nothing of what EC2 always sends: a sign-in page, another service. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
}

/** EC2's code (the SDK makes it the error's name), else Node's code, else the name; undefined when none says anything. */
export const codeOf = (error: unknown): string | undefined => {
  const chain = causesOf(error);
  const known = chain.flatMap(({ code, name }) => [name, code]).find((key) => key !== undefined && key in tables);
  if (known !== undefined) return known;
  return chain.flatMap(({ code, name }) => [code, name]).find((key) => key !== undefined && !dull.has(key));
};

const explanationOf = (error: unknown, code: string | undefined, facts: ErrorFacts): Explanation => {
  if (isCredentialFault(error)) return explainFault(error, code, facts);
  const known = code === undefined ? undefined : tables[code];
  if (known) return known(facts);
  if (code?.endsWith('.Malformed')) return malformed(facts);
  if (code === 'UnexpectedAnswer' || isUnreadable(error)) return explainUnreadable(facts, metadataOf(error));
  if (isAbort(error))
    return { message: words`The work was cancelled`, remedy: words`Start it again when needed.`, recovery: 'none' };
  return {
    message: words`EC2 refused or failed${code === undefined ? noWords : words` with ${foreign(code)}`}${afterColon(facts.text)}`,
    remedy: words`Try again; if it fails again, look up the code in the EC2 API reference.`,
    recovery: 'retry',
  };
};

// A table without prototype: a code such as `constructor` must not find anything.
const tables: ExplanationTable = Object.assign(Object.create(null) as object, {
  ...serviceCodes,
  ...transportCodes,
  ...boundCodes,
  ...credentialCodes,
  ...requestCodes,
  ...valueCodes,
  ...limitCodes,
  ...interfaceCodes,
  ...elasticIpCodes,
  ...flowLogCodes,
});

/** Names that say nothing about what happened. */
const dull: ReadonlySet<string> = new Set([
  'CredentialFault',
  'Error',
  'TypeError',
  'AggregateError',
  'Unknown',
  'UnknownError',
  '',
]);

/** What the SDK throws when a body is not XML, or a status is no success and the body tells no EC2 error. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'SyntaxError' ||
    /XML parse error|Deserialization error/i.test(error.message) ||
    (dull.has(error.name) && metadataOf(error)?.httpStatusCode !== undefined));

const factsOf = (error: unknown, scope: ScopeInUse, iamAction: string | undefined): ErrorFacts => {
  const text = textOf(error);
  const account = scope.kind === 'profile' ? scope : undefined;
  return {
    means: scope.means,
    text,
    profile: account?.profile,
    region: account?.region,
    endpoint:
      scope.inUse ?? (account?.endpoint === undefined ? undefined : { url: account.endpoint, from: 'settings' }),
    deniedBy: deniedByOf(error),
    iamAction: /\bperform: ([\w-]+:\w+)/.exec(text ?? '')?.[1] ?? iamAction,
  };
};

/** What AWS said. Of a credential fault it is in the cause; what a program or a provider of the SDK said is none of anybody's. */
const textOf = (error: unknown): string | undefined => {
  const said = isCredentialFault(error) ? error.cause : error;
  return said instanceof Error && !providerErrors.has(said.name) ? readable(said.message) : undefined;
};

/** `a service control policy`, of EC2's `… with an explicit deny in a service control policy`, which is behind the caller's long name. */
const deniedByOf = (error: unknown): string | undefined =>
  error instanceof Error
    ? /\bwith an explicit deny in (an? [\w -]{1,60})/u.exec(error.message)?.[1]?.trim()
    : undefined;

const providerErrors: ReadonlySet<string> = new Set([
  'CredentialsProviderError',
  'TokenProviderError',
  'ProviderError',
]);

/** One line of at most 300 characters, without the encoded blob of UnauthorizedOperation and without the last period. */
const readable = (message: string): string | undefined => {
  const line = message
    .replace(/\s*Encoded authorization failure message:.*$/is, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/\.$/, '');
  if (dull.has(line) || line === 'undefined') return undefined;
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
};

type Link = { readonly name: string | undefined; readonly code: string | undefined };

/** The error and its causes, nearest first; an AggregateError (one try an address) counts its first. */
const causesOf = (error: unknown, depth = 0): readonly Link[] => {
  if (!(error instanceof Error) || depth > 5) return [];
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
  // A connection that was closed is a TimeoutError to the SDK, which says something else to people.
  const name = code === 'ECONNRESET' || code === 'EPIPE' ? undefined : error.name;
  return [{ name, code }, ...causesOf(first, depth + 1)];
};

type Metadata = { readonly requestId?: string; readonly httpStatusCode?: number };

const metadataOf = (error: unknown): Metadata | undefined =>
  error instanceof Error && '$metadata' in error ? (error.$metadata as Metadata | undefined) : undefined;

const requestIdOf = (error: unknown): string | undefined => metadataOf(error)?.requestId;
