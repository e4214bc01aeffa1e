import { DescribeNetworkInterfacesCommand, DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import { clientsFor, type ClientOptions } from './clients.ts';
import type { AccountScope } from '../domain/scope.ts';
import { toProblemError } from './explain.ts';

/** A region that is switched on for the account, and whether it has a network interface; undefined where that could not be read. */
export type RegionUse = { readonly region: string; readonly isInUse: boolean | undefined };

export type RegionsOptions = ClientOptions & {
  readonly signal?: AbortSignal | undefined;
  /** Told of each region as soon as it has answered. */
  readonly onRegion?: ((use: RegionUse, of: number) => void) | undefined;
};

/**
 * Asks which regions the account has, then each of them, all at a time, for one page of interfaces, with one set of credentials. Rejects
 * with a ProblemError where the regions cannot be told, and with an AbortError when it is cancelled.
 */
export const regionsInUse = async (scope: AccountScope, options: RegionsOptions): Promise<readonly RegionUse[]> => {
  const { signal, onRegion, ...clientOptions } = options;
  const sending = signal ? { abortSignal: signal } : {};
  const { ec2, sts, credentials } = clientsFor(scope, clientOptions);
  try {
    const { Regions = [] } = await ec2.send(new DescribeRegionsCommand({}), sending);
    const names = Regions.flatMap(({ RegionName }) => RegionName ?? []).toSorted();
    return await Promise.all(
      names.map(async (region) => {
        const shared = { ...clientOptions, region, credentials: credentials.provide, maxAttempts: 2 };
        const use = { region, isInUse: await hasInterface(inRegion(scope, region), shared, sending) };
        signal?.throwIfAborted();
        onRegion?.(use, names.length);
        return use;
      }),
    );
  } catch (error) {
    signal?.throwIfAborted();
    throw toProblemError(error, scope);
  } finally {
    ec2.destroy();
    sts.destroy();
  }
};

/** The demo's region is told by the options alone. */
const inRegion = (scope: AccountScope, region: string): AccountScope =>
  scope.kind === 'profile' ? { ...scope, region } : scope;

/** One cheap call: 5 is the smallest page that EC2 gives. */
const hasInterface = async (
  scope: AccountScope,
  options: ClientOptions,
  sending: { readonly abortSignal?: AbortSignal },
): Promise<boolean | undefined> => {
  const { ec2, sts } = clientsFor(scope, options);
  try {
    const { NetworkInterfaces = [] } = await ec2.send(new DescribeNetworkInterfacesCommand({ MaxResults: 5 }), sending);
    return NetworkInterfaces.length > 0;
  } catch {
    return undefined;
  } finally {
    ec2.destroy();
    sts.destroy();
  }
};
