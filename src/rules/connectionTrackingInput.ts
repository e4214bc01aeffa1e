import type { EniInput } from './shared/eniInput.ts';

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

/** The timeouts that change; undefined stays as it is. */
export const changedTimeouts = ({ tcpEstablished, udpStream, udp }: Partial<ConnectionTrackingInput>) => ({
  tcpEstablished: secondsOf(tcpEstablished),
  udpStream: secondsOf(udpStream),
  udp: secondsOf(udp),
});

const secondsOf = (timeout: Timeout | undefined): number | undefined => (timeout === 'keep' ? undefined : timeout);
