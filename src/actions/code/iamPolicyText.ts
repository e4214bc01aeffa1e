import type { Inventory } from '../../domain/inventory.ts';
import { queryOf } from '../../domain/regard.ts';
import { combinedQuery, type ThingQuery } from '../../domain/things.ts';
import { viewOf } from '../../domain/view.ts';
import { actionOf, namedBy } from '../actions.ts';
import type { Call } from '../ec2.ts';
import type { IamCondition, IamRead } from '../iamResource.ts';
import { sightsOf } from './iamSights.ts';

type Statement = {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: IamCondition;
};

/**
 * The least policy, as JSON for IAM, with which these calls go through in an account as it is before them: each call on its own
 * resources, and the reads that a run makes before and after them. Reading knows no single resource.
 * Source: Service Authorization Reference, actions, resources, and condition keys for Amazon EC2.
 */
export const iamPolicyText = (calls: readonly Call[], account: Inventory): string => {
  const reads = readsOf(calls, account);
  const read = { Effect: 'Allow', Action: reads, Resource: '*' } as const;
  const Statement: readonly Statement[] = [...writeStatements(calls, account), ...(reads.length > 0 ? [read] : [])];
  return JSON.stringify({ Version: '2012-10-17', Statement }, undefined, 2);
};

type Grant = { readonly action: string; readonly arn: string; readonly condition: IamCondition | undefined };

const grantsOf = (calls: readonly Call[], account: Inventory): readonly Grant[] =>
  sightsOf(calls, account).flatMap(({ call, sight }) => {
    const { api, resources } = actionOf(call.action);
    return resources(call.input, sight).map(({ action = `ec2:${api}`, arn, condition }) => ({
      action,
      arn,
      condition,
    }));
  });

/** What is allowed under the same condition goes together: first the resources of an action, then actions on the same resources. */
const writeStatements = (calls: readonly Call[], account: Inventory): readonly Statement[] => {
  const byAction = Map.groupBy(grantsOf(calls, account), ({ action, condition }) =>
    JSON.stringify([action, condition]),
  );
  const onResources = [...byAction.values()].flatMap((alike) => {
    const [first] = alike;
    return first ? [{ ...first, arns: withoutCovered(alike.map(({ arn }) => arn)) }] : [];
  });
  const byResources = Map.groupBy(onResources, ({ arns, condition }) => JSON.stringify([arns, condition]));
  return [...byResources.values()].map((alike): Statement => {
    const { arns = [], condition } = alike[0] ?? {};
    const Action = alike.map(({ action }) => action).toSorted();
    return { Effect: 'Allow', Action, Resource: oneOrAll(arns), ...(condition && { Condition: condition }) };
  });
};

const oneOrAll = (arns: readonly string[]): string | readonly string[] => (arns.length === 1 ? (arns[0] ?? '*') : arns);

/** Each once, and none that one for all of its kind stands for, too. */
const withoutCovered = (arns: readonly string[]): readonly string[] => {
  const all = new Set(arns);
  return [...all].filter((arn) => arn.endsWith('*') || !all.has(arn.replace(/[^/]*$/, '*'))).toSorted();
};

/** As the actions of IAM are called. */
const readsOf = (calls: readonly Call[], account: Inventory): readonly string[] => {
  const view = viewOf(account);
  const query = combinedQuery(calls.flatMap((call) => namedBy(call, view)).map(queryOf));
  const before = Object.entries(readOfPart).flatMap(([part, { action, asked }]) =>
    asked.some((member) => query[member].length > 0) ? [{ part, action }] : [],
  );
  const after = calls.flatMap(({ action, input }) => actionOf(action).seenBy(input));
  return [...new Set([...before.map(({ action }) => action), ...after])].toSorted();
};

type PartRead = { readonly action: IamRead; readonly asked: readonly (keyof ThingQuery)[] };

/** The calls by which things are read again, and what of a query is asked by each. */
const readOfPart: { readonly [P in Exclude<keyof ThingQuery, 'subnetAddresses' | 'servedEnis'>]: PartRead } = {
  enis: { action: 'ec2:DescribeNetworkInterfaces', asked: ['enis', 'subnetAddresses'] },
  instances: { action: 'ec2:DescribeInstances', asked: ['instances'] },
  addresses: { action: 'ec2:DescribeAddresses', asked: ['addresses', 'servedEnis'] },
  subnets: { action: 'ec2:DescribeSubnets', asked: ['subnets'] },
  securityGroups: { action: 'ec2:DescribeSecurityGroups', asked: ['securityGroups'] },
  vpcs: { action: 'ec2:DescribeVpcs', asked: ['vpcs'] },
  routeTables: { action: 'ec2:DescribeRouteTables', asked: ['routeTables'] },
};
