import { isWavelength } from '../../domain/exposure/ways.ts';
import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import { timeoutInRange, timeoutPage, timeoutTitle, type TimeoutName } from '../shared/timeoutRange.ts';
import { launchLimits, type LaunchInput } from './launchInput.ts';
import { newOfLaunch, numberAt, picksOf } from './newOfLaunch.ts';

const inRange = (id: string, field: TimeoutName): Rule<LaunchInput> => ({
  id: `launch/${id}`,
  title: timeoutTitle(field),
  source: timeoutPage,
  needs: [field],
  *check({ [field]: all, ...input }) {
    const own = newOfLaunch(input).map((_each, place) => numberAt(all, place));
    for (const seconds of new Set(own)) if (seconds !== undefined) yield* timeoutInRange(field, seconds);
  },
});

export const tcpTimeouts = inRange('tcp-range', 'tcpEstablished');
export const udpStreamTimeouts = inRange('udp-stream-range', 'udpStream');
export const udpTimeouts = inRange('udp-range', 'udp');

const srdPage = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ena-express.html';

export const enaExpressOnce: Rule<LaunchInput> = {
  id: 'launch/ena-express-once',
  title: words`ENA Express is on for TCP, or for TCP and UDP`,
  source: srdPage,
  needs: ['enaExpress'],
  ofWhole: true,
  *check({ enaExpress, ...input }) {
    const twice = newOfLaunch(input).find(({ number }) => picksOf(enaExpress, number).length > 1);
    if (twice)
      yield block(
        words`Both are selected for the interface in: ${foreign(twice.subnetId)}`,
        words`Select one of them.`,
      );
  },
};

export const enaExpressType: Rule<LaunchInput> = {
  id: 'launch/ena-express',
  title: words`The instance type must support ENA Express`,
  source: srdPage,
  needs: ['instanceType', 'enaExpress'],
  *check(input, inventory) {
    const limits = launchLimits(input, inventory);
    const isWanted = newOfLaunch(input).some(({ number }) => picksOf(input.enaExpress, number).length > 0);
    if (limits?.enaSrdSupported === false && isWanted)
      yield block(
        words`The instance type does not support ENA Express: ${foreign(limits.type)}`,
        words`Use a larger or newer type.`,
      );
  },
};

export const primaryIpv6There: Rule<LaunchInput> = {
  id: 'launch/primary-ipv6',
  title: words`The first IPv6 address of an interface becomes its primary one`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterfaceSpecification.html',
  needs: ['primaryIpv6'],
  *check({ primaryIpv6 = [], ...input }, inventory) {
    for (const { number, subnetId, interfaceType } of newOfLaunch(input)) {
      const subnet = inventory.subnet(subnetId);
      if (!primaryIpv6.includes(number) || !subnet) continue;
      // What EC2 makes of one that has no IPv6 address is not documented.
      if (subnet.ipv6Cidrs.length === 0 || interfaceType === 'efa-only')
        yield warn(words`The interface can have no IPv6 address, so EC2 may refuse: ${foreign(subnetId)}`);
      else if (number > 0 && !subnet.assignIpv6OnCreation && !subnet.ipv6Native)
        yield warn(
          words`The subnet assigns no IPv6 address, so there is a primary one only once one is assigned: ${foreign(subnetId)}`,
        );
    }
  },
};

export const carrierZone: Rule<LaunchInput> = {
  id: 'launch/carrier-ip',
  title: words`A carrier IP address is assigned in Wavelength Zones only`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterfaceSpecification.html',
  needs: ['subnetId', 'carrierIp'],
  *check({ subnetId, carrierIp, primary }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (!carrierIp || !subnet || primary !== 'new') return;
    if (!isWavelength(subnet.zone)) yield block(words`This is not a Wavelength Zone: ${foreign(subnet.zone)}`);
    else if (
      !inventory.gap('carrierGateways') &&
      !inventory.snapshot.carrierGateways.some(({ vpcId }) => vpcId === subnet.vpcId)
    )
      yield warn(words`The VPC has no carrier gateway, through which the address is reached: ${foreign(subnet.vpcId)}`);
  },
};
