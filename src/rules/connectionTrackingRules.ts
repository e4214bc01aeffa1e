import { foreign, words } from '../domain/words.ts';
import { block, warn, type Rule } from './rule.ts';
import type { EniInput } from './shared/eniInput.ts';
import { ownInterface } from './shared/ownInterface.ts';

/** Seconds, or `keep` where the timeout stays as it is. */
export type Timeout = number | 'keep';

/** The idle timeouts that an interface is to have. */
export type ConnectionTrackingInput = EniInput & {
  readonly tcpEstablished: Timeout;
  readonly udpStream: Timeout;
  readonly udp: Timeout;
};

export type TimeoutName = Exclude<keyof ConnectionTrackingInput, 'eniId'>;

/** Seconds. Source: ConnectionTrackingSpecificationRequest of EC2's API reference. */
export const timeoutRanges: { readonly [K in TimeoutName]: readonly [least: number, most: number] } = {
  tcpEstablished: [60, 432_000],
  udpStream: [60, 180],
  udp: [30, 60],
};

/** Timeouts in seconds; undefined for one that stays as it is. */
export const changedTimeouts = ({ tcpEstablished, udpStream, udp }: Partial<ConnectionTrackingInput>) => ({
  tcpEstablished: secondsOf(tcpEstablished),
  udpStream: secondsOf(udpStream),
  udp: secondsOf(udp),
});

const secondsOf = (timeout: Timeout | undefined): number | undefined => (timeout === 'keep' ? undefined : timeout);

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ConnectionTrackingSpecificationRequest.html';

const inRange = (id: string, field: TimeoutName, name: string): Rule<ConnectionTrackingInput> => {
  const [least, most] = timeoutRanges[field];
  return {
    id: `connection-tracking/${id}`,
    title: words`The timeout of ${foreign(name)} is ${least} to ${most} seconds`,
    source: page,
    needs: [field],
    *check({ [field]: seconds }) {
      if (seconds === undefined || seconds === 'keep' || (seconds >= least && seconds <= most)) return;
      yield block(
        words`The timeout of ${foreign(name)} is out of range: ${seconds} seconds`,
        words`Use ${least} to ${most}.`,
      );
    },
  };
};

export const tcpRange = inRange('tcp-range', 'tcpEstablished', 'established TCP connections');
export const udpStreamRange = inRange('udp-stream-range', 'udpStream', 'UDP streams');
export const udpRange = inRange('udp-range', 'udp', 'UDP without an answer');

export const someChange: Rule<ConnectionTrackingInput> = {
  id: 'connection-tracking/some-change',
  title: words`At least one timeout must be changed`,
  source: page,
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
