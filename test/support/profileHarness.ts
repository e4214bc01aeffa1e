import { createHash } from 'node:crypto';
import { connect } from '../../src/aws/connect.ts';
import type { AwsThread } from '../../src/aws/worker/awsThread.ts';
import { workerConnection } from '../../src/aws/worker/workerConnection.ts';
import type { Person } from '../../src/aws/credentials/way.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { awsFiles, type AwsFiles } from './awsFiles.ts';
import { awsStandIn, type AwsStandIn } from './awsStandIn.ts';
import { newThread } from './threads.ts';

/** A person at a machine with AWS files of its own, who opens profiles; AWS is played. */
export type ProfileHarness = {
  readonly files: AwsFiles;
  readonly aws: AwsStandIn;
  /** Opens a profile in eu-west-1 and reads it: what went wrong, or nothing. */
  readonly open: (profile: string, over?: Over) => Promise<Problem | undefined>;
  /** The keys with which EC2 was asked, each once. */
  readonly keysAtEc2: () => readonly (string | undefined)[];
  /** Where an action was asked, each host once. */
  readonly hostsOf: (action: string) => readonly string[];
  /** A session of Identity Center in the cache that AWS CLI and SDK share. */
  readonly keepToken: (of: string, token: object) => void;
  readonly leave: () => Promise<void>;
};

type Over = { readonly person?: Person; readonly scope?: Partial<Extract<Scope, { readonly kind: 'profile' }>> };

/** Profiles are opened in this thread, or in a worker: one for each person. */
export const profileHarness = async (where: 'worker' | 'here' = 'here'): Promise<ProfileHarness> => {
  const threads = new Map<Person | undefined, AwsThread>();
  const threadOf = (person: Person | undefined): AwsThread => {
    const thread = threads.get(person) ?? newThread(person ? { person } : {});
    threads.set(person, thread);
    return thread;
  };
  const files = awsFiles();
  const aws = await awsStandIn();
  return {
    files,
    aws,
    open: async (profile, { person, scope } = {}) => {
      const of: Scope = { kind: 'profile', profile, region: 'eu-west-1', endpoint: undefined, ...scope };
      const connection =
        where === 'worker'
          ? workerConnection(of, threadOf(person), { maxAttempts: 1 })
          : connect(of, { maxAttempts: 1, ...(person ? { person } : {}) });
      try {
        const { gaps } = await connection.read();
        if (gaps.length > 0) throw new Error(`Not all was read: ${JSON.stringify(gaps)}`);
        return undefined;
      } catch (error) {
        if (error instanceof Error && 'problem' in error) return error.problem as Problem;
        throw error;
      } finally {
        connection.close();
      }
    },
    keysAtEc2: () => [
      ...new Set(aws.asked.filter(({ action }) => action.startsWith('Describe')).map(({ keyId }) => keyId)),
    ],
    hostsOf: (action) => aws.hosts().flatMap((one) => (one.endsWith(` ${action}`) ? [one.split(' ')[0] ?? ''] : [])),
    keepToken: (of, token) =>
      files.write(`.aws/sso/cache/${createHash('sha1').update(of).digest('hex')}.json`, JSON.stringify(token)),
    leave: async () => {
      for (const thread of threads.values()) thread.dispose();
      await aws.close();
      files.remove();
    },
  };
};

/** An ISO time so many seconds from now. */
export const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString();
