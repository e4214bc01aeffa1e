import { EC2Client } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import { actionOf, actions } from '../../../src/actions/actions.ts';
import { namesIn, type Call } from '../../../src/actions/ec2.ts';
import { sdkActionOf, sdkActions, sendCall } from '../../../src/aws/sdkActions.ts';
import { callsSaying } from '../../support/callsSaying.ts';
import { scriptedEc2 } from '../../support/scriptedEc2.ts';

const client = (handler: ReturnType<typeof scriptedEc2>): EC2Client =>
  new EC2Client({
    region: 'eu-west-1',
    requestHandler: handler,
    maxAttempts: 1,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });

const refusal = { code: 'DryRunOperation', status: 412 };

describe('the two halves of an action', () => {
  it('are there for the same actions', () => {
    expect(namesIn(sdkActions).toSorted()).toEqual(namesIn(actions).toSorted());
  });

  it.each(callsSaying('a').map((call) => [call.action, call] as const))(
    'agree on the name and the dry run of %s',
    async (action, call) => {
      const asked = scriptedEc2(() => refusal);
      await expect(sendCall(client(asked), call)).rejects.toThrow('DryRunOperation');
      expect(asked.actions()).toEqual([actions[action].api]);
      expect(asked.asked[0]?.request.get('DryRun') ?? undefined).toBeUndefined();

      const dry = scriptedEc2(() => refusal);
      const answer = actions[action].dryRun ? 'DryRunOperation' : 'EC2 has no dry run of this action';
      await expect(sendCall(client(dry), call, { dryRun: true })).rejects.toThrow(answer);
      const sent = dry.asked.map(({ request }) => request.get('DryRun'));
      expect(sent).toEqual(actions[action].dryRun ? ['true'] : []);
    },
  );
});

describe('what is waited for after a call', () => {
  const output = {
    eniId: 'eni-0a',
    attachmentId: 'eni-attach-0a',
    allocationId: 'eipalloc-0a',
    instanceId: 'i-0a',
    addresses: ['10.0.0.7'],
    prefixes: [],
  };
  it.each(callsSaying('eni-0a').map((call) => [call.action, call] as const))(
    '%s is read as it says',
    (action, call) => {
      const expected = sdkActionOf(action).shown(call.input, { output, before: undefined });
      expect(actionOf(action).seenBy(call.input)).toEqual(expected?.awaited === true ? [expected.iamAction] : []);
    },
  );
});

const eniId = 'eni-0a';
const atInterface = 'at the interface: eni-0a';
const chosen = { kind: 'addresses', addresses: ['10.0.0.7'] } as const;

describe('after its answer was lost', () => {
  const next = ({ action, input }: Call) => {
    const { lost } = sdkActionOf(action);
    return [typeof lost.next === 'function' ? lost.next(input) : lost.next, lost.lookAt(input)];
  };

  it.each<[Call, string, string]>([
    [{ action: 'allocateAddress', input: {} }, 'once', 'for an elastic IP address that'],
    [
      { action: 'createInterface', input: { subnetId: 'subnet-0a' } },
      'token',
      'for a new interface in the subnet: subnet-0a',
    ],
    [
      { action: 'runInstance', input: { imageId: 'ami-0a', instanceType: 'm5.large', interfaces: [] } },
      'token',
      'for a new instance of the image: ami-0a',
    ],
    [
      {
        action: 'createFlowLog',
        input: {
          resourceId: eniId,
          traffic: 'ALL',
          interval: 60,
          destinationType: 's3',
          destination: 'arn:aws:s3:::logs',
        },
      },
      'token',
      'for a new flow log of: eni-0a',
    ],
    [{ action: 'deleteFlowLog', input: { flowLogId: 'fl-0a', resourceId: eniId } }, 'again', 'for the flow log: fl-0a'],
    [
      { action: 'assignIpv4', input: { eniId, ipv4: { kind: 'count', count: 1 }, allowReassignment: false } },
      'once',
      atInterface,
    ],
    [{ action: 'assignIpv4', input: { eniId, ipv4: chosen, allowReassignment: false } }, 'again', atInterface],
    [{ action: 'assignIpv6', input: { eniId, ipv6: { kind: 'prefixCount', count: 1 } } }, 'once', atInterface],
    [{ action: 'assignIpv6', input: { eniId, ipv6: chosen } }, 'again', atInterface],
    [{ action: 'modifyDescription', input: { eniId, description: '' } }, 'again', atInterface],
    [
      { action: 'releaseAddress', input: { allocationId: 'eipalloc-0a' } },
      'again',
      'at the elastic IP address: eipalloc-0a',
    ],
    [
      { action: 'deleteTags', input: { ids: ['a', 'b', 'c', 'd', 'e', 'f'], keys: [] } },
      'again',
      'at the tags of: a, b, c, d, e',
    ],
    [
      { action: 'modifySubnetIpv6', input: { subnetId: 'subnet-0a', enabled: true } },
      'again',
      'at the subnet: subnet-0a',
    ],
    [
      { action: 'replaceRoute', input: { tableId: 'rtb-0a', destination: '0.0.0.0/0', target: 'eni-0a' } },
      'again',
      'at the route table: rtb-0a',
    ],
  ])('%o is %s, and looked for %s', (call, what, where) => {
    expect(next(call)).toEqual([what, expect.stringContaining(where)]);
  });
});
