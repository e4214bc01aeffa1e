import { foreign, words, type Words } from '../../domain/words.ts';
import type { CredentialFault, MeansFault } from '../credentials/fault.ts';
import { firstMeans } from '../credentials/meansOf.ts';
import type { Means } from '../credentials/means.ts';
import { configuredEndpoints, type Service } from '../endpoints.ts';
import { credentialCodes, refusalsOfCredentials } from './credentialCodes.ts';
import { afterColon, type ErrorFacts, type Explanation } from './explanation.ts';
import { explainMeans } from './meansFaults.ts';
import { explainSettings } from './settingFaults.ts';
import { transportCodes } from './transportCodes.ts';
import { notEc2 } from './unreadableAnswers.ts';

/** Told by its name and shape, since one that came from the worker is of no class of this thread. */
export const isCredentialFault = (error: unknown): error is CredentialFault =>
  error instanceof Error && error.name === 'CredentialFault' && 'fault' in error;

/**
 * Why there are no credentials, from the settings of the profile and the name of what happened: texts of providers and programs may hold
 * paths, commands and secrets, and say of a host with `sso` in its name that the session has expired.
 */
export const explainFault = (
  { fault, place }: CredentialFault,
  code: string | undefined,
  facts: ErrorFacts,
): Explanation => {
  const explanation = fault.what === 'failed' ? ofMeans(fault, code, facts) : explainSettings(fault);
  return place === undefined ? explanation : { ...explanation, place };
};

const ofMeans = ({ means, step }: MeansFault, code: string | undefined, facts: ErrorFacts): Explanation => {
  if (means.kind === 'fault') return explainSettings(means.fault);
  const asked = askedOf(means, facts);
  const known = explainMeans(means, { step, code, facts: asked });
  if (known) return known;
  const table = code === undefined ? undefined : transportCodes[code];
  if (table) return table(asked);
  // What the keys were refused for with which the role was asked for.
  const refused =
    means.kind === 'role' && code !== undefined && refusalsOfCredentials.has(code) ? credentialCodes[code] : undefined;
  if (refused && means.kind === 'role')
    return refused({
      ...asked,
      profile: firstMeans(means.source).profile,
      means: () => ({ means: means.source, place: undefined }),
    });
  if (code === 'UnexpectedAnswer' || code === undefined) return notEc2(asked);
  return {
    message: words`${asked.service} refused or failed with ${foreign(code)} for the profile ${foreign(means.profile)}${afterColon(facts.text)}`,
    remedy: words`Try again; if it stays so, look the code up in the reference of ${asked.service}.`,
    recovery: 'retry',
  };
};

type Asked = { readonly service: Service; readonly name: Words; readonly region: string | undefined };

/** Which service was asked, and where. */
const askedOf = (means: Means, facts: ErrorFacts): ErrorFacts & { readonly service: Words } => {
  const { service, name, region } = serviceOf(means);
  return { ...facts, service: name, region: region ?? facts.region, endpoint: endpointOf(service, facts) };
};

const serviceOf = (means: Means): Asked => {
  if (means.kind === 'identityCenter')
    return { service: 'sso', name: words`IAM Identity Center`, region: means.region };
  if (means.kind === 'login') return { service: 'signin', name: words`AWS Sign-In`, region: undefined };
  return { service: 'sts', name: words`STS`, region: undefined };
};

const endpointOf = (service: Service, { profile }: ErrorFacts) => {
  try {
    return profile === undefined ? undefined : configuredEndpoints(profile)[service];
  } catch {
    return undefined;
  }
};
