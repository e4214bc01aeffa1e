import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import { serve } from '../../../src/simulator/server.ts';
import type { ServiceRefusal } from '../../../src/simulator/serviceRefusals.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import { fixedConfig } from '../../support/simulated.ts';
import { snapshot } from '../../support/snapshot.ts';

/** What AWS answers about an account or itself, over HTTP and through the SDK, and what a person is told of it. */
const codes: readonly (readonly [code: ServiceRefusal, message: RegExp, remedy: RegExp, recovery: string])[] = [
  ['AuthFailure', /does not accept the credentials of the profile: mine$/, /^Renew/, 'chooseScope'],
  ['RequestExpired', /session has ended for the profile: mine$/, /aws sso login --profile mine$/, 'signIn'],
  ['InvalidClientTokenId', /does not accept the credentials of the profile: mine$/, /^Renew/, 'chooseScope'],
  ['PendingVerification', /still verifying the account/, /^Wait for the mail/, 'retry'],
  ['Blocked', /has blocked this account/, /AWS Support/, 'chooseScope'],
  [
    'RequestLimitExceeded',
    /throttling requests: the account has exceeded its request rate$/,
    /^Wait a minute/,
    'retry',
  ],
  ['InternalError', /internal problem: An internal error/, /^Try again in a moment/, 'retry'],
  ['Unavailable', /internal problem: The service is unavailable/, /^Try again in a moment/, 'retry'],
  ['ServiceUnavailable', /internal problem: Service is unable/, /^Try again in a moment/, 'retry'],
  ['ConcurrentTagAccess', /^Somebody else is changing tags/, /^Wait a moment/, 'retry'],
];

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const opened = async () => {
  const simulator = simulate(snapshot());
  const server = await serve(simulator);
  const scope = { kind: 'profile', profile: 'mine', region: 'eu-west-1', endpoint: server.url } as const;
  const connection = connect(scope, { credentials: fixedConfig.credentials, maxAttempts: 1 });
  closing.push(connection.close, server.close);
  return { faults: simulator.faults, connection };
};

describe('over HTTP', () => {
  it.each(codes)('%s is told of a change, and the next one goes through', async (code, message, remedy, recovery) => {
    const { connection, faults } = await opened();
    const tag = () => connection.ec2().createTags({ ids: ['eni-0a'], tags: [{ key: 'team', value: 'net' }] });
    faults.fail(code, { times: 1 });
    await expect(tag()).rejects.toMatchObject({
      name: 'ProblemError',
      problem: {
        code,
        message: expect.stringMatching(message) as string,
        remedy: expect.stringMatching(remedy) as string,
        recovery,
      },
    });
    await tag();
    const { enis } = await connection.read();
    expect(enis.find(({ id }) => id === 'eni-0a')?.tags).toEqual([{ key: 'team', value: 'net' }]);
  });

  it.each(codes.filter(([code]) => code !== 'ConcurrentTagAccess'))(
    '%s is told of a read in which nothing can be read',
    async (code, message) => {
      const { connection, faults } = await opened();
      faults.fail(code);
      await expect(connection.read()).rejects.toMatchObject({
        name: 'ProblemError',
        problem: { code, message: expect.stringMatching(message) as string },
      });
    },
  );
});
