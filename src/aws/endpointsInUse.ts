import { readSharedConfig, type SharedConfig } from './config/sharedConfig.ts';
import { settingsProfile, type ProfileScope } from './credentials/scopeMeans.ts';
import { configuredEndpoints, type Endpoint, type Endpoints } from './endpoints.ts';

/** Where a connection asks, by a person's configuration; undefined stands for AWS's own endpoint. */
export type EndpointsInUse = {
  readonly ec2: Endpoint | undefined;
  readonly sts: Endpoint | undefined;
  /** For what brings credentials: the setting of the extension says nothing of them. */
  readonly configured: Endpoints;
  /** URLs in place of AWS's own at which other services than EC2 get the credentials. */
  readonly others: readonly string[];
};

/** Told before anything is asked, so that a person can be. Throws a ProblemError when the profile's endpoint cannot be told. */
export const endpointsInUse = (scope: ProfileScope, config: SharedConfig = readSharedConfig()): EndpointsInUse => {
  const configured = configuredEndpoints(settingsProfile(scope), config);
  const setting: Endpoint | undefined =
    scope.endpoint === undefined ? undefined : { url: scope.endpoint, from: 'settings' };
  const sts = setting ?? configured.sts;
  // Roles of a profile are taken on at the endpoint that is configured for STS, whatever the setting says of EC2.
  const others = [sts, configured.sts, configured.sso, configured.sso_oidc, configured.signin];
  return { ec2: setting ?? configured.ec2, sts, configured, others: others.flatMap((other) => other?.url ?? []) };
};
