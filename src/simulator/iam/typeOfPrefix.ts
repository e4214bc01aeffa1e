/** What an id is of, by its prefix, in the words of the Service Authorization Reference. Source: the ids in EC2's API reference. */
export const typeOfPrefix: ReadonlyMap<string, string> = new Map([
  ['acl', 'network-acl'],
  ['ami', 'image'],
  ['cagw', 'carrier-gateway'],
  ['dopt', 'dhcp-options'],
  ['eigw', 'egress-only-internet-gateway'],
  ['eipalloc', 'elastic-ip'],
  ['eni', 'network-interface'],
  ['fl', 'vpc-flow-log'],
  ['i', 'instance'],
  ['igw', 'internet-gateway'],
  ['ipam-pool', 'ipam-pool'],
  ['ipv4pool-ec2', 'ipv4pool-ec2'],
  ['key', 'key-pair'],
  ['lt', 'launch-template'],
  ['nat', 'natgateway'],
  ['pcx', 'vpc-peering-connection'],
  ['pl', 'prefix-list'],
  ['rtb', 'route-table'],
  ['scr', 'subnet-cidr-reservation'],
  ['sg', 'security-group'],
  ['sgr', 'security-group-rule'],
  ['snap', 'snapshot'],
  ['ssubnet', 'secondary-subnet'],
  ['subnet', 'subnet'],
  ['tgw', 'transit-gateway'],
  ['vol', 'volume'],
  ['vpc', 'vpc'],
  ['vpce', 'vpc-endpoint'],
]);

/** The type of what an id is of; undefined for what is no resource of its own, such as an attachment. */
export const typeOfId = (id: string): string | undefined => typeOfPrefix.get(/^(.+)-[0-9a-z]+$/.exec(id)?.[1] ?? '');
