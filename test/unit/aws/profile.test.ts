import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import { selfSigned } from '../../support/selfSigned.ts';
import { emptyBut, scriptedEc2 } from '../../support/scriptedEc2.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eni-profiles-'));
  vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'config'));
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'credentials'));
  vi.stubEnv('HOME', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const config = (text: string): void => writeFileSync(join(folder, 'config'), text);
const credentials = (text: string): void => writeFileSync(join(folder, 'credentials'), text);
const keys = 'aws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = SECRETEXAMPLE\n';
const scopeOf = (profile: string, endpoint?: string): Scope => ({
  kind: 'profile',
  profile,
  region: 'eu-west-1',
  endpoint,
});

const problemOf = async (scope: Scope) =>
  connect(scope, { maxAttempts: 1 })
    .read()
    .then(
      () => undefined,
      (error: { problem: unknown }) => error.problem,
    );

describe('a profile that cannot be used', () => {
  it('is named when it does not exist', async () => {
    credentials(`[other]\n${keys}`);
    expect(await problemOf(scopeOf('nobody'))).toMatchObject({
      message: expect.stringMatching(/no usable profile.*: nobody$/) as string,
      recovery: 'chooseScope',
    });
  });

  it('asks to sign in when its session has no token', async () => {
    config(
      '[profile corp]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\n' +
        '[sso-session s]\nsso_region = eu-west-1\nsso_start_url = https://example.invalid/start\n',
    );
    expect(await problemOf(scopeOf('corp'))).toMatchObject({
      recovery: 'signIn',
      remedy: expect.stringContaining('aws sso login --profile corp') as string,
    });
  });
});

describe('an endpoint', () => {
  const serve = async (answer: (server: Server) => Promise<void>, body: string) => {
    const server = createServer((_request, response) => response.end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await answer(server).finally(() => server.close());
  };
  const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  it('that nobody listens at is named', async () => {
    credentials(`[p]\n${keys}`);
    let url = '';
    await serve(async (server) => void (url = urlOf(server)), '');
    expect(await problemOf(scopeOf('p', url))).toMatchObject({ message: `The endpoint cannot be reached: ${url}` });
  });

  it('that does not speak XML is named', async () => {
    credentials(`[p]\n${keys}`);
    await serve(async (server) => {
      const message = `The endpoint did not answer as EC2 does: ${urlOf(server)}`;
      expect(await problemOf(scopeOf('p', urlOf(server)))).toMatchObject({ message, recovery: 'openSettings' });
    }, '{"not":"xml"}');
  });

  it('whose certificate nobody vouches for is named, and so is what to do behind a proxy', async () => {
    credentials(`[p]\n${keys}`);
    const server = createTlsServer(selfSigned('127.0.0.1'), (_request, response) => response.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = urlOf(server).replace('http:', 'https:');
    const problem = await problemOf(scopeOf('p', url)).finally(() => server.close());
    expect(problem).toMatchObject({
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      message: `The certificate of the endpoint is not trusted: ${url}`,
      remedy: expect.stringContaining('NODE_EXTRA_CA_CERTS') as string,
    });
  });

  it('that speaks plain HTTP behind https is named', async () => {
    credentials(`[p]\n${keys}`);
    await serve(async (server) => {
      const url = urlOf(server).replace('http:', 'https:');
      expect(await problemOf(scopeOf('p', url))).toMatchObject({
        message: `The endpoint does not speak TLS: ${url}`,
        remedy: expect.stringContaining('Use http://') as string,
        recovery: 'openSettings',
      });
    }, '');
  });

  it('that is no URL is named', async () => {
    credentials(`[p]\n${keys}`);
    expect(await problemOf(scopeOf('p', 'not a url'))).toMatchObject({
      code: 'ERR_INVALID_URL',
      recovery: 'openSettings',
    });
  });
});

describe('the account in memory', () => {
  it('looks into no configuration file', async () => {
    config('[[[ broken');
    vi.stubEnv('AWS_PROFILE', 'nobody');
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:1');
    const requestHandler = scriptedEc2(emptyBut({}));
    const connection = connect({ kind: 'demo' }, { requestHandler, region: 'eu-central-1' });
    expect(await connection.read()).toMatchObject({ region: 'eu-central-1', gaps: [] });
    expect(requestHandler.actions()).toContain('DescribeVpcs');
  });
});
