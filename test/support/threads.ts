import type { InnerHandler } from '../../src/aws/boundedHandler.ts';
import { connect } from '../../src/aws/connect.ts';
import type { Connection } from '../../src/aws/connection.ts';
import type { ProfileScope } from '../../src/aws/credentials/scopeMeans.ts';
import type { Person } from '../../src/aws/credentials/way.ts';
import { newSockets } from '../../src/aws/sender.ts';
import type { Tuning } from '../../src/aws/worker/asks.ts';
import { AwsThread } from '../../src/aws/worker/awsThread.ts';
import { workerConnection } from '../../src/aws/worker/workerConnection.ts';
import { workerProgram } from './workerProgram.ts';

export const workerFile = workerProgram;

/** A thread of its own for a test. It begins with the first question. */
export const newThread = ({
  sockets = newSockets,
  person,
  file = workerFile,
}: { readonly sockets?: () => InnerHandler; readonly person?: Person; readonly file?: URL } = {}): AwsThread =>
  new AwsThread({ file, person, sockets });

/** How a connection is made: in this thread, or in a worker. */
export type Way = {
  readonly name: string;
  /** The handler answers in the place of AWS. */
  readonly open: (scope: ProfileScope, handler: InnerHandler, tuning?: Tuning) => Connection;
  readonly end: () => void;
};

/** Both ways to one contract. A worker takes a second to load the SDK from its packages, so a file has one, which it ends. */
export const bothWays = (): readonly Way[] => {
  const credentials = { accessKeyId: 'AKIATHREAD', secretAccessKey: 's' };
  let answering: InnerHandler | undefined;
  const thread = newThread({
    sockets: () => {
      if (!answering) throw new Error('No connection is open');
      return answering;
    },
  });
  return [
    {
      name: 'in this thread',
      open: (scope, requestHandler, tuning) => connect(scope, { credentials, ...tuning, requestHandler }),
      end: () => undefined,
    },
    {
      name: 'in a worker',
      open: (scope, handler, tuning) => {
        answering = handler;
        return workerConnection(scope, thread, { credentials, ...tuning });
      },
      end: () => thread.dispose(),
    },
  ];
};
