import type { EC2Client } from '@aws-sdk/client-ec2';
import type { Scope } from '../domain/scope.ts';
import { ec2Over } from './apply.ts';
import { sendCall } from './calls.ts';
import { clientsFor, type ClientOptions } from './clients.ts';
import type { Connection, DryRunResult } from './connection.ts';
import { eniAttributes } from './eniAttributes.ts';
import { codeOf, explain, toProblemError } from './explain.ts';
import { accountIdReader } from './identity.ts';
import { limitsReader } from './limitsReader.ts';
import { readSnapshot } from './reader.ts';
import { actionFacts, type Call } from '../operations/actions.ts';

export type ConnectOptions = ClientOptions & {
  /** Milliseconds since 1970, for the time of a read. */
  readonly clock?: (() => number) | undefined;
};

/**
 * Opens the one road to an EC2 endpoint. Asks nothing yet: a wrong profile or endpoint shows at the first call. Throws a
 * ProblemError when the endpoint cannot be told from the person's configuration.
 */
export const connect = (scope: Scope, options: ConnectOptions = {}): Connection => {
  const { ec2, sts, region, endpoint } = clientsFor(scope, options);
  const accountId = accountIdReader(sts);
  const limits = limitsReader(ec2);
  const clock = options.clock ?? Date.now;
  return {
    scope,
    endpoint: endpoint?.url,
    identity: accountId.known,
    read: (readOptions = {}) => readSnapshot({ scope, region, ec2, accountId, limits, clock }, readOptions),
    interfaceAttributes: (eniId, signal) => eniAttributes({ ec2, scope }, eniId, signal ? { abortSignal: signal } : {}),
    ec2: (applyOptions = {}) => ec2Over(ec2, scope, applyOptions),
    dryRun: (call) => dryRun(ec2, scope, call),
    close: () => {
      ec2.destroy();
      sts.destroy();
    },
  };
};

/** EC2 answers a dry run with an error always: DryRunOperation when the caller is allowed to. */
const dryRun = async (ec2: EC2Client, scope: Scope, call: Call): Promise<DryRunResult> => {
  if (!actionFacts[call.action].dryRun) return { kind: 'unavailable' };
  try {
    await sendCall(ec2, call, { dryRun: true });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'DryRunOperation') return { kind: 'allowed' };
    if (code === 'UnauthorizedOperation') return { kind: 'denied', message: explain(error, scope).message };
    throw toProblemError(error, scope);
  }
  return { kind: 'unavailable' };
};
