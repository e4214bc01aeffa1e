import { expect, test } from 'vitest';
import { Throttle } from '../../../src/simulator/throttle.ts';
import { refusalOf, simulated } from '../../support/simulated.ts';
import { DescribeNetworkInterfacesCommand, ModifySubnetAttributeCommand } from '@aws-sdk/client-ec2';

const clocked = () => {
  let now = 0;
  const throttle = new Throttle(() => now);
  const admitted = (action: string, fields = ''): boolean => {
    try {
      throttle.admit(action, new URLSearchParams(fields));
      return true;
    } catch {
      return false;
    }
  };
  /** How many of the same request go through before the first refusal. */
  const burst = (action: string, fields?: string): number => {
    let count = 0;
    while (admitted(action, fields)) count += 1;
    return count;
  };
  return { admitted, burst, pass: (ms: number) => (now += ms) };
};

test.each([
  ['DescribeSubnets', '', 100, 20],
  ['DescribeNetworkInterfaces', '', 50, 10],
  ['DescribeNetworkInterfaces', 'MaxResults=100', 100, 20],
  ['DescribeInstances', 'InstanceId.1=i-0a', 100, 20],
  ['DescribeSecurityGroups', 'Filter.1.Name=vpc-id', 100, 20],
  ['AttachNetworkInterface', '', 50, 5],
  ['UnassignIpv6Addresses', '', 50, 5],
  ['CreateNetworkInterface', '', 100, 5],
  ['ModifyNetworkInterfaceAttribute', '', 100, 5],
  ['CreateTags', '', 100, 10],
  ['RunInstances', '', 5, 2],
])('%s %s: %i at once, then %i a second', (action, fields, capacity, refill) => {
  const { burst, pass } = clocked();
  expect(burst(action, fields)).toBe(capacity);
  pass(1000);
  expect(burst(action, fields)).toBe(refill);
  pass(3_600_000);
  expect(burst(action, fields)).toBe(capacity);
});

test('buckets of actions are apart', () => {
  const { burst } = clocked();
  expect(burst('AttachNetworkInterface')).toBe(50);
  expect(burst('DetachNetworkInterface')).toBe(50);
});

test('instances cost besides the request', () => {
  const { admitted, pass } = clocked();
  expect(admitted('RunInstances', 'MaxCount=999')).toBe(true);
  expect(admitted('RunInstances', 'MaxCount=2')).toBe(false);
  pass(500);
  expect(admitted('RunInstances', 'MaxCount=2')).toBe(true);
  const two = 'InstanceId.1=i-0a&InstanceId.2=i-0b';
  expect(admitted('TerminateInstances', two)).toBe(true);
});

test('a request over the limit is refused with 503, others go on; by default nothing is limited', async () => {
  const { ec2 } = simulated({}, { throttle: true, clock: () => 0 });
  const scan = () => ec2.send(new DescribeNetworkInterfacesCommand({}));
  for (let count = 0; count < 50; count += 1) await scan();
  expect(await refusalOf(scan())).toBe('RequestLimitExceeded: Request limit exceeded.');
  await expect(scan()).rejects.toMatchObject({ $metadata: { httpStatusCode: 503 } });
  const assign = { SubnetId: 'subnet-0a', MapPublicIpOnLaunch: { Value: true } };
  await ec2.send(new ModifySubnetAttributeCommand(assign));
  const free = simulated({}, { clock: () => 0 });
  for (let count = 0; count < 60; count += 1) await free.ec2.send(new DescribeNetworkInterfacesCommand({}));
});
