import { describe, expect, it } from 'vitest';
import { changeConnectionTracking as body } from '../../../src/operations/changeConnectionTracking.ts';
import { eni } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('changeConnectionTracking', body);
const id = 'eni-0a0000a1';
const account = {
  enis: [eni({ id, connectionTracking: { tcpEstablished: 3600, udp: undefined, udpStream: undefined } })],
};
const full = [
  { choose: 'Select the network interface', answer: id },
  { input: 'Enter the idle timeout of established TCP connections', answer: '600' },
  { input: 'Enter the idle timeout of UDP streams', answer: ' 60 ' },
  { input: 'Enter the idle timeout of UDP flows without a reply', answer: '' },
  { review: 'run' },
] as const;

describe('changing connection tracking timeouts', () => {
  it('plans, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: ['Set the idle timeouts of eni-0a0000a1: established TCP 600 s, UDP streams 60 s'],
      run: { kind: 'done' },
    });
    expect(store.inventory?.eni(id)?.connectionTracking).toMatchObject({ tcpEstablished: 600, udpStream: 60 });
  });
  it('starts with the timeout of now and names the range as one types', async () => {
    const seen: unknown[] = [];
    await walk(
      operation,
      [
        {
          input: 'Enter the idle timeout of established TCP connections',
          answer: { leave: 'cancel' },
          see: ({ initial, judge }) =>
            void seen.push(
              initial,
              ['', '59', '1h', '300', '432000'].map((text) => judge(text).refusal ?? judge(text).warning),
            ),
        },
      ],
      { account, targets: [{ kind: 'interface', id }] },
    );
    expect(seen).toEqual([
      '3600',
      [
        undefined,
        'The timeout of established TCP connections is out of range: 59 seconds. Use 60 to 432000.',
        'Type a whole number of seconds.',
        'Connections that are idle for longer are dropped: 300 seconds. Let applications send keep-alives more often than that.',
        undefined,
      ],
    ]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
