import { partitionOf } from '../../domain/partitions.ts';

/** The variants of AWS's endpoints that a person asks for, by setting or environment. */
export type Variants = { readonly fips: boolean; readonly dualstack: boolean };

/** What the names of endpoints for IPv4 and IPv6 end in, by partition. Source: AWS SDKs, partitions.json. */
const dualstackSuffixes: Readonly<Record<string, string>> = {
  aws: 'api.aws',
  'aws-us-gov': 'api.aws',
  'aws-cn': 'api.amazonwebservices.com.cn',
  'aws-eusc': 'api.amazonwebservices.eu',
  'aws-iso': 'api.aws.ic.gov',
  'aws-iso-b': 'api.aws.scloud',
  'aws-iso-e': 'api.cloud-aws.adc-e.uk',
  'aws-iso-f': 'api.aws.hci.ic.gov',
};

/**
 * The host of IAM Identity Center's portal or token service in a region that {@link isHostLabel}. A region of no known partition is taken for
 * one of the largest. Source: endpoint rules of the AWS SDK.
 */
export const hostIn = (service: 'portal.sso' | 'oidc', region: string, { fips, dualstack }: Variants): string => {
  const { id, dnsSuffix } = partitionOf(region) ?? { id: 'aws', dnsSuffix: 'amazonaws.com' };
  const name = fips && (dualstack || id !== 'aws-us-gov') ? `${service}-fips` : service;
  return `${name}.${region}.${dualstack ? dualstackSuffixes[id] : dnsSuffix}`;
};

/** A region becomes a part of the address that a token goes to, so nothing but a label of a host may pass. */
export const isHostLabel = (text: string): boolean => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text);
