import { ipRange, doRangesMeet, compareParts } from '../../domain/ipParts.ts';
import type { NetworkAcl, NetworkAclEntry, SecurityGroupRule } from '../../domain/model.ts';
import { isEvery, protocolName } from './portText.ts';

/** What goes in or out, by one rule of a security group whose peer is a CIDR. */
export type CidrTraffic = Pick<SecurityGroupRule, 'egress' | 'protocol' | 'from' | 'to' | 'of'>;

/**
 * Whether a network ACL denies all of this traffic. The first entry by number that is for a packet decides it; what only some of the traffic
 * meets leaves the rest to the entries after it. Source: VPC user guide, network ACL rules.
 */
export const isDeniedBy = ({ entries }: NetworkAcl, traffic: CidrTraffic): boolean => {
  const inOrder = entries.filter(({ egress }) => egress === traffic.egress).toSorted((a, b) => a.number - b.number);
  for (const entry of inOrder) {
    const part = partOfTraffic(entry, traffic);
    if (part === 'none') continue;
    if (entry.action === 'allow') return false;
    if (part === 'all') return true;
  }
  return true;
};

const partOfTraffic = (entry: NetworkAclEntry, traffic: CidrTraffic): 'all' | 'some' | 'none' => {
  const parts = [cidrPart(entry.cidr, traffic.of), protocolPart(entry, traffic)];
  if (parts.includes('none')) return 'none';
  return parts.every((part) => part === 'all') ? 'all' : 'some';
};

const cidrPart = (entry: string, traffic: string): 'all' | 'some' | 'none' => {
  const [outer, inner] = [ipRange(entry), ipRange(traffic)];
  if (!outer || !inner || !doRangesMeet(outer, inner)) return 'none';
  return compareParts(outer.first, inner.first) <= 0 && compareParts(outer.last, inner.last) >= 0 ? 'all' : 'some';
};

const protocolPart = (entry: NetworkAclEntry, traffic: CidrTraffic): 'all' | 'some' | 'none' => {
  if (entry.protocol === '-1') return 'all';
  if (traffic.protocol === '-1') return 'some';
  const same = protocolName(entry.protocol) ?? entry.protocol;
  if (same !== (protocolName(traffic.protocol) ?? traffic.protocol)) return 'none';
  if (entry.icmp) return entry.icmp.type < 0 ? 'all' : 'some';
  return portPart(entry.ports, traffic);
};

const portPart = (ports: NetworkAclEntry['ports'], traffic: CidrTraffic): 'all' | 'some' | 'none' => {
  if (!ports || (ports.from === 0 && ports.to === 65_535)) return 'all';
  if (isEvery(traffic)) return 'some';
  const [from = 0, to = from] = [traffic.from, traffic.to];
  if (ports.to < from || ports.from > to) return 'none';
  return ports.from <= from && ports.to >= to ? 'all' : 'some';
};
