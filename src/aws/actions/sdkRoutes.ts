import { ReplaceRouteCommand, type ReplaceRouteRequest } from '@aws-sdk/client-ec2';
import {
  destinationParameter,
  targetParameter,
  type NewTarget,
  type RouteActions,
  type TargetParameter,
} from '../../actions/routes.ts';
import { nothingBut } from '../apply/expected.ts';
import { abortOf, dryRunOf, type SdkActionsOf } from '../apply/sdkAction.ts';
import { sentOnce } from '../apply/sentOnce.ts';
import { routeTableShows } from '../apply/shows.ts';

export const sdkRoutes: SdkActionsOf<RouteActions> = {
  replaceRoute: {
    send: async (ec2, input, options) => {
      const command = new ReplaceRouteCommand({ ...requestOf(input), ...dryRunOf(options) });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    /** Of a route to an instance EC2 shows the interface. */
    shown: ({ tableId, destination, target }) =>
      routeTableShows(tableId, {
        shown: 'the route',
        see: nothingBut(({ routes }) =>
          routes.some(
            (route) => route.destination === destination && (route.target === target || target.startsWith('i-')),
          ),
        ),
      }),
    lost: { next: 'again', lookAt: ({ tableId }) => `at the route table: ${tableId}` },
  },
};

const requestOf = ({ tableId, destination, target }: NewTarget): ReplaceRouteRequest => ({
  RouteTableId: tableId,
  [destinations[destinationParameter(destination)]]: destination,
  ...(target === 'local' ? { LocalTarget: true } : { [targets[targetParameter(target)]]: target }),
});

const destinations = {
  'destination-prefix-list-id': 'DestinationPrefixListId',
  'destination-ipv6-cidr-block': 'DestinationIpv6CidrBlock',
  'destination-cidr-block': 'DestinationCidrBlock',
} as const satisfies Record<ReturnType<typeof destinationParameter>, keyof ReplaceRouteRequest>;

const targets = {
  'network-interface-id': 'NetworkInterfaceId',
  'instance-id': 'InstanceId',
  'nat-gateway-id': 'NatGatewayId',
  'egress-only-internet-gateway-id': 'EgressOnlyInternetGatewayId',
  'transit-gateway-id': 'TransitGatewayId',
  'vpc-peering-connection-id': 'VpcPeeringConnectionId',
  'local-gateway-id': 'LocalGatewayId',
  'carrier-gateway-id': 'CarrierGatewayId',
  'vpc-endpoint-id': 'VpcEndpointId',
  'core-network-arn': 'CoreNetworkArn',
  'gateway-id': 'GatewayId',
} as const satisfies Record<TargetParameter, keyof ReplaceRouteRequest>;
