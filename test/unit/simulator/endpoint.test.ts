import { DescribeSubnetsCommand, DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { expect, test } from 'vitest';
import { fixedConfig, refusalOf, simulated } from '../../support/simulated.ts';
import { ownAccount } from '../../support/snapshot.ts';

const ask = async (form: string) => {
  const answer = await simulated().simulator.endpoint(`Version=2016-11-15&${form}`);
  if (!answer) throw new Error('No answer');
  return answer;
};

test.each([
  ['Action=MakeCoffee', 'InvalidAction', 'The action MakeCoffee is not valid for this web service.'],
  ['Action=toString', 'InvalidAction', 'The action toString is not valid for this web service.'],
  ['Action=DescribeVpcs&Colour=red', 'UnknownParameter', 'The parameter Colour is not recognized'],
  ['Action=DescribeVpcs&VpcId.x=1', 'UnknownParameter', 'The parameter VpcId.x is not recognized'],
  ['Action=DescribeVpcs&VpcId=vpc-0a', 'UnknownParameter', 'The parameter VpcId is not recognized'],
  ['Action=DescribeVpcs&Filter.1.Nam=state', 'UnknownParameter', 'The parameter Filter.1.Nam is not recognized'],
  [
    'Action=DescribeVpcs&MaxResults=many',
    'InvalidParameterValue',
    'Value (many) for parameter MaxResults is invalid. Expected an integer.',
  ],
  [
    'Action=DescribeVpcs&DryRun=maybe',
    'InvalidParameterValue',
    'Value (maybe) for parameter DryRun is invalid. Expected true or false.',
  ],
  ['Action=CreateNetworkInterface', 'MissingParameter', 'The request must contain the parameter subnetId'],
])('%s is refused with %s', async (form, code, message) => {
  const { status, body, headers } = await ask(form);
  expect(status).toBe(400);
  const requestId = headers['x-amzn-requestid'];
  expect(body.split('\n')[1]).toBe(
    `<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>${requestId}</RequestID></Response>`,
  );
});

test('list members count by their number, not by their place in the form', async () => {
  const { status, body } = await ask(
    'Action=DescribeVpcs&Filter.2.Name=b&Filter.2.Value.1=x&Filter.1.Name=a&Filter.1.Value.1=x',
  );
  expect(status).toBe(400);
  expect(body).toContain('The filter &apos;a&apos; is invalid');
});

const simulatedId: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);

test('the SDK sees code, text, status and request id of a refusal', async () => {
  const { ec2 } = simulated();
  const failure: unknown = await ec2
    .send(new DescribeVpcsCommand({ VpcIds: ['nothing'] }))
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({
    name: 'InvalidVpcID.Malformed',
    message: 'Invalid id: "nothing" (expecting "vpc-...")',
    $metadata: { httpStatusCode: 400, requestId: simulatedId },
  });
});

test('STS tells the account of the world', async () => {
  const sts = new STSClient({ ...fixedConfig, requestHandler: simulated().simulator.requestHandler });
  expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
    Account: ownAccount,
    Arn: `arn:aws:iam::${ownAccount}:user/simulated`,
  });
});

test('a dry run of a call without permission is refused for the permission', async () => {
  const { ec2, simulator } = simulated();
  simulator.faults.deny('DescribeSubnets');
  expect(await refusalOf(ec2.send(new DescribeSubnetsCommand({ DryRun: true })))).toContain('UnauthorizedOperation');
});

test('what settles in the world shows in the next answer', async () => {
  let now = 0;
  const { ec2, simulator } = simulated({}, { settleMs: 100, clock: () => now });
  const shown = async () => (await ec2.send(new DescribeVpcsCommand({}))).Vpcs?.length;
  simulator.world.later(() => simulator.world.vpcs.clear());
  expect(await shown()).toBe(1);
  now = 100;
  expect(await shown()).toBe(0);
  expect(simulator.snapshot().vpcs).toEqual([]);
});
