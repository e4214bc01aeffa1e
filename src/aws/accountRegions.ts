import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import type { AccountScope } from '../domain/scope.ts';
import { clientsFor, type ClientOptions } from './clients.ts';
import { toProblemError } from './explain.ts';

/** A region of the partition of an account, and whether the account may use it. */
export type RegionState = { readonly region: string; readonly isEnabled: boolean };

/**
 * All regions that there are for an account, by name, also those that it has not enabled. Rejects with a ProblemError where they cannot be
 * told, and with an AbortError when it is cancelled. Source: EC2 API, DescribeRegions, AllRegions and OptInStatus.
 */
export const accountRegions = async (
  scope: AccountScope,
  { signal, ...options }: ClientOptions & { readonly signal?: AbortSignal | undefined },
): Promise<readonly RegionState[]> => {
  const { ec2, sts } = clientsFor(scope, options);
  try {
    const { Regions = [] } = await ec2.send(
      new DescribeRegionsCommand({ AllRegions: true }),
      signal ? { abortSignal: signal } : {},
    );
    return Regions.flatMap(({ RegionName: region, OptInStatus }) =>
      region === undefined ? [] : [{ region, isEnabled: OptInStatus !== 'not-opted-in' }],
    ).toSorted((a, b) => (a.region < b.region ? -1 : 1));
  } catch (error) {
    signal?.throwIfAborted();
    throw toProblemError(error, scope);
  } finally {
    ec2.destroy();
    sts.destroy();
  }
};
