import { describe, expect, it } from 'vitest';
import { ownerOf, serviceHeld } from '../../../src/domain/owner.ts';
import { attached, eni, named } from '../../support/snapshot.ts';

const held = { requesterManaged: true, requesterId: 'amazon-aws' };

describe('who holds an interface', () => {
  it('is the account itself for ordinary, EFA, trunk and branch interfaces', () => {
    for (const interfaceType of ['interface', 'efa', 'efa-only', 'trunk', 'branch']) {
      expect(ownerOf(eni({ interfaceType, attachment: attached('i-0a', 1) }))).toBeUndefined();
    }
  });

  it.each([
    ['NAT gateway', eni({ ...held, interfaceType: 'nat_gateway', ...named('nat-a') }), 'nat-a'],
    ['NAT gateway', eni({ ...held, description: 'Interface for NAT Gateway nat-0123' }), 'nat-0123'],
    ['Load balancer', eni({ ...held, description: 'ELB app/shop-alb/50dc6c495c0c9188' }), 'shop-alb'],
    ['Load balancer', eni({ ...held, description: 'ELB classic-one' }), 'classic-one'],
    ['Load balancer', eni({ interfaceType: 'network_load_balancer', description: 'ELB net/edge/0a1b' }), 'edge'],
    [
      'Lambda',
      eni({
        interfaceType: 'lambda',
        description: 'AWS Lambda VPC ENI-resize-images-4c1b2c3d-1111-2222-3333-444455556666',
      }),
      'resize-images',
    ],
    ['VPC endpoint', eni({ interfaceType: 'vpc_endpoint', description: 'VPC Endpoint Interface vpce-0a' }), 'vpce-0a'],
    ['RDS', eni({ ...held, description: 'RDSNetworkInterface' }), undefined],
    ['EFS', eni({ ...held, description: 'EFS mount target for fs-0a (fsmt-0b)' }), 'fs-0a'],
    ['elasticache', eni({ requesterManaged: true, requesterId: 'amazon-elasticache' }), undefined],
    ['AWS service', eni({ requesterManaged: true, requesterId: '123456789012' }), undefined],
  ])('reads %s from what AWS writes on it', (title, interfaceOfService, name) => {
    expect(ownerOf(interfaceOfService)).toMatchObject({ title });
    expect(ownerOf(interfaceOfService)?.name).toBe(name);
  });

  it('puts all Lambda interfaces together and keeps endpoints apart', () => {
    const key = (interfaceType: string, id: string): string | undefined => ownerOf(eni({ id, interfaceType }))?.key;
    expect(key('lambda', 'eni-1')).toBe(key('lambda', 'eni-2'));
    expect(key('vpc_endpoint', 'eni-1')).not.toBe(key('vpc_endpoint', 'eni-2'));
  });

  it('is EKS for what the CNI plugin made, which the account may still attach and detach', () => {
    const node = eni({
      description: 'aws-K8S-i-0a',
      attachment: attached('i-0a', 1),
      tags: [{ key: 'cluster.k8s.amazonaws.com/name', value: 'shop' }],
    });
    expect(ownerOf(node)).toMatchObject({ kind: 'eks', name: 'shop' });
    expect(serviceHeld(node)).toBe(false);
  });
});

describe('an interface that a service holds', () => {
  it.each([
    ['requester-managed', eni({ requesterManaged: true })],
    ['operator-managed', eni({ operator: { managed: true, principal: 'eks.amazonaws.com' } })],
    ['of a service type that did not exist when this was written', eni({ interfaceType: 'quantum_link' })],
    ['attached by a service', eni({ attachment: attached('i-0a', 1, { id: 'ela-attach-0a' }) })],
  ])('is recognised when %s', (_why, thing) => expect(serviceHeld(thing)).toBe(true));

  it('is not an ordinary one', () => expect(serviceHeld(eni())).toBe(false));
});
