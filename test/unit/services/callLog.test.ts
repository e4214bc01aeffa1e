import { expect, it } from 'vitest';
import type { Call } from '../../../src/actions/ec2.ts';
import { words } from '../../../src/domain/words.ts';
import { CallLog } from '../../../src/services/callLog.ts';
import type { StepEvent } from '../../../src/services/runEvents.ts';
import { problem } from '../../support/fakeAccount.ts';

const call: Call = {
  action: 'createInterface',
  input: {
    subnetId: 'subnet-0a0000a1',
    description: 'eni-0dead0be',
    privateIp: '10.0.0.7',
    tags: [{ key: 'password', value: 'sg-0a0000a1' }],
  },
};
type Told<E = StepEvent> = E extends unknown ? Omit<E, 'at' | 'step' | 'call'> : never;
const lines = (...events: readonly Told[]) => {
  const log = new CallLog();
  return events.flatMap((event) => log.lineOf({ at: 0, step: 1, call, ...event }) ?? []);
};

it('has one line for a call: its name in EC2, the ids that it names, how long it took, and its request id', () => {
  expect(
    lines(
      { kind: 'answered', requestId: '7f-1', output: { eniId: 'eni-0a0000a2' }, ms: 80 },
      { kind: 'waiting', what: words`Waiting` },
      { kind: 'shown', made: ['eni-0a0000a2'], ms: 240 },
    ),
  ).toEqual(['CreateNetworkInterface subnet-0a0000a1: done in 240 ms, request id: 7f-1']);
});

it('says what was refused, what is not known and what was not sent', () => {
  const refusal = problem('No', { code: 'InsufficientFreeAddressesInSubnet', requestId: '7f-2' });
  expect(lines({ kind: 'refused', problem: refusal, ms: 12 })).toEqual([
    'CreateNetworkInterface subnet-0a0000a1: refused (InsufficientFreeAddressesInSubnet) in 12 ms, request id: 7f-2',
  ]);
  expect(lines({ kind: 'open', problem: undefined, ms: 9 })).toEqual([
    'CreateNetworkInterface subnet-0a0000a1: not known (cancelled) after 9 ms',
  ]);
  expect(lines({ kind: 'held', why: words`web-1 has changed` })).toEqual([
    'CreateNetworkInterface subnet-0a0000a1: not sent',
  ]);
});
