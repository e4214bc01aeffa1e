import { words } from '../domain/words.ts';
import { block, warn, type Rule } from './rule.ts';
import type { EniInput } from './shared/eniInput.ts';
import { ownInterface } from './shared/ownInterface.ts';
import { timeoutInRange, timeoutPage, timeoutTitle, type TimeoutName } from './shared/timeoutRange.ts';

/** Seconds, or `keep` where the timeout stays as it is. */
export type Timeout = number | 'keep';

/** The idle timeouts that an interface is to have. */
export type ConnectionTrackingInput = EniInput & {
  readonly tcpEstablished: Timeout;
  readonly udpStream: Timeout;
  readonly udp: Timeout;
};

/** Timeouts in seconds; undefined for one that stays as it is. */
export const changedTimeouts = ({ tcpEstablished, udpStream, udp }: Partial<ConnectionTrackingInput>) => ({
  tcpEstablished: secondsOf(tcpEstablished),
  udpStream: secondsOf(udpStream),
  udp: secondsOf(udp),
});

const secondsOf = (timeout: Timeout | undefined): number | undefined => (timeout === 'keep' ? undefined : timeout);

const inRange = (id: string, field: TimeoutName): Rule<ConnectionTrackingInput> => ({
  id: `connection-tracking/${id}`,
  title: timeoutTitle(field),
  source: timeoutPage,
  needs: [field],
  *check({ [field]: seconds }) {
    if (seconds !== undefined && seconds !== 'keep') yield* timeoutInRange(field, seconds);
  },
});

export const tcpRange = inRange('tcp-range', 'tcpEstablished');
export const udpStreamRange = inRange('udp-stream-range', 'udpStream');
export const udpRange = inRange('udp-range', 'udp');

export const someChange: Rule<ConnectionTrackingInput> = {
  id: 'connection-tracking/some-change',
  title: words`At least one timeout must be changed`,
  source: timeoutPage,
  needs: ['tcpEstablished', 'udpStream', 'udp'],
  *check(input) {
    if (Object.values(changedTimeouts(input)).every((seconds) => seconds === undefined))
      yield block(words`No timeout is entered`, words`Enter at least one, in seconds.`);
  },
};

export const shortTcp: Rule<ConnectionTrackingInput> = {
  id: 'connection-tracking/short-tcp',
  title: words`A connection that is idle for longer than its timeout is dropped`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html',
  needs: ['tcpEstablished'],
  *check({ tcpEstablished }) {
    if (typeof tcpEstablished !== 'number' || tcpEstablished >= 350) return;
    yield warn(
      words`Connections that are idle for longer are dropped: ${tcpEstablished} seconds`,
      words`Let applications send keep-alives more often than that.`,
    );
  },
};

/** All that EC2 demands of the idle timeouts of an interface. */
export const connectionTrackingRules: readonly Rule<ConnectionTrackingInput>[] = [
  ...ownInterface,
  tcpRange,
  udpStreamRange,
  udpRange,
  someChange,
  shortTcp,
];
