import { describe, expect, it } from 'vitest';
import {
  instanceExists,
  instanceState,
  interfaceAvailable,
  interfaceExists,
} from '../../../src/rules/attach/attachState.ts';
import type { Gap, SnapshotPart } from '../../../src/domain/model.ts';
import { verdicts } from '../../support/judge.ts';
import { attached, eni, instance } from '../../support/snapshot.ts';

const gap = (part: SnapshotPart): Gap => ({
  part,
  iamAction: 'ec2:Describe',
  code: 'UnauthorizedOperation',
  message: '',
});

describe('things that are there', () => {
  it('has nothing against what is there', () => {
    expect([...verdicts(interfaceExists, {}), ...verdicts(instanceExists, {})]).toEqual([]);
  });
  it('blocks what has gone', () => {
    expect(verdicts(interfaceExists, { enis: [] })).toEqual(['block: The network interface no longer exists: eni-0a']);
    expect(verdicts(instanceExists, { instances: [] })).toEqual(['block: The instance no longer exists: i-0a']);
  });
  it('only warns when not all could be read', () => {
    expect(verdicts(interfaceExists, { enis: [], gaps: [gap('enis')] })[0]).toMatch(
      /^warn: Not all network interfaces/,
    );
    expect(verdicts(instanceExists, { instances: [], gaps: [gap('instances')] })[0]).toMatch(
      /^warn: Not all instances/,
    );
  });
});

describe('state of the instance', () => {
  it.each(['running', 'stopped'])('allows %s', (state) => {
    expect(verdicts(instanceState, { instances: [instance({ state })] })).toEqual([]);
  });
  it.each(['pending', 'stopping', 'shutting-down', 'terminated', 'a-new-state'])('blocks %s', (state) => {
    expect(verdicts(instanceState, { instances: [instance({ state })] })).toEqual([
      `block: The instance is neither running nor stopped: ${state}`,
    ]);
  });
});

describe('status of the interface', () => {
  const of = (over: Parameters<typeof eni>[0]) => verdicts(interfaceAvailable, { enis: [eni(over)] });

  it('allows an available one', () => {
    expect(of({})).toEqual([]);
  });
  it('blocks one in use and names the instance', () => {
    expect(of({ attachment: attached('i-0b', 1) })).toEqual(['block: The interface is attached already: i-0b']);
  });
  it('blocks one in use whose holder is not told', () => {
    expect(of({ status: 'in-use' })).toEqual(['block: The interface is not available: in-use']);
  });
  it('blocks one that is detaching', () => {
    expect(of({ status: 'detaching', attachment: attached('i-0b', 1) })).toEqual([
      'block: The interface is still being detached: eni-0a',
    ]);
  });
  it.each(['attaching', 'associated'])('blocks %s', (status) => {
    expect(of({ status })).toEqual([`block: The interface is not available: ${status}`]);
  });
  it.each(['pending', 'a-new-status'])('warns of %s, which may settle', (status) => {
    expect(of({ status })).toEqual([`warn: The interface is not available yet: ${status}`]);
  });
});
