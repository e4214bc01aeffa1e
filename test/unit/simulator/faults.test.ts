import { DescribeNetworkInterfacesCommand, DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { fixedConfig, refusalOf, simulated } from '../../support/simulated.ts';
import { ownAccount } from '../../support/snapshot.ts';

const vpcs = new DescribeVpcsCommand({});

test('a denied action is refused with the text of IAM, the others are not', async () => {
  const { ec2, simulator } = simulated();
  simulator.faults.deny('DescribeVpcs');
  const failure: unknown = await ec2.send(vpcs).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    name: 'UnauthorizedOperation',
    message:
      `You are not authorized to perform this operation. User: arn:aws:iam::${ownAccount}:user/simulated is not ` +
      'authorized to perform: ec2:DescribeVpcs because no identity-based policy allows the ec2:DescribeVpcs action',
    $metadata: { httpStatusCode: 403 },
  });
  expect((await ec2.send(new DescribeNetworkInterfacesCommand({}))).NetworkInterfaces).toHaveLength(2);
  simulator.faults.allow('DescribeVpcs');
  expect((await ec2.send(vpcs)).Vpcs).toHaveLength(1);
});

test('throttling ends after so many times, and the SDK gets through by trying again', async () => {
  const { simulator } = simulated();
  const { requestHandler, faults } = simulator;
  const patient = new EC2Client({ ...fixedConfig, maxAttempts: 3, requestHandler });
  faults.throttle(2, 'DescribeVpcs');
  const answer = await patient.send(vpcs);
  expect(answer.Vpcs).toHaveLength(1);
  expect(answer.$metadata.attempts).toBe(3);
});

test.each([
  ['throttle', 'RequestLimitExceeded: Request limit exceeded.'],
  ['expireCredentials', 'RequestExpired: Request has expired.'],
  ['rejectCredentials', 'AuthFailure: AWS was not able to validate the provided access credentials'],
] as const)('%s', async (kind, refusal) => {
  const { ec2, simulator } = simulated();
  simulator.faults[kind](1);
  expect(await refusalOf(ec2.send(vpcs))).toBe(refusal);
  simulator.faults.clear();
  expect((await ec2.send(vpcs)).Vpcs).toHaveLength(1);
});

test('an answer that is not XML, and a connection that ends without one', async () => {
  const { ec2, simulator } = simulated();
  simulator.faults.garble({ times: 1 });
  expect(await refusalOf(ec2.send(vpcs))).toMatch(/XML parse error/);
  simulator.faults.drop({ times: 1 });
  expect(await refusalOf(ec2.send(vpcs))).toBe('Error: socket hang up');
  expect((await ec2.send(vpcs)).Vpcs).toHaveLength(1);
});

test('a hook makes an interface vanish right before the call, once', async () => {
  const { ec2, simulator } = simulated();
  simulator.faults.before('DescribeNetworkInterfaces', () => void simulator.world.enis.delete('eni-0a'));
  const command = new DescribeNetworkInterfacesCommand({ NetworkInterfaceIds: ['eni-0a'] });
  expect(simulator.world.enis.has('eni-0a')).toBe(true);
  expect(await refusalOf(ec2.send(command))).toContain('InvalidNetworkInterfaceId.Malformed');
  expect(simulator.world.enis.has('eni-0a')).toBe(false);
});

test('a slow answer can be given up', async () => {
  const { ec2, simulator } = simulated({}, { latencyMs: 600_000 });
  const abort = new AbortController();
  const answer = ec2.send(vpcs, { abortSignal: abort.signal });
  abort.abort();
  expect(await refusalOf(answer)).toBe('AbortError: Request aborted');
  simulator.faults.clear();
  expect((await ec2.send(vpcs)).Vpcs).toHaveLength(1);
});
