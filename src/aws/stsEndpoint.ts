import type { Settings } from './config/sharedConfig.ts';

/**
 * Whether STS is asked at its one global endpoint in the regions that had it before there were regional ones, as a person may still configure
 * it; the environment counts before the profile. Source: AWS SDKs and Tools reference, AWS STS regional endpoints.
 */
export const isStsGlobal = (profile: Settings, env: NodeJS.ProcessEnv = process.env): boolean =>
  (env['AWS_STS_REGIONAL_ENDPOINTS'] || profile.get('sts_regional_endpoints'))?.trim().toLowerCase() === 'legacy';
