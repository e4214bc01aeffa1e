import { words } from '../../domain/words.ts';
import {
  endpointOr,
  recoveryOfEndpoint,
  afterColon,
  type ErrorFacts,
  type Explanation,
  type ExplanationTable,
} from './explanation.ts';

/** What was asked unless it is said. */
export const ec2 = words`EC2`;

/** What can go wrong on the way to the endpoint: codes of Node, names of the SDK's own errors. */
export const transportCodes: ExplanationTable = {
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ECONNREFUSED: unreachable,
  ECONNRESET: closed,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  EPIPE: closed,
  ETIMEDOUT: slow,
  TimeoutError: slow,
  RequestTimeout: slow,
  RequestTimeoutException: slow,
  AnswerLost: ({ text }) => ({
    message: words`The response of EC2 was lost, so it may or may not have done this${afterColon(text)}`,
    remedy: words`Refresh and check the current state before you try again.`,
    recovery: 'none',
  }),
  ERR_INVALID_URL: (facts) => ({
    message: words`The endpoint is not a URL${afterColon(facts.endpoint?.url)}`,
    remedy: endpointOr(
      facts,
      (place) => words`Correct the endpoint ${place}, for example https://ec2.eu-west-1.amazonaws.com`,
      words`Choose another region.`,
    ),
    recovery: recoveryOfEndpoint(facts, 'chooseScope'),
  }),
  EPROTO: notTls,
  ERR_SSL_WRONG_VERSION_NUMBER: notTls,
  CERT_HAS_EXPIRED: untrusted,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: untrusted,
};

function unreachable(facts: ErrorFacts): Explanation {
  const { endpoint, region, service = ec2 } = facts;
  return {
    message: endpoint
      ? words`The endpoint cannot be reached${afterColon(endpoint.url)}`
      : words`${service} cannot be reached in the region${afterColon(region)}`,
    remedy: endpointOr(
      facts,
      (place) => words`Check that it runs and that the endpoint ${place} is right, then try again.`,
      words`Check the network, the proxy and the name of the region, then try again.`,
    ),
    recovery: recoveryOfEndpoint(facts, 'retry'),
  };
}

function closed(facts: ErrorFacts): Explanation {
  const { endpoint, region, service = ec2 } = facts;
  return {
    message: words`The connection was closed before ${service} answered${afterColon(endpoint?.url ?? region)}`,
    remedy: endpointOr(
      facts,
      (place) => words`Check that the endpoint ${place} is right and what stands before it, then try again.`,
      words`Check the network: a firewall, a proxy or a VPN may close connections. Then try again.`,
    ),
    recovery: recoveryOfEndpoint(facts, 'retry'),
  };
}

function slow({ endpoint, region, service = ec2 }: ErrorFacts): Explanation {
  return {
    message: words`${service} did not answer in time${afterColon(endpoint?.url ?? region)}`,
    remedy: words`Check the network and the proxy, then try again.`,
    recovery: 'retry',
  };
}

function notTls(facts: ErrorFacts): Explanation {
  return {
    message: words`The endpoint does not speak TLS${afterColon(facts.endpoint?.url ?? facts.region)}`,
    remedy: endpointOr(
      facts,
      (place) => words`Use http:// in the endpoint ${place} when it is a local one, and check the proxy.`,
      words`Check the proxy: AWS itself speaks TLS.`,
    ),
    recovery: recoveryOfEndpoint(facts, 'retry'),
  };
}

function untrusted(facts: ErrorFacts): Explanation {
  return {
    message: words`The certificate of the endpoint is not trusted${afterColon(facts.endpoint?.url ?? facts.region)}`,
    remedy: words`If a proxy inspects the traffic, set NODE_EXTRA_CA_CERTS to its root certificate and restart VS Code.`,
    recovery: recoveryOfEndpoint(facts, 'retry'),
  };
}
