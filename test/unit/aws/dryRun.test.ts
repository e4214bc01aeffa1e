import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import { scriptedEc2, type Answer } from '../../support/scriptedEc2.ts';

const attach = {
  action: 'attachInterface',
  input: { eniId: 'eni-0a', instanceId: 'i-0a', deviceIndex: 1, networkCard: 0 },
} as const;

const asked = async (answer: Answer) => {
  const handler = scriptedEc2(() => answer);
  const { dryRun } = connect({ kind: 'demo' }, { requestHandler: handler });
  const result = await dryRun(attach).catch((error: unknown) => error);
  return { result, actions: handler.actions() };
};

describe('a dry run that is answered with success was carried out', () => {
  it.each([
    ['as EC2 answers', '<attachmentId>eni-attach-01</attachmentId>'],
    ['without what EC2 answers', '<return>true</return>'],
  ])('%s', async (_how, answer) => {
    expect((await asked(answer)).result).toEqual({ kind: 'carriedOut' });
  });
});

it('is not asked again when its answer is lost: an endpoint that knows no dry run would do it twice', async () => {
  const { result, actions } = await asked(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
  expect(result).toMatchObject({ problem: { code: 'AnswerLost' } });
  expect(actions).toEqual(['AttachNetworkInterface']);
});
