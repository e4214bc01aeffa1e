import fc from 'fast-check';
import { describe } from 'vitest';
import type { RouteTable } from '../../src/domain/model.ts';
import { associateAddress } from '../../src/operations/associateAddress.ts';
import { associated, twoAddresses, withElasticIps } from '../support/addressWorlds.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { held, host } from '../support/eniWorlds.ts';
import { attached, elasticIp, internetGateway, routeTable, snapshot, subnet, vpc } from '../support/snapshot.ts';

const places = ['10.0.0.20', '10.0.0.21'] as const;
/** A Wavelength Zone, which is a network border group of its own. */
const wavelength = 'eu-west-1-wl1-ber-wlz-1';
const carrierGateway = { id: 'cagw-0a', vpcId: 'vpc-0a', ownerId: '111122223333', state: 'available', tags: [] };
const toCarrier = routeTable({ routes: [{ destination: '0.0.0.0/0', target: 'cagw-0a', state: 'active' }] });

const targets = ['eni-0a', 'eni-0b'].flatMap((eniId) => places.map((privateIp) => ({ eniId, privateIp })));

/** Two elastic IPs, each idle or on an own place of two interfaces. */
const addresses = fc
  .record({
    one: mostly<number | undefined>(undefined, 0, 2),
    two: mostly<number | undefined>(undefined, 1, 3),
    group: mostly('eu-west-1', 'us-west-2-lax-1', wavelength),
  })
  .map(({ one, two, group }) =>
    [one, two].map((at, index) => {
      const over = { allocationId: `eipalloc-0${index}`, publicIp: `203.0.113.${index}`, networkBorderGroup: group };
      const target = at === undefined ? undefined : targets[at];
      return target ? associated(target, over) : elasticIp(over);
    }),
  );

const enis = fc
  .record({
    target: held,
    other: held,
    denyAllIgwTraffic: mostly(false, true),
    prefix: mostly<readonly string[]>([], ['10.0.0.32/28']),
    isAttached: fc.boolean(),
    noIpv4: mostly(false, true),
  })
  .map(({ target, other, denyAllIgwTraffic, prefix, isAttached, noIpv4 }) => [
    twoAddresses({
      denyAllIgwTraffic,
      ipv4Prefixes: prefix,
      ...(isAttached ? { attachment: attached('i-0a', 1) } : {}),
      ...(noIpv4 ? { addresses: [] } : {}),
      ...target,
    }),
    twoAddresses({ id: 'eni-0b', ...other }),
  ]);

const cases = fc
  .record({
    addresses,
    enis,
    holder: host,
    gateways: mostly([internetGateway()], [], [internetGateway({ vpcId: 'vpc-0b' })]),
    owner: mostly('111122223333', '444455556666'),
    zone: mostly('eu-west-1a', wavelength),
    carriers: mostly([carrierGateway], [], [{ ...carrierGateway, vpcId: 'vpc-0b' }]),
    tables: mostly<readonly RouteTable[]>([], [toCarrier]),
    block: mostly('off', 'block-ingress', 'block-bidirectional'),
    input: fc.record({
      eniId: mostly('eni-0a', 'eni-0deadbe1'),
      privateIp: mostly<string>(...places, '10.0.0.99', '10.0.0.40'),
      allocationId: mostly('eipalloc-00', 'eipalloc-01', 'eipalloc-0deadbe1'),
      allowReassociation: mostly(true, false),
    }),
  })
  .map(({ addresses: elastic, enis: bare, holder, gateways, owner, zone, carriers, tables, block, input }) => ({
    account: snapshot({
      vpcs: [vpc({ ownerId: owner, blockPublicAccess: block })],
      subnets: [subnet({ zone, blockPublicAccess: block })],
      enis: bare.map((one) => ({ ...withElasticIps(one, elastic), zone })),
      instances: [{ ...holder, zone }],
      carrierGateways: carriers,
      routeTables: tables,
      addresses: elastic,
      internetGateways: gateways,
    }),
    input,
  }));

describe('rules and simulator, written apart, agree on associating an elastic IP', () => {
  agrees(
    {
      operation: associateAddress,
      // The gateway of a VPC that somebody shares, border groups of Local Zones and permissions of other accounts cannot be seen.
      unsure: ['associate/internet-gateway', 'associate/border-group', 'associate/other-account'],
      refusals: [
        'AuthFailure',
        'Gateway.NotAttached',
        'IncorrectInstanceState',
        'InvalidAllocationID.NotFound',
        'InvalidNetworkInterfaceID.NotFound',
        'InvalidParameterValue',
        'OperationNotPermitted',
        'Resource.AlreadyAssociated',
      ],
    },
    cases,
  );
});
