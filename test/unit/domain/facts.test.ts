import { describe, expect, it } from 'vitest';
import { allAspects, interfaceFacts } from '../../../src/domain/facts/interfaceFacts.ts';
import {
  elasticIpFacts,
  groupFacts,
  instanceFacts,
  subnetFacts,
  vpcFacts,
} from '../../../src/domain/facts/thingFacts.ts';
import { address, elasticIp, eni, instance, securityGroup, subnet, vpc } from '../../support/snapshot.ts';

const env = { tags: [{ key: 'env', value: 'prod' }] };

describe('what is compared right before a change', () => {
  it('is of an instance its state, type, weighting, operator and tags', () => {
    const operator = { managed: true, principal: 'eks.amazonaws.com' } as const;
    expect([
      ...instanceFacts(
        instance({ state: 'stopped', type: 'c6in.xlarge', bandwidthWeighting: 'vpc-1', operator, ...env }),
      ),
    ]).toEqual([
      ['state', 'stopped'],
      ['type', 'c6in.xlarge'],
      ['bandwidth weighting', 'vpc-1'],
      ['managed by', 'eks.amazonaws.com'],
      ['tag env', 'prod'],
    ]);
  });
  it('is of a subnet its blocks in one order and what new interfaces get', () => {
    const of = { cidr: '10.0.1.0/24', ipv6Cidrs: ['2001:db8:2::/64', '2001:db8:1::/64'], mapPublicIpOnLaunch: true };
    expect([...subnetFacts(subnet({ ...of, ...env }))]).toEqual([
      ['CIDR', '10.0.1.0/24'],
      ['IPv6 CIDRs', '2001:db8:1::/64, 2001:db8:2::/64'],
      ['public IPv4 addresses for new interfaces', 'on'],
      ['IPv6 addresses for new interfaces', 'off'],
      ['state', 'available'],
      ['tag env', 'prod'],
    ]);
  });
  it('is of a VPC its blocks, of a group its name, of an elastic IP whom it serves', () => {
    expect([...vpcFacts(vpc({ cidrs: ['10.1.0.0/16', '10.0.0.0/16'], ipv6Cidrs: ['2001:db8::/56'] }))]).toEqual([
      ['CIDRs', '10.0.0.0/16, 10.1.0.0/16'],
      ['IPv6 CIDRs', '2001:db8::/56'],
      ['state', 'available'],
    ]);
    expect([...groupFacts(securityGroup({ name: 'web', ...env }))]).toEqual([
      ['group name', 'web'],
      ['tag env', 'prod'],
    ]);
    const serving = { publicIp: '52.0.0.1', eniId: 'eni-0a', privateIp: '10.0.1.9', associationId: 'eipassoc-0a' };
    expect([...elasticIpFacts(elasticIp({ ...serving, serviceManaged: 'alb' }))]).toEqual([
      ['address', '52.0.0.1'],
      ['managed by service', 'alb'],
      ['associated with', 'eni-0a, 10.0.1.9 (eipassoc-0a)'],
    ]);
  });
  it('is of an interface which of its addresses is the primary one', () => {
    const one = eni({ addresses: [address('10.0.1.9'), address('10.0.1.10', { primary: false })] });
    const facts = interfaceFacts(one, allAspects);
    expect([facts.get('private address 10.0.1.9'), facts.get('private address 10.0.1.10')]).toEqual([
      'primary',
      'secondary',
    ]);
  });
});
