import { EC2 } from '@aws-sdk/client-ec2';
import type { Snapshot } from '../../src/domain/model.ts';
import { volumeRoomOf } from '../../src/simulator/beyond/ebsAttachments.ts';
import { beyond } from '../../src/simulator/beyond/beyond.ts';
import { simulate } from '../../src/simulator/simulate.ts';
import { elasticIp, internetGateway, routeTable, securityGroup, snapshot, vpc } from './snapshot.ts';

/** A simulator with the calls that only other clients make, over a small account, and how to ask it. */
export const wholeEc2 = (over: Partial<Snapshot> = {}) => {
  const account = snapshot({
    vpcs: [vpc({ ipv6Cidrs: ['2001:db8::/56'] })],
    enis: [],
    instances: [],
    securityGroups: [securityGroup()],
    addresses: [elasticIp()],
    internetGateways: [internetGateway()],
    routeTables: [routeTable()],
    ...over,
  });
  const simulator = simulate(account, { beyond, volumeRoomOf });
  const { requestHandler } = simulator;
  const credentials = { accessKeyId: 'simulated', secretAccessKey: 'simulated' };
  return { ec2: new EC2({ region: 'eu-west-1', credentials, requestHandler, maxAttempts: 1 }), simulator };
};
