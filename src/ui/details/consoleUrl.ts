import { partitionOf } from '../../domain/arn.ts';
import type { Target, TargetKind } from '../../operations/operation.ts';

/** Where the AWS console shows a resource. The id goes in encoded; the host follows from the region's partition. */
export const consoleUrl = ({ kind, id }: Target, region: string): string => {
  const place = encodeURIComponent(region);
  return `https://${hosts[partitionOf(region)] ?? hosts['aws']}/${pages[kind].replace('REGION', place)}${encodeURIComponent(id)}`;
};

const hosts: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

const pages: { readonly [K in TargetKind]: string } = {
  vpc: 'vpcconsole/home?region=REGION#VpcDetails:VpcId=',
  subnet: 'vpcconsole/home?region=REGION#SubnetDetails:subnetId=',
  instance: 'ec2/home?region=REGION#InstanceDetails:instanceId=',
  address: 'vpcconsole/home?region=REGION#ElasticIpDetails:AllocationId=',
  interface: 'ec2/home?region=REGION#NetworkInterface:networkInterfaceId=',
};
