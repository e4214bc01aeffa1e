import { describe, expect, it } from 'vitest';
import { consoleUrl } from '../../../../src/ui/details/consoleUrl.ts';

describe('the page of the AWS console', () => {
  it.each([
    ['vpc', 'vpc-0a', 'vpcconsole/home?region=eu-west-1#VpcDetails:VpcId=vpc-0a'],
    ['subnet', 'subnet-0a', 'vpcconsole/home?region=eu-west-1#SubnetDetails:subnetId=subnet-0a'],
    ['instance', 'i-0a', 'ec2/home?region=eu-west-1#InstanceDetails:instanceId=i-0a'],
    ['address', 'eipalloc-0a', 'vpcconsole/home?region=eu-west-1#ElasticIpDetails:AllocationId=eipalloc-0a'],
    ['interface', 'eni-0a', 'ec2/home?region=eu-west-1#NetworkInterface:networkInterfaceId=eni-0a'],
  ] as const)('of a thing of kind %s is the one of its service', (kind, id, page) => {
    expect(consoleUrl({ kind, id }, 'eu-west-1')).toBe(`https://console.aws.amazon.com/${page}`);
  });

  it('takes an id for nothing but an id', () => {
    expect(consoleUrl({ kind: 'interface', id: 'eni-0a&x=/../#y' }, 'eu-west-1')).toMatch(
      /InterfaceId=eni-0a%26x%3D%2F\.\.%2F%23y$/i,
    );
  });
});
