import type { Scope } from '../domain/scope.ts';
import { ec2Over } from './apply.ts';
import { lookUpLater } from './apply/lookUpLater.ts';
import { clientsFor, type ClientOptions } from './clients.ts';
import type { ReadEnd } from './collected.ts';
import type { Connection, CredentialsSource, ReadOptions } from './connection.ts';
import { describe } from './describe.ts';
import { dryRun } from './dryRun.ts';
import { eniAttributes } from './eniAttributes.ts';
import { readSharedConfig } from './config/sharedConfig.ts';
import { firstMeans } from './credentials/meansOf.ts';
import { meansOfScope } from './credentials/scopeMeans.ts';
import { placeOf } from './credentials/way.ts';
import type { MeansInUse, ScopeInUse } from './explanations/explanation.ts';
import { identityOf } from './identity.ts';
import { limitsReader } from './limitsReader.ts';
import { readPortion } from './readPortion.ts';
import { readAccount, readRegion, type WaitedFor } from './reader.ts';
import type { SharedCredentials } from './sharedCredentials.ts';
import { readThings } from './readThings.ts';

export type ConnectOptions = ClientOptions & {
  /** Milliseconds since 1970, for the time of a read. */
  readonly clock?: (() => number) | undefined;
  /** How many milliseconds a read waits for the account id once all else is there; 2,000 when left out. */
  readonly identityGraceMs?: number | undefined;
};

/** A connection of this thread. */
export type LocalConnection = Connection & {
  /** Reads as `read` does, and tells things instead of keeping them. */
  readonly readRegion: (options: ReadOptions) => Promise<ReadEnd>;
};

/** Read when something is to be explained, since the files may have changed by then. */
const meansInUse = (scope: Scope): (() => MeansInUse) | undefined => {
  if (scope.kind !== 'profile') return undefined;
  return () => {
    const config = readSharedConfig();
    const means = meansOfScope(scope, config);
    return { means, place: placeOf(firstMeans(means), config) };
  };
};

/** Where the settings of the profile say that its credentials come from; nobody waits for keys of a file. */
const waitedFor = ({ keyId, onLoad }: SharedCredentials, means: (() => MeansInUse) | undefined): WaitedFor => {
  let from: CredentialsSource | undefined;
  let isKnown = false;
  return {
    onLoad,
    from: () => {
      if (keyId() !== undefined) return undefined;
      if (!isKnown) {
        const first = means && firstMeans(means().means);
        from = first && first.kind !== 'keys' && first.kind !== 'fault' ? first.kind : undefined;
        isKnown = true;
      }
      return from;
    },
  };
};

/**
 * Opens a connection to an EC2 endpoint. Asks nothing yet: a wrong profile or endpoint shows at the first call. Throws
 * a ProblemError when the endpoint cannot be told from the person's configuration.
 */
export const connect = (scope: Scope, options: ConnectOptions = {}): LocalConnection => {
  const { ec2, sts, patience, credentials, accountNames, region, endpoint, otherEndpoints, maxAttempts } = clientsFor(
    scope,
    options,
  );
  // For what is explained: the endpoint may come from elsewhere than the scope.
  const asked: ScopeInUse = { ...scope, inUse: endpoint, means: meansInUse(scope) };
  const identity = identityOf(sts, credentials, options.onKnown);
  const limits = limitsReader(ec2);
  const { clock = Date.now, identityGraceMs = 2_000 } = options;
  const waited = waitedFor(credentials, asked.means);
  const source = { scope: asked, region, ec2, identity, identityGraceMs, limits, patience, clock, credentials: waited };
  return {
    scope,
    endpoint: endpoint?.url,
    otherEndpoints,
    identity: identity.known,
    accountName: () => accountNames?.nameOf(identity.known()),
    read: (readOptions = {}) => {
      void accountNames?.learn();
      return readAccount(source, readOptions);
    },
    readRegion: (readOptions) => {
      void accountNames?.learn();
      return readRegion(source, readOptions);
    },
    interfaceAttributes: (eniId, signal) =>
      eniAttributes({ ec2, scope: asked }, eniId, signal ? { abortSignal: signal } : {}),
    readThings: (query, thingOptions = {}) => readThings({ ec2, scope: asked }, query, thingOptions),
    describe: (what, signal) => describe({ ec2, scope: asked }, what, signal),
    readPortion: (query, signal) => readPortion({ ec2, scope: asked, limits }, query, signal),
    ec2: (applyOptions = {}) => ec2Over({ ec2, scope: asked, maxAttempts }, applyOptions),
    lookUp: (sent, signal) => lookUpLater({ ec2, scope: asked, maxAttempts }, sent, signal),
    dryRun: (call) => dryRun({ ec2, scope: asked }, call),
    close: () => {
      credentials.end();
      ec2.destroy();
      sts.destroy();
    },
  };
};
