import type { RegionState } from '../accountRegions.ts';
import type { Connection } from '../connection.ts';
import type { Person } from '../credentials/way.ts';
import type { ProfileScope } from '../credentials/scopeMeans.ts';
import type { RegionsOptions, RegionUse } from '../regionsInUse.ts';
import { newSockets } from '../sender.ts';
import { orAborted } from '../wait.ts';
import { AwsThread } from './awsThread.ts';
import { workerConnection } from './workerConnection.ts';

type AwsInThread = {
  readonly thread: AwsThread;
  /** `quietly`: nobody is asked for anything. */
  readonly connect: (scope: ProfileScope, how?: { readonly quietly: true }) => Connection;
  readonly regionsInUse: (
    scope: ProfileScope,
    options: Pick<RegionsOptions, 'signal' | 'onRegion'>,
  ) => Promise<readonly RegionUse[]>;
  readonly accountRegions: (
    scope: ProfileScope,
    options: { readonly signal?: AbortSignal | undefined },
  ) => Promise<readonly RegionState[]>;
};

/** What is asked of real accounts, in one thread for all scopes; this one has their sockets, and nothing of the SDK for EC2. */
export const awsInThread = (parts: { readonly file: URL; readonly person: Person | undefined }): AwsInThread => {
  const thread = new AwsThread({ ...parts, sockets: newSockets });
  return {
    thread,
    connect: (scope, how) => workerConnection(scope, thread, how),
    regionsInUse: (scope, { signal, onRegion }) => {
      const region = ({ use, of }: { readonly use: RegionUse; readonly of: number }) => {
        if (!signal?.aborted) onRegion?.(use, of);
      };
      return thread.during({ region }, (during) => {
        const answer = thread.peer.ask('regionsInUse', { during, scope, person: thread.whoIsAsked() }, { signal });
        return signal ? orAborted(answer, signal) : answer;
      });
    },
    accountRegions: async (scope, { signal }) => {
      const answer = thread.peer.ask('accountRegions', { scope, person: thread.whoIsAsked() }, { signal });
      return signal ? orAborted(answer, signal) : answer;
    },
  };
};
