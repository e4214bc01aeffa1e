import { foreign, words } from '../../domain/words.ts';
import {
  changedTimeouts,
  timeoutRanges,
  type ConnectionTrackingInput,
  type TimeoutName,
} from '../connectionTrackingInput.ts';
import { block, warn, type Rule } from '../rule.ts';

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
  title: words`A change gives at least one timeout`,
  source: page,
  needs: ['tcpEstablished', 'udpStream', 'udp'],
  *check(input) {
    if (Object.values(changedTimeouts(input)).every((seconds) => seconds === undefined))
      yield block(words`No timeout is given`, words`Give at least one in seconds.`);
  },
};

export const shortTcp: Rule<ConnectionTrackingInput> = {
  id: 'connection-tracking/short-tcp',
  title: words`An idle connection whose entry is gone is cut off`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html',
  needs: ['tcpEstablished'],
  *check({ tcpEstablished }) {
    if (typeof tcpEstablished !== 'number' || tcpEstablished >= 350) return;
    yield warn(
      words`Connections that are idle for longer are cut off: ${tcpEstablished} seconds`,
      words`Let applications send keep-alives more often than that.`,
    );
  },
};
