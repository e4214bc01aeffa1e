import { describe, expect, it } from 'vitest';
import {
  branchInterface,
  operatorManagedInstance,
  operatorManagedInterface,
  requesterManaged,
} from '../../../src/rules/attach/attachManaged.ts';
import { verdicts } from '../../support/judge.ts';
import { attached, eni, instance } from '../../support/snapshot.ts';

const operator = { managed: true, principal: 'eks.amazonaws.com' };

describe('interfaces that services hold', () => {
  it('has nothing against an own one', () => {
    const rules = [requesterManaged, operatorManagedInterface, operatorManagedInstance, branchInterface];
    expect(rules.flatMap((rule) => verdicts(rule, {}))).toEqual([]);
  });
  it('blocks a requester-managed one and names the service', () => {
    const nat = eni({ requesterManaged: true, description: 'Interface for NAT Gateway nat-0a' });
    expect(verdicts(requesterManaged, { enis: [nat] })).toEqual([
      'block: An AWS service holds the interface: NAT gateway nat-0a',
    ]);
  });
  it('blocks a service attachment without the requester flag', () => {
    const lambda = eni({ attachment: attached('i-0a', 1, { id: 'ela-attach-0a' }) });
    expect(verdicts(requesterManaged, { enis: [lambda] })).toHaveLength(1);
  });
  it('blocks an operated interface with its principal, once', () => {
    const operated = { enis: [eni({ operator })] };
    expect(verdicts(operatorManagedInterface, operated)).toEqual([
      'block: A service operates the interface: eks.amazonaws.com',
    ]);
    expect(verdicts(requesterManaged, operated)).toEqual([]);
  });
  it('allows an operator that does not manage', () => {
    const free = { operator: { managed: false, principal: undefined } };
    expect(verdicts(operatorManagedInterface, { enis: [eni(free)] })).toEqual([]);
    expect(verdicts(operatorManagedInstance, { instances: [instance(free)] })).toEqual([]);
  });
  it('blocks an operated instance, with or without a known principal', () => {
    expect(verdicts(operatorManagedInstance, { instances: [instance({ operator })] })).toEqual([
      'block: A service operates the instance: eks.amazonaws.com',
    ]);
    const nameless = instance({ operator: { managed: true, principal: undefined } });
    expect(verdicts(operatorManagedInstance, { instances: [nameless] })).toEqual([
      'block: A service operates the instance: its principal is not known',
    ]);
  });
  it('blocks a branch interface', () => {
    expect(verdicts(branchInterface, { enis: [eni({ interfaceType: 'branch' })] })).toEqual([
      'block: The interface is a branch of a trunk: eni-0a',
    ]);
  });
});
