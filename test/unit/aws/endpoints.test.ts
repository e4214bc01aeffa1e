import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import { configuredEndpoints, type Service } from '../../../src/aws/endpoints.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import { awsFiles, keys, type AwsFiles } from '../../support/awsFiles.ts';
import { emptyBut, scriptedEc2 } from '../../support/scriptedEc2.ts';

let files: AwsFiles;
beforeEach(() => void (files = awsFiles()));
afterEach(() => files.remove());

const url = (service: Service, profile = 'prod') => configuredEndpoints(profile)[service]?.url;
const at = (profile: string, endpoint?: string) => {
  const scope: Scope = { kind: 'profile', profile, region: 'eu-west-1', endpoint };
  return connect(scope).endpoint;
};

const wholeConfig = `
[default]
endpoint_url = https://default.example
[profile prod]
region = eu-west-1
services = ours
endpoint_url = https://prod.example ; of all services
[profile 'with blank']
endpoint_url = https://blank.example
[profile plain]
region = eu-west-1
[services ours]
ec2 =
  max_attempts = 3
  endpoint_url = https://ec2.ours.example
sso_oidc =
\tendpoint_url = https://oidc.ours.example
`;

describe('the endpoints of a profile', () => {
  it('are AWS’s own where nothing is configured', () => {
    expect(configuredEndpoints('prod')).toEqual({
      ec2: undefined,
      sts: undefined,
      sso: undefined,
      sso_oidc: undefined,
      signin: undefined,
    });
    expect(at('prod')).toBeUndefined();
  });

  it('are those of its services section before its own for all services', () => {
    files.config(wholeConfig);
    expect([url('ec2'), url('sts'), url('sso'), url('sso_oidc')]).toEqual([
      'https://ec2.ours.example',
      'https://prod.example',
      'https://prod.example',
      'https://oidc.ours.example',
    ]);
  });

  it('are never those of another profile', () => {
    files.config(wholeConfig);
    vi.stubEnv('AWS_PROFILE', 'prod');
    expect(url('ec2', 'plain')).toBeUndefined();
    expect(url('ec2', 'default')).toBe('https://default.example');
    expect(url('ec2', 'with blank')).toBe('https://blank.example');
  });

  it('are read from the credentials file too, the config file going first', () => {
    files.credentials(`[prod]\n${keys}endpoint_url = https://credentials.example\n`);
    expect(url('ec2')).toBe('https://credentials.example');
    files.config('[profile prod]\nendpoint_url = https://config.example\n');
    expect(url('ec2')).toBe('https://config.example');
  });

  it('are those of the environment before those of the files, of the service before those of all', () => {
    files.config(wholeConfig);
    vi.stubEnv('AWS_ENDPOINT_URL', 'https://env.example');
    expect([url('ec2'), url('sts')]).toEqual(['https://env.example', 'https://env.example']);
    vi.stubEnv('AWS_ENDPOINT_URL_EC2', 'https://env-ec2.example');
    vi.stubEnv('AWS_ENDPOINT_URL_SSO_OIDC', 'https://env-oidc.example');
    expect([url('ec2'), url('sts'), url('sso_oidc')]).toEqual([
      'https://env-ec2.example',
      'https://env.example',
      'https://env-oidc.example',
    ]);
  });

  it('are not looked at where the environment or the profile says so, the environment having the last word', () => {
    files.config(
      `${wholeConfig}[profile deaf]\nendpoint_url = https://deaf.example\nignore_configured_endpoint_urls = TRUE\n`,
    );
    expect(url('ec2', 'deaf')).toBeUndefined();
    vi.stubEnv('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', 'false');
    expect(url('ec2', 'deaf')).toBe('https://deaf.example');
    vi.stubEnv('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', 'true');
    vi.stubEnv('AWS_ENDPOINT_URL', 'https://env.example');
    expect([url('ec2', 'prod'), url('ec2', 'deaf')]).toEqual([undefined, undefined]);
  });

  it('are read from the files that the environment names', () => {
    files.write('elsewhere/config', '[profile prod]\nendpoint_url = https://elsewhere.example\n');
    vi.stubEnv('AWS_CONFIG_FILE', '~/elsewhere/config');
    expect(url('ec2')).toBe('https://elsewhere.example');
  });

  it('refuse to be guessed when the services section is missing', () => {
    files.config('[profile prod]\nservices = gone\n');
    expect(() => at('prod')).toThrow(/prod names a services section.*: gone$/);
  });
});

describe('the endpoint of a connection', () => {
  it('is the setting before all others', () => {
    files.config(wholeConfig);
    vi.stubEnv('AWS_ENDPOINT_URL_EC2', 'https://env.example');
    expect(at('prod', 'https://set.example')).toBe('https://set.example');
    expect(at('prod')).toBe('https://env.example');
  });

  it('is none in memory, whatever is configured', () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'https://env.example');
    const requestHandler = scriptedEc2(emptyBut({}));
    expect(connect({ kind: 'demo' }, { requestHandler }).endpoint).toBeUndefined();
  });
});
