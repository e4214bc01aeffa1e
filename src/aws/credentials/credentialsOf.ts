import { readFile } from 'node:fs/promises';
import type { AwsCredentialIdentity, IdentityProvider } from '@smithy/types';
import { isAbort } from '../../domain/errors.ts';
import { readSharedConfig, type SharedConfig } from '../config/sharedConfig.ts';
import { roleWithCode } from './devices.ts';
import { CredentialFault, failed } from './fault.ts';
import { identityCenterCredentials } from './identityCenterKeys.ts';
import { loginCredentials } from './login.ts';
import { environmentCredentials, environmentWebIdentity } from './environment.ts';
import { machineCredentials } from './machine.ts';
import type { KeysMeans, MachineMeans, Means, RoleMeans, WebIdentityMeans } from './means.ts';
import { processCredentials } from './process.ts';
import { assumeByToken, assumeRole } from './roles.ts';
import { placeOf, type Way } from './way.ts';

/** What does not change from one load of credentials to the next. */
export type CredentialTransport = Omit<Way, 'config' | 'stsRegion' | 'isRefused' | 'signal'> & {
  /** The region of EC2. */
  readonly region: string;
  readonly meansIn: (config: SharedConfig) => Means;
};

/**
 * Credentials by the means that the settings of the profile name, and by no others: what a chosen profile lacks, another account's keys would
 * not resolve. Files are read afresh at each load, since people sign in beside us. Rejects with a CredentialFault, or with an AbortError
 * where a person did not give a code.
 */
export const credentialsOf =
  (road: CredentialTransport): IdentityProvider<AwsCredentialIdentity> =>
  async ({ isRefused = false, signal }: { readonly isRefused?: boolean; readonly signal?: AbortSignal } = {}) => {
    const config = readSharedConfig();
    const stsRegion = config.profile(road.profile).get('region') ?? road.region;
    return obtained(road.meansIn(config), { ...road, config, stsRegion, isRefused, signal });
  };

type MeansBy = { readonly [K in Means['kind']]: Extract<Means, { readonly kind: K }> };
type Obtain = { readonly [K in keyof MeansBy]: (means: MeansBy[K], way: Way) => Promise<AwsCredentialIdentity> };

const obtained = <K extends keyof MeansBy>(
  means: MeansBy[K] & { readonly kind: K },
  way: Way,
): Promise<AwsCredentialIdentity> => obtain[means.kind](means, way);

const identityOf = ({ accessKeyId, secretAccessKey, sessionToken, accountId }: KeysMeans): AwsCredentialIdentity => ({
  accessKeyId,
  secretAccessKey,
  ...(sessionToken === undefined ? {} : { sessionToken }),
  ...(accountId === undefined ? {} : { accountId }),
});

const ofRole = async (means: RoleMeans, way: Way): Promise<AwsCredentialIdentity> => {
  const source = await obtained(means.source, way);
  try {
    return means.mfaSerial === undefined
      ? await assumeRole(means, way, { credentials: source })
      : await roleWithCode(means, way, { source, device: means.mfaSerial });
  } catch (error) {
    throw isAbort(error) ? error : failed({ means, step: 'ask' }, placeOf(means, way.config), error);
  }
};

const ofToken = async (means: WebIdentityMeans, way: Way): Promise<AwsCredentialIdentity> => {
  const place = placeOf(means, way.config);
  let token: string;
  try {
    token = await readFile(means.tokenFile, 'utf8');
  } catch (error) {
    throw failed({ means, step: 'file' }, place, error);
  }
  try {
    return await assumeByToken(means, way, token);
  } catch (error) {
    throw failed({ means, step: 'ask' }, place, error);
  }
};

const ofMachine = (means: MachineMeans, way: Way): Promise<AwsCredentialIdentity> => {
  const isByToken = means.source === 'any' && environmentCredentials() === 'webIdentity';
  const byToken = isByToken ? environmentWebIdentity(means.profile) : undefined;
  return byToken ? ofToken(byToken, way) : machineCredentials(means, way);
};

const obtain: Obtain = {
  keys: async (means) => identityOf(means),
  role: ofRole,
  webIdentity: ofToken,
  identityCenter: identityCenterCredentials,
  login: loginCredentials,
  process: processCredentials,
  machine: ofMachine,
  fault: async ({ fault }, { config }) => {
    throw new CredentialFault(fault, { place: placeOf({ kind: 'fault', profile: fault.profile, fault }, config) });
  },
};
