import { describe, expect, it } from 'vitest';
import {
  branchInterface,
  interfaceExists,
  operatorManaged,
  requesterManaged,
} from '../../../src/rules/shared/ownInterface.ts';
import { says } from '../../support/judge.ts';
import { eni } from '../../support/snapshot.ts';

const input = { eniId: 'eni-0a' };

describe('rules of every interface', () => {
  it('block one that is not there, and warn where not all could be read', () => {
    const gap = {
      part: 'enis',
      iamAction: 'ec2:DescribeNetworkInterfaces',
      code: 'UnauthorizedOperation',
      message: '',
    } as const;
    expect(says(interfaceExists, input, { enis: [] })).toEqual([
      'block: The network interface no longer exists: eni-0a',
    ]);
    expect(says(interfaceExists, input, { enis: [], gaps: [gap] })).toEqual([
      'warn: Not all network interfaces could be read, this one is not among them: eni-0a',
    ]);
    expect(says(interfaceExists, input)).toEqual([]);
  });
  it('block one that a service made, operates or branches', () => {
    const nat = eni({
      requesterManaged: true,
      interfaceType: 'nat_gateway',
      description: 'Interface for NAT Gateway nat-0a',
    });
    expect(says(requesterManaged, input, { enis: [nat] })).toEqual([
      'block: An AWS service holds the interface: NAT gateway nat-0a',
    ]);
    const operated = eni({ operator: { managed: true, principal: 'eks.amazonaws.com' } });
    expect(says(operatorManaged, input, { enis: [operated] })).toEqual([
      'block: A service operates the interface: eks.amazonaws.com',
    ]);
    expect(says(requesterManaged, input, { enis: [operated] })).toEqual([]);
    expect(says(branchInterface, input, { enis: [eni({ interfaceType: 'branch' })] })).toEqual([
      'block: The interface is a branch of a trunk: eni-0a',
    ]);
    expect([requesterManaged, operatorManaged, branchInterface].flatMap((rule) => says(rule, input))).toEqual([]);
  });
});
