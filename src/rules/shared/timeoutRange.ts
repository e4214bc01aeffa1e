import { foreign, words, type Words } from '../../domain/words.ts';
import { block, type Verdict } from '../rule.ts';

/** The idle timeouts of an interface. */
export type TimeoutName = 'tcpEstablished' | 'udpStream' | 'udp';

/** Seconds. Source: ConnectionTrackingSpecificationRequest of EC2's API reference. */
export const timeoutRanges: { readonly [K in TimeoutName]: readonly [least: number, most: number] } = {
  tcpEstablished: [60, 432_000],
  udpStream: [60, 180],
  udp: [30, 60],
};

export const timeoutPage =
  'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ConnectionTrackingSpecificationRequest.html';

const names: { readonly [K in TimeoutName]: string } = {
  tcpEstablished: 'established TCP connections',
  udpStream: 'UDP streams',
  udp: 'UDP without an answer',
};

/** The rule in general words. */
export const timeoutTitle = (name: TimeoutName): Words => {
  const [least, most] = timeoutRanges[name];
  return words`The timeout of ${foreign(names[name])} is ${least} to ${most} seconds`;
};

/** Whether EC2 takes the timeout. */
export function* timeoutInRange(name: TimeoutName, seconds: number): Iterable<Verdict> {
  const [least, most] = timeoutRanges[name];
  if (seconds >= least && seconds <= most) return;
  yield block(
    words`The timeout of ${foreign(names[name])} is out of range: ${seconds} seconds`,
    words`Use ${least} to ${most}.`,
  );
}
