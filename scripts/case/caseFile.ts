import { readFileSync } from 'node:fs';
import type {
  DescribeAddressTransfersResult,
  DescribeAddressesResult,
  DescribeCarrierGatewaysResult,
  DescribeEgressOnlyInternetGatewaysResult,
  DescribeFlowLogsResult,
  DescribeInstanceTypesResult,
  DescribeInternetGatewaysResult,
  DescribeNatGatewaysResult,
  DescribeNetworkAclsResult,
  DescribeNetworkInterfacePermissionsResult,
  DescribeNetworkInterfacesResult,
  DescribeRouteTablesResult,
  DescribeSecurityGroupsResult,
  DescribeSubnetsResult,
  DescribeTrunkInterfaceAssociationsResult,
  DescribeVpcBlockPublicAccessExclusionsResult,
  DescribeVpcBlockPublicAccessOptionsResult,
  DescribeVpcsResult,
  Instance,
  SubnetCidrReservation,
} from '@aws-sdk/client-ec2';

/** The lists of EC2's answers, as the AWS CLI prints them; times are Dates. */
type Lists = DescribeVpcsResult &
  DescribeSubnetsResult &
  DescribeNetworkInterfacesResult &
  DescribeSecurityGroupsResult &
  DescribeAddressesResult &
  DescribeInternetGatewaysResult &
  DescribeRouteTablesResult &
  DescribeNetworkInterfacePermissionsResult &
  DescribeAddressTransfersResult &
  DescribeFlowLogsResult &
  DescribeTrunkInterfaceAssociationsResult &
  DescribeNatGatewaysResult &
  DescribeCarrierGatewaysResult &
  DescribeEgressOnlyInternetGatewaysResult &
  DescribeNetworkAclsResult &
  DescribeVpcBlockPublicAccessOptionsResult &
  DescribeVpcBlockPublicAccessExclusionsResult &
  DescribeInstanceTypesResult;

/** One region of an account. A list that is left out is empty: nothing of it is there. */
export type CaseAccount = Lists & {
  readonly accountId: string;
  readonly region: string;
  /** Of all subnets and both families, as GetSubnetCidrReservations lists them for each. */
  readonly SubnetCidrReservations?: readonly SubnetCidrReservation[];
  /** Without their reservations; the owner is the account where an instance names none. */
  readonly Instances?: readonly (Instance & { readonly OwnerId?: string })[];
};

export type CaseAction = {
  /** The id of an operation, for example `detachInterface`: what its rules and EC2 say of `input`. */
  readonly operation?: string;
  /** The whole input of that operation, in the fields of its own type. */
  readonly input?: unknown;
  /** An error of EC2 to be explained. */
  readonly explain?: { readonly code: string; readonly message: string; readonly iamAction?: string };
};

/** A state of an account, and what is asked of the product about it. Fields beyond these are the writer's own notes. */
export type Case = {
  readonly name: string;
  readonly account: CaseAccount;
  readonly action: CaseAction;
  /** What would be right, in words: it is printed beside what the product says. */
  readonly expected: unknown;
};

/** Throws with the file's name when it is no JSON, or names no account. */
export const readCase = (file: string): Case => {
  const read: unknown = parsed(file);
  if (!isCase(read)) throw new Error(`${file}: a case has an account with accountId and region, and an action`);
  return { ...read, account: withDates(read.account) };
};

const parsed = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
};

/** The lists are not looked at: each is taken as the SDK would have handed it over. */
const isCase = (read: unknown): read is Case =>
  isObject(read) &&
  isObject(read['action']) &&
  isObject(read['account']) &&
  typeof read['account']['accountId'] === 'string' &&
  typeof read['account']['region'] === 'string';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON has no dates; in EC2's answers each field whose name ends in `Time` or `Timestamp` is one. */
const withDates = (account: CaseAccount): CaseAccount => {
  const dated: unknown = JSON.parse(JSON.stringify(account), (key, value: unknown) =>
    /Time(stamp)?$/.test(key) && typeof value === 'string' ? new Date(value) : value,
  );
  return dated as CaseAccount;
};
