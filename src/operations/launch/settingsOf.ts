import type { LaunchSettings } from '../../actions/launchInterface.ts';
import type { LaunchInput } from '../../rules/launch/launchInput.ts';
import { newOfLaunch, numberAt, picksOf } from '../../rules/launch/newOfLaunch.ts';

/** What was chosen for the new interface of this number, 0 = the primary one. */
export const settingsOfNew = (input: LaunchInput, number: number): LaunchSettings => {
  const place = newOfLaunch(input).findIndex((each) => each.number === number);
  const [tcpEstablished, udpStream, udp] = [input.tcpEstablished, input.udpStream, input.udp].map((all) =>
    numberAt(all, place),
  );
  const hasTimeouts = (tcpEstablished ?? udpStream ?? udp) !== undefined;
  const [express] = picksOf(input.enaExpress, number);
  return {
    carrierIp: number === 0 && input.carrierIp ? true : undefined,
    primaryIpv6: input.primaryIpv6?.includes(number) ? true : undefined,
    timeouts: hasTimeouts ? { tcpEstablished, udpStream, udp } : undefined,
    enaSrd: express === undefined ? undefined : { enabled: true, udp: express === 'udp' },
    enaQueues: numberAt(input.queues, place),
  };
};
