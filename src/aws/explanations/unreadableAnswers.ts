import { foreign, words } from '../../domain/words.ts';
import { afterColon, endpointOr, recoveryOfEndpoint, type ErrorFacts, type Explanation } from './explanation.ts';
import { ec2 } from './transportCodes.ts';

/** What is known of an answer that is not EC2's XML: its status, and AWS's id of the request, which no proxy sends. */
export type AnswerHead = { readonly httpStatusCode?: number; readonly requestId?: string } | undefined;

/** For an answer that is none of EC2's: by its status it tells of a proxy, of an outage, or of another server altogether. */
export const explainUnreadable = (facts: ErrorFacts, head: AnswerHead): Explanation => {
  const { httpStatusCode: status = 200, requestId } = head ?? {};
  if (status === proxySignIn) return proxy(facts);
  if (status < 500) return notEc2(facts);
  return requestId === undefined ? outage(facts, status) : ill(facts, status);
};

const proxySignIn = 407;

const proxy = ({ endpoint, region }: ErrorFacts): Explanation => ({
  message: words`The proxy wants a sign-in before it lets requests through${afterColon(endpoint?.url ?? region)}`,
  remedy: words`Set user and password of the proxy in the setting http.proxy or in HTTPS_PROXY, then try again.`,
  recovery: 'retry',
});

const ill = ({ service = ec2 }: ErrorFacts, status: number): Explanation => ({
  message: words`${service} has an internal problem: status ${foreign(String(status))}`,
  remedy: words`Try again in a moment; the AWS Health Dashboard shows outages.`,
  recovery: 'retry',
});

/** Without AWS's id of the request it may be AWS's own gateway or one on the way to it. */
const outage = (facts: ErrorFacts, status: number): Explanation => {
  const { service = ec2, endpoint, region } = facts;
  const where = afterColon(endpoint?.url ?? region);
  return {
    message: words`${service}, or a gateway before it, is out of order with status ${foreign(String(status))}${where}`,
    remedy: endpointOr(
      facts,
      (place) => words`Check that the endpoint ${place} works, then try again.`,
      words`Try again in a moment; the AWS Health Dashboard shows outages. If there is none, check the proxy.`,
    ),
    recovery: recoveryOfEndpoint(facts, 'retry'),
  };
};

/** For an answer that is not EC2's XML: the endpoint may be another service, or a proxy or sign-in page in between. */
export const notEc2 = (facts: ErrorFacts): Explanation => ({
  message: words`The endpoint did not answer as ${facts.service ?? ec2} does${afterColon(facts.endpoint?.url ?? facts.region)}`,
  remedy: endpointOr(
    facts,
    (place) => words`Check that the endpoint ${place} is one of ${facts.service ?? ec2}, then try again.`,
    words`Check the network: a proxy or a sign-in page may answer instead of AWS. Then try again.`,
  ),
  recovery: recoveryOfEndpoint(facts, 'retry'),
});
