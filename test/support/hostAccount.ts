import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Snapshot } from '../../src/domain/model.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { simulate, type Simulator } from '../../src/simulator/simulate.ts';
import { ownKeys, serveOwn } from './ownKeys.ts';

/** A profile of the shared AWS configuration that has keys, at the given endpoint. */
export const shopAt = (endpoint: string | undefined): Extract<Scope, { readonly kind: 'profile' }> => ({
  kind: 'profile',
  profile: 'shop',
  region: 'eu-west-1',
  endpoint,
});

/** For the length of a suite, the shared AWS configuration holds the profile `shop` and nothing else. */
export const useShopProfile = (): void => {
  const saved = { ...process.env };
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eni-explorer-aws-'));
    const [credentials, config] = [join(folder, 'credentials'), join(folder, 'config')];
    await writeFile(
      credentials,
      `[shop]\naws_access_key_id = ${ownKeys.accessKeyId}\naws_secret_access_key = ${ownKeys.secretAccessKey}\n`,
    );
    await writeFile(config, '');
    Object.assign(process.env, { AWS_SHARED_CREDENTIALS_FILE: credentials, AWS_CONFIG_FILE: config });
  });
  after(async () => {
    for (const name of ['AWS_SHARED_CREDENTIALS_FILE', 'AWS_CONFIG_FILE']) {
      if (saved[name] === undefined) delete process.env[name];
      else process.env[name] = saved[name];
    }
    await rm(folder, { recursive: true });
  });
};

/** An EC2 endpoint on a port of this machine for as long as the work goes on. */
export const withEc2 = async (
  snapshot: Snapshot,
  work: (scope: Scope, simulator: Simulator) => Promise<void>,
): Promise<void> => {
  const simulator = simulate(snapshot);
  const server = await serveOwn(simulator);
  try {
    await work(shopAt(server.url), simulator);
  } finally {
    await server.close();
  }
};
