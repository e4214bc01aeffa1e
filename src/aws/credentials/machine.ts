import { fromContainerMetadata, fromEnv, fromHttp, fromInstanceMetadata } from '@aws-sdk/credential-providers';
import type { AwsCredentialIdentity } from '@smithy/types';
import { failed } from './fault.ts';
import { environmentCredentials } from './environment.ts';
import type { MachineMeans, MachineSource } from './means.ts';
import { placeOf, type Way } from './way.ts';

/** Keys that the machine gives, by one of its sources. */
export const machineCredentials = async (means: MachineMeans, way: Way): Promise<AwsCredentialIdentity> => {
  const source = means.source === 'any' ? firstOf(process.env) : means.source;
  try {
    return await providers[source]();
  } catch (error) {
    throw failed({ means, step: 'none' }, placeOf(means, way.config), error);
  }
};

const firstOf = (env: NodeJS.ProcessEnv): MachineSource => {
  const found = environmentCredentials(env);
  return found === 'keys' ? 'Environment' : found === 'container' ? 'EcsContainer' : 'Ec2InstanceMetadata';
};

/** So many milliseconds the machine's own service may take: it is near, or not there. */
const limits = { timeout: 1_000, maxRetries: 1 } as const;

const providers: { readonly [S in MachineSource]: () => Promise<AwsCredentialIdentity> } = {
  Environment: async () => fromEnv()(),
  EcsContainer: async () => {
    // A token for it may be given by the variables that the older provider does not know.
    try {
      return await fromHttp(limits)();
    } catch {
      return fromContainerMetadata(limits)();
    }
  },
  Ec2InstanceMetadata: async () => {
    const disabled = process.env['AWS_EC2_METADATA_DISABLED'];
    if (disabled && disabled.toLowerCase() !== 'false') throw new Error('Switched off by AWS_EC2_METADATA_DISABLED');
    return fromInstanceMetadata(limits)();
  },
};
