import { quoted, type ErrorFacts, type Explanation, type ExplanationTable } from './explanation.ts';

/** What can go wrong on the way to the endpoint: codes of Node, names of the SDK's own errors. */
export const transportCodes: ExplanationTable = {
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  EPIPE: unreachable,
  ETIMEDOUT: slow,
  TimeoutError: slow,
  RequestTimeout: slow,
  RequestTimeoutException: slow,
  AnswerLost: ({ text }) => ({
    message: `The answer of EC2 was lost, so it may or may not have done this${quoted(text)}`,
    remedy: 'Refresh and look what is there before you ask again.',
    mend: 'none',
  }),
  ERR_INVALID_URL: (facts) => ({
    message: `The endpoint is not a URL${quoted(facts.endpoint)}`,
    remedy: 'Correct the endpoint in the settings, for example https://ec2.eu-west-1.amazonaws.com',
    mend: 'openSettings',
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

/** The endpoint answered, but not in EC2's language. */
export const notEc2 = ({ endpoint, region }: ErrorFacts): Explanation => ({
  message: `The endpoint did not answer as EC2 does${quoted(endpoint ?? region)}`,
  remedy:
    endpoint === undefined
      ? 'Check the network: a proxy or a sign-in page may answer in the place of AWS. Then try again.'
      : 'Check that the endpoint in the settings is one of EC2, then try again.',
  mend: endpoint === undefined ? 'retry' : 'openSettings',
});

function unreachable({ endpoint, region }: ErrorFacts): Explanation {
  return endpoint === undefined
    ? {
        message: `EC2 cannot be reached in the region${quoted(region)}`,
        remedy: 'Check the network, the proxy and the name of the region, then try again.',
        mend: 'retry',
      }
    : {
        message: `The endpoint cannot be reached${quoted(endpoint)}`,
        remedy: 'Check that it runs and that the endpoint in the settings is right, then try again.',
        mend: 'openSettings',
      };
}

function slow({ endpoint, region }: ErrorFacts): Explanation {
  return {
    message: `EC2 did not answer in time${quoted(endpoint ?? region)}`,
    remedy: 'Check the network and the proxy, then try again.',
    mend: 'retry',
  };
}

function notTls({ endpoint, region }: ErrorFacts): Explanation {
  return {
    message: `The endpoint does not speak TLS${quoted(endpoint ?? region)}`,
    remedy: 'Use http:// in the endpoint of the settings when it is a local one, and check the proxy.',
    mend: endpoint === undefined ? 'retry' : 'openSettings',
  };
}

function untrusted({ endpoint, region }: ErrorFacts): Explanation {
  return {
    message: `The certificate of the endpoint is not trusted${quoted(endpoint ?? region)}`,
    remedy:
      'If a proxy inspects the traffic, name its root certificate in NODE_EXTRA_CA_CERTS and start VS Code again.',
    mend: endpoint === undefined ? 'retry' : 'openSettings',
  };
}
