import { Refusal } from './refusal.ts';

/** The quotas of a new AWS account; a test or a world lowers or raises them. Sources: VPC and EC2 quotas. */
export const defaultQuotas = () => ({
  enisPerZone: 5000,
  elasticIps: 5,
  flowLogsPerResource: 2,
  gateways: 5,
  ipv4BlocksPerVpc: 5,
  ipv6BlocksPerVpc: 1,
  groups: 2500,
  groupsPerEni: 5,
  /** In each direction. */
  rulesPerGroup: 60,
  subnetsPerVpc: 200,
  vpcs: 5,
});

export type Quotas = ReturnType<typeof defaultQuotas>;

/** Infinity for every quota, for an account whose quotas are not known, as each may have been raised. */
export const noQuotas = (): Quotas => {
  const quotas = defaultQuotas();
  for (const kind of Object.keys(quotas) as (keyof Quotas)[]) quotas[kind] = Infinity;
  return quotas;
};

/** What EC2 says when a quota is used up: code, and the words for the things. */
const refusals = {
  elasticIps: ['AddressLimitExceeded', 'addresses'],
  gateways: ['InternetGatewayLimitExceeded', 'internet gateways'],
  groups: ['SecurityGroupLimitExceeded', 'security groups'],
  groupsPerEni: ['SecurityGroupsPerInterfaceLimitExceeded', 'security groups per interface'],
  rulesPerGroup: ['RulesPerSecurityGroupLimitExceeded', 'rules per security group'],
  subnetsPerVpc: ['SubnetLimitExceeded', 'subnets'],
  vpcs: ['VpcLimitExceeded', 'VPCs'],
} as const;

/**
 * Throws when `wouldBe`, the number after the request, exceeds the quota. Codes from EC2's list; the texts follow one
 * pattern.
 */
export const checkQuota = (quotas: Quotas, kind: keyof typeof refusals, wouldBe: number): void => {
  if (wouldBe <= quotas[kind]) return;
  const [code, things] = refusals[kind];
  throw new Refusal(code, `The maximum number of ${things} has been reached.`);
};
