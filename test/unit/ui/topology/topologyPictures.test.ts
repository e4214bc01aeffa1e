import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { ProblemError } from '../../../../src/domain/problem.ts';
import type { ToWebview } from '../../../../src/protocol/topology.ts';
import { picturesOf } from '../../../../src/ui/topology/topologyPictures.ts';
import { failing, FakeAccount, problem, refused, scope } from '../../../support/fakeAccount.ts';
import { active, opened } from '../../../support/openedSession.ts';
import { elasticIp, snapshot } from '../../../support/snapshot.ts';

const over = async (current: Snapshot) => {
  const account = new FakeAccount(current);
  const { session } = opened(async () => account);
  await session.open(scope);
  return { account, session };
};

const kinds = (messages: readonly ToWebview[]): readonly string[] => messages.map(({ kind }) => kind);
const notices = (messages: readonly ToWebview[]) => messages.filter((message) => message.kind === 'notice');
const gap = {
  part: 'addresses',
  iamAction: 'ec2:DescribeAddresses',
  code: 'RequestLimitExceeded',
  message: 'Too fast',
} as const;

describe('the picture', () => {
  it('of an account that was open the last time offers to read it', async () => {
    const { session, account } = await over(snapshot());
    account.gate = new Promise(() => undefined);
    void session.open({ kind: 'demo' });
    await Promise.resolve();
    active(session).store.cancel();
    expect(picturesOf(active(session))).toMatchObject([
      { title: 'Not read yet', action: { id: 'refresh', label: 'Read Account' } },
    ]);
  });

  it('of an account whose session has ended stays, with the offer to sign in', async () => {
    const { session, account } = await over(snapshot());
    const ended = new ProblemError(problem('You are signed out: corp', { recovery: 'signIn' }));
    account.gate = failing(ended);
    await session.refresh(active(session));
    const action = { id: 'signIn', label: 'Sign In' };
    const message = expect.stringMatching(/^As it was read at /) as string;
    expect(picturesOf(active(session)).slice(2)).toEqual([
      { kind: 'picture', graph: expect.anything() as unknown },
      { kind: 'notice', title: 'Signed out of work @ eu-west-1', message, action },
    ]);
    const first = opened(async () => account).session;
    await first.open(scope);
    expect(notices(picturesOf(active(first)))).toMatchObject([
      { title: 'Signed out', message: 'You are signed out: corp.', action },
    ]);
  });

  it('of an account stands without a notice', async () => {
    const { session } = await over(snapshot());
    expect(kinds(picturesOf(active(session)))).toEqual(['context', 'filter', 'picture']);
  });

  it('of a file says that it is one, of when, and that it is read only', async () => {
    const { session } = await over(snapshot({ readAt: Date.UTC(2026, 10, 27, 7, 31) }));
    await session.open({ kind: 'snapshot', file: 'file:///shop.eni.json', title: 'shop' });
    const [context] = picturesOf(active(session));
    expect(context).toMatchObject({
      kind: 'context',
      lines: [expect.stringMatching(/^Snapshot, 2026-11-27 .*, read only$/)],
    });
  });

  it('invites to the demo account where none is open', () => {
    expect(picturesOf(undefined)).toEqual([
      {
        kind: 'notice',
        title: 'No account is open',
        message: 'Open the demo account, or choose a profile and region.',
        action: { id: 'openDemo', label: 'Open Demo Account' },
      },
    ]);
  });

  it('of a region without a VPC says so, and leads to another', async () => {
    const { session } = await over(snapshot({ vpcs: [], subnets: [], instances: [], enis: [], region: 'eu-south-2' }));
    expect(kinds(picturesOf(active(session)))).toEqual(['context', 'filter', 'picture', 'notice']);
    expect(notices(picturesOf(active(session)))).toMatchObject([
      {
        title: 'Nothing here',
        message: 'This region has no VPC: eu-south-2',
        action: { id: 'chooseScope', label: 'Choose Profile and Region' },
      },
    ]);
  });

  it('of a region without a VPC that has elastic IPs says where they are', async () => {
    const { session } = await over(
      snapshot({ vpcs: [], subnets: [], instances: [], enis: [], addresses: [elasticIp()] }),
    );
    expect(notices(picturesOf(active(session)))).toMatchObject([
      {
        title: 'No VPC here',
        message: expect.stringMatching(/Elastic IP addresses in the Network view: 1$/) as string,
      },
    ]);
  });

  it('does not say that there is no VPC where nobody knows', async () => {
    const gaps = [{ ...gap, part: 'vpcs', iamAction: 'ec2:DescribeVpcs', code: 'UnauthorizedOperation' }] as const;
    const { session } = await over(snapshot({ vpcs: [], gaps }));
    expect(notices(picturesOf(active(session)))).toEqual([]);
  });

  it('stays with what was read, and how old it is, when a later read fails', async () => {
    const { session, account } = await over(snapshot({ readAt: Date.UTC(2026, 10, 27, 7, 31) }));
    account.gate = failing(refused('No', 'AuthFailure'));
    await session.refresh(active(session));
    const messages = picturesOf(active(session));
    expect(kinds(messages)).toEqual(['context', 'filter', 'picture', 'notice']);
    expect(notices(messages)).toMatchObject([
      {
        title: expect.stringMatching(/ could not be read again$/) as string,
        action: { id: 'refresh', label: 'Try Again' },
      },
    ]);
    expect(notices(messages)[0]?.message).toMatch(/^As it was read at .*31/);
  });

  it('stays with what an earlier read told of a part, and says which and since when', async () => {
    const kept = { readAt: 0, whole: true };
    const { session } = await over(snapshot({ gaps: [{ ...gap, kept }] }));
    const messages = picturesOf(active(session));
    expect(kinds(messages)).toEqual(['context', 'filter', 'picture', 'notice']);
    expect(notices(messages)).toMatchObject([{ title: 'Partly not read again', action: { id: 'refresh' } }]);
    expect(notices(messages)[0]?.message).toMatch(/^Elastic IPs as of \d\d:\d\d, could not be read again: Too fast/);
  });

  it('is empty where the first read of an account fails, under why and what can be done', async () => {
    const { session, account } = await over(snapshot());
    account.gate = failing(refused('It may not be read', 'AuthFailure'));
    await session.open({ kind: 'profile', profile: 'other', region: 'eu-west-1', endpoint: undefined });
    const messages = picturesOf(active(session));
    expect(kinds(messages)).toEqual(['picture', 'notice']);
    expect(notices(messages)).toMatchObject([
      {
        title: 'The account could not be read',
        action: { id: 'refresh', label: 'Try Again' },
      },
    ]);
    expect(notices(messages)[0]?.message).toContain('It may not be read');
  });

  it('says how many interfaces were read while it is read', async () => {
    const { session, account } = await over(snapshot());
    let go = (): void => undefined;
    account.gate = new Promise((resolve) => {
      go = resolve;
    });
    const reading = session.refresh(active(session));
    await Promise.resolve();
    expect(picturesOf(active(session)).at(-1)).toEqual({
      kind: 'loading',
      interfaces: expect.toBeOneOf([1, undefined]) as unknown,
    });
    go();
    await reading;
  });
});
