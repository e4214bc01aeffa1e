import { DescribeInstanceTypesCommand, type EC2Client } from '@aws-sdk/client-ec2';
import type { InstanceLimits } from '../domain/model.ts';
import { Tally } from './bounds.ts';
import { instanceLimitsOf } from './mapping/instanceLimitsOf.ts';
import { readPages, type PartResult, type ReadContext } from './pages.ts';
import type { PartReader } from './partReader.ts';

export type LimitsReader = (inUse: ReadonlySet<string>, reading: ReadContext) => Promise<PartResult<InstanceLimits>>;

/**
 * Limits of the types in use. They do not change, so each type is asked for once in the life of a connection; a call
 * that fails is told as `failure` beside what is known.
 */
export const limitsReader = (ec2: EC2Client): LimitsReader => {
  const known = new Map<string, InstanceLimits | undefined>();
  return async (inUse, reading) => {
    const types = [...inUse].filter((type) => type !== '').sort();
    const missing = types.filter((type) => !known.has(type));
    const tally = new Tally();
    let failure: PartResult<InstanceLimits>['failure'];
    for (let at = 0; at < missing.length && !failure; at += typesPerCall) {
      const asked = missing.slice(at, at + typesPerCall);
      const result = await readPages(instanceTypes, { ...reading, ec2 }, { Filters: [typeFilter(asked)], tally });
      failure = result.failure;
      if (!failure) for (const type of asked) known.set(type, undefined);
      for (const limits of result.things) known.set(limits.type, limits);
    }
    const things = types.flatMap((type) => known.get(type) ?? []);
    return failure ? { things, failure } : { things };
  };
};

const typesPerCall = 100;

/** As a filter, since a retired type in the list of types makes EC2 refuse the whole call. */
const typeFilter = (types: string[]) => ({ Name: 'instance-type', Values: types });

export const instanceTypes: PartReader<InstanceLimits> = {
  name: 'instanceTypes',
  iamAction: 'ec2:DescribeInstanceTypes',
  page: async (ec2, request, options) => {
    const answer = await ec2.send(new DescribeInstanceTypesCommand({ MaxResults: 100, ...request }), options);
    return {
      things: answer.InstanceTypes?.flatMap((info) => instanceLimitsOf(info) ?? []),
      nextToken: answer.NextToken,
    };
  },
};
