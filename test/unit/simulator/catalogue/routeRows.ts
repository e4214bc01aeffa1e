import { tableAssociationId } from '../../../../src/simulator/associationIds.ts';
import { internetGateway, routeTable } from '../../../support/snapshot.ts';
import type { Row } from './row.ts';

const toInternet = { destination: '0.0.0.0/0', target: 'igw-0a', state: 'active' };
const tables = {
  routeTables: [
    routeTable(),
    routeTable({ id: 'rtb-0edge', main: false, gatewayIds: ['igw-0a'] }),
    routeTable({ id: 'rtb-0free', main: false }),
    routeTable({ id: 'rtb-0out', main: false, routes: [toInternet] }),
  ],
  internetGateways: [internetGateway(), internetGateway({ id: 'igw-0b', vpcId: undefined })],
};
const edge = (RouteTableId: string, GatewayId: string, refusal: string): Row => [
  refusal,
  (ec2) => ec2.associateRouteTable({ RouteTableId, GatewayId }),
  tables,
];

/** Refusals of route tables for what comes in through a gateway. */
export const routeRows: readonly Row[] = [
  edge(
    'rtb-0free',
    'igw-0b',
    'InvalidParameterValue: route table rtb-0free and network gateway igw-0b belong to different networks',
  ),
  edge('rtb-0free', 'nat-0a', 'InvalidParameterValue: invalid value for parameter gateway-id: nat-0a'),
  edge('rtb-0free', 'vgw-x', 'InvalidVpnGatewayID.Malformed: Invalid id: "vgw-x" (expecting "vgw-...")'),
  edge(
    'rtb-0free',
    'igw-0a',
    `Resource.AlreadyAssociated: the specified association for route table rtb-0free conflicts with an existing association: ${tableAssociationId('rtb-0edge', 'igw-0a')}`,
  ),
  edge(
    'rtb-0out',
    'igw-0a',
    'InvalidParameterValue: Route table rtb-0out has the unsupported route target igw-0a. A gateway route table may only have network interface, Gateway Load Balancer endpoint or local targets.',
  ),
  [
    'InvalidParameterValue: The destination 10.0.0.0/25 of route table rtb-0edge is not the entire CIDR block of vpc-0a or of a subnet in it.',
    (ec2) =>
      ec2.createRoute({
        RouteTableId: 'rtb-0edge',
        DestinationCidrBlock: '10.0.0.0/25',
        NetworkInterfaceId: 'eni-0a',
      }),
    tables,
  ],
  [
    'InvalidParameterValue: The gateway route table rtb-0edge may not be the main route table.',
    (ec2) =>
      ec2.replaceRouteTableAssociation({ AssociationId: tableAssociationId('rtb-0a'), RouteTableId: 'rtb-0edge' }),
    tables,
  ],
];
