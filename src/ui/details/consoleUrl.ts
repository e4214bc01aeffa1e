import { partitionOf } from '../../domain/partitions.ts';
import type { Target, TargetKind } from '../../operations/operation.ts';

/**
 * Where the AWS console shows a resource; undefined for a region whose partition has no console that is known. The id goes in
 * encoded; the host follows from the partition alone, and in one of them from the region, which had to fit its pattern.
 */
export const consoleUrl = ({ kind, id }: Target, region: string): string | undefined => {
  const console = partitionOf(region)?.console;
  if (!console) return undefined;
  const host = console.isRegional ? `${region}.${console.host}` : console.host;
  return `https://${host}/${pages[kind].replace('REGION', region)}${encodeURIComponent(id)}`;
};

const pages: { readonly [K in TargetKind]: string } = {
  vpc: 'vpcconsole/home?region=REGION#VpcDetails:VpcId=',
  subnet: 'vpcconsole/home?region=REGION#SubnetDetails:subnetId=',
  instance: 'ec2/home?region=REGION#InstanceDetails:instanceId=',
  address: 'vpcconsole/home?region=REGION#ElasticIpDetails:AllocationId=',
  interface: 'ec2/home?region=REGION#NetworkInterface:networkInterfaceId=',
};
