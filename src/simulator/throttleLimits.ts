import { tableEntry } from './parameters.ts';

/** `capacity` requests at once, then `refill` a second. */
type Limit = { readonly capacity: number; readonly refill: number };

export type BucketCost = Limit & { readonly key: string; readonly cost: number };

/** The buckets that a request draws from. Source: EC2 developer guide, request throttling. */
export const bucketsFor = (action: string, fields: URLSearchParams): readonly BucketCost[] => {
  if (isWholeScan(action, fields)) return [{ key: `${action} of everything`, cost: 1, ...wholeScan }];
  const request = { key: action, cost: 1, ...(tableEntry(own, action) ?? (isRead(action) ? reading : mutating)) };
  const instances = tableEntry(perInstance, action);
  return instances ? [request, { key: `${action} instances`, cost: instancesIn(fields), ...instances }] : [request];
};

const reading: Limit = { capacity: 100, refill: 20 };
const wholeScan: Limit = { capacity: 50, refill: 10 };
const mutating: Limit = { capacity: 50, refill: 5 };
const roomier: Limit = { capacity: 100, refill: 5 };

/** Actions with a bucket of their own size. */
const own: { readonly [action: string]: Limit | undefined } = {
  AssignIpv6Addresses: roomier,
  AssignPrivateIpAddresses: roomier,
  CreateNetworkInterface: roomier,
  CreateTags: { capacity: 100, refill: 10 },
  DeleteNetworkInterface: roomier,
  DeleteTags: { capacity: 100, refill: 10 },
  ModifyNetworkInterfaceAttribute: roomier,
  RunInstances: { capacity: 5, refill: 2 },
  StartInstances: { capacity: 5, refill: 2 },
  TerminateInstances: roomier,
  UnassignPrivateIpAddresses: roomier,
};

/** A second bucket that is drawn from once for each instance. */
const perInstance: { readonly [action: string]: Limit | undefined } = {
  RunInstances: { capacity: 1000, refill: 2 },
  StartInstances: { capacity: 1000, refill: 2 },
  StopInstances: { capacity: 1000, refill: 20 },
  TerminateInstances: { capacity: 1000, refill: 20 },
};

const isRead = (action: string): boolean => /^(Describe|Get|List|Search)/.test(action);

/** These share out less when they are asked for everything at once, without a filter, an id or a page size. */
const scanned: ReadonlySet<string> = new Set([
  'DescribeInstances',
  'DescribeInstanceStatus',
  'DescribeNetworkInterfaces',
  'DescribeSecurityGroups',
]);

const isWholeScan = (action: string, fields: URLSearchParams): boolean =>
  scanned.has(action) &&
  ![...fields.keys()].some((name) => name === 'MaxResults' || name === 'NextToken' || /\.\d+/.test(name));

const instancesIn = (fields: URLSearchParams): number => {
  const named = [...fields.keys()].filter((name) => /^InstanceId\.\d+$/.test(name)).length;
  if (named > 0) return named;
  // Whatever else it is will be refused for its shape, and must not fill the bucket.
  const wanted = fields.get('MaxCount') ?? '';
  return /^\d{1,6}$/.test(wanted) ? Math.max(1, Number(wanted)) : 1;
};
