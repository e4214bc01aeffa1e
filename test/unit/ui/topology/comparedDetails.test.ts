import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../src/ui/shared/session.ts';
import { answerWebview } from '../../../../src/ui/topology/topologyAnswers.ts';
import { picturesOf } from '../../../../src/ui/topology/topologyPictures.ts';
import type { Selection } from '../../../../src/protocol/topology.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { active, opened } from '../../../support/openedSession.ts';
import { eni, elasticIp, named, primaryEni, securityGroup, snapshot } from '../../../support/snapshot.ts';

const earlier = snapshot({ enis: [primaryEni(), eni({ id: 'eni-0old', ...named('old') })] });
const now = snapshot({
  enis: [primaryEni({ description: 'new', sourceDestCheck: false }), eni({ id: 'eni-0new' })],
  addresses: [elasticIp()],
  securityGroups: [securityGroup()],
});

const comparing = async (): Promise<Session> => {
  const { session } = opened(async () => new FakeAccount(now));
  await session.open(scope);
  active(session).compareWith({ title: 'Earlier', snapshot: earlier });
  return session;
};

const detailsOf = async (session: Session, id: string, kind: Selection['kind'] = 'interface') => {
  const answer = await answerWebview({ kind: 'select', target: { kind, id } }, active(session), async () => undefined);
  return answer?.kind === 'details' ? answer.details : undefined;
};

const rowsOf = (details: Awaited<ReturnType<typeof detailsOf>>) =>
  details?.sections[0]?.rows.map(({ label, value }) => `${label}: ${value}`);

describe('the details of a thing while accounts are compared', () => {
  it('begin with each of its differences on a line', async () => {
    const details = await detailsOf(await comparing(), 'eni-0primary');
    expect(details?.sections[0]?.title).toMatch(/^Since Earlier, /);
    expect(rowsOf(details)).toEqual([
      'Changed: description none → new',
      'Changed: source/destination check true → false',
    ]);
  });

  it('say of what came in one line what it is', async () => {
    expect(rowsOf(await detailsOf(await comparing(), 'eni-0new'))).toEqual([
      expect.stringMatching(/^Added: 10\.0\.0\.20, available, in subnet-0a/) as string,
    ]);
  });

  it('tell what is gone as it was, and offer nothing to do with it', async () => {
    const details = await detailsOf(await comparing(), 'eni-0old');
    expect([details?.title, details?.operations]).toEqual(['old', []]);
    expect(rowsOf(details)).toEqual([expect.stringMatching(/^Removed: 10\.0\.0\.20, available/) as string]);
  });

  it('say nothing of changes where there are none, nor of what was never there', async () => {
    const session = await comparing();
    expect((await detailsOf(session, 'vpc-0a', 'vpc'))?.sections.map(({ title }) => title)).not.toContainEqual(
      expect.stringMatching(/^Since/),
    );
    expect(await detailsOf(session, 'eni-never')).toBeUndefined();
  });
});

describe('the details of a thing', () => {
  it('offer what can be done with it, what destroys last', async () => {
    const { session } = opened(async () => new FakeAccount(now));
    await session.open(scope);
    const offered = (await detailsOf(session, 'eni-0new'))?.operations.map(({ id }) => id) ?? [];
    expect(offered).toContain('changeDescription');
    expect(offered.at(-1)).toBe('deleteInterface');
  });
});

describe('the marks of a comparison', () => {
  it('are on what has a box in the picture: not on addresses and groups', async () => {
    const context = picturesOf(active(await comparing())).find((message) => message.kind === 'context');
    expect(context?.changes?.marks.map(({ kind, on }) => `${kind} ${on.id}`).toSorted()).toEqual([
      'added eni-0new',
      'changed eni-0primary',
      'removed eni-0old',
    ]);
    expect(context?.changes?.since).toMatch(/^since Earlier, /);
    expect(context?.lines).toEqual([
      expect.stringMatching(/^Compared with Earlier, .*: 3 added, 1 removed, 1 changed$/),
    ]);
  });
});
