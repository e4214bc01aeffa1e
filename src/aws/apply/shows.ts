import {
  DescribeAddressesCommand,
  DescribeInstancesCommand,
  DescribeNetworkInterfacesCommand,
  DescribeRouteTablesCommand,
  DescribeSubnetsCommand,
} from '@aws-sdk/client-ec2';
import type { ElasticIp, Eni, Instance, RouteTable, Subnet } from '../../domain/model.ts';
import { ProblemError, type Problem } from '../../domain/problem.ts';
import { foreign, words } from '../../domain/words.ts';
import { elasticIpOf, subnetOf } from '../mapping/vpcOf.ts';
import { eniOf } from '../mapping/eniOf.ts';
import { routeTableOf } from '../mapping/routeTableOf.ts';
import { instanceOf } from '../mapping/instanceOf.ts';
import type { Things } from '../../domain/things.ts';
import { keyIn } from '../../domain/portion.ts';
import { unseen, waitWords, wasSeen, type Expected, type Wanted } from './expected.ts';

type LookedAt = 'enis' | 'addresses' | 'instances' | 'subnets' | 'routeTables';

/** Whether the thing of a part with this id showed the effect already, when it was looked at right before the call. */
const wasThere =
  <P extends LookedAt, Output>(part: P, id: string, wanted: Wanted<Things[P][number], Output>) =>
  (before: Things): boolean | undefined => {
    const list: readonly Things[P][number][] = before[part];
    const isUnread = before.unread.some((unread) => unread.part === part);
    return wasSeen(
      wanted,
      list.find((thing) => keyIn(part, thing) === id),
      isUnread,
    );
  };

/**
 * How an interface is looked at until it is as wanted: by DescribeNetworkInterfaces with its id. An interface that the
 * answer lacks counts as not shown yet.
 */
export const interfaceShows = <Output>(eniId: string, wanted: Wanted<Eni, Output>): Expected<Output> => ({
  ...waitWords(wanted, 'the interface'),
  wasSo: wasThere('enis', eniId, wanted),
  id: eniId,
  iamAction: 'ec2:DescribeNetworkInterfaces',
  notFound: 'InvalidNetworkInterfaceID.NotFound',
  look: async ({ ec2 }, options) => {
    const answer = await ec2.send(new DescribeNetworkInterfacesCommand({ NetworkInterfaceIds: [eniId] }), options);
    const eni = answer.NetworkInterfaces?.map(eniOf).find(({ id }) => id === eniId);
    return eni ? { ...wanted.see(eni), whole: { part: 'enis', thing: eni } } : unseen;
  },
});

/**
 * How an elastic IP address is looked at until it is as wanted: by DescribeAddresses with its allocation id
 * (`eipalloc-…`).
 */
export const addressShows = <Output>(allocationId: string, wanted: Wanted<ElasticIp, Output>): Expected<Output> => ({
  ...waitWords(wanted, 'the elastic IP address'),
  wasSo: wasThere('addresses', allocationId, wanted),
  id: allocationId,
  iamAction: 'ec2:DescribeAddresses',
  notFound: 'InvalidAllocationID.NotFound',
  look: async ({ ec2 }, options) => {
    const answer = await ec2.send(new DescribeAddressesCommand({ AllocationIds: [allocationId] }), options);
    const address = answer.Addresses?.map(elasticIpOf).find((each) => each.allocationId === allocationId);
    return address ? { ...wanted.see(address), whole: { part: 'addresses', thing: address } } : unseen;
  },
});

/**
 * How an instance is looked at until it is as wanted. One that EC2 ends while it is waited for will never be: where it is being launched, `ended`
 * makes of EC2's reason the problem that is told.
 */
export const instanceShows = <Output>(
  instanceId: string,
  wanted: Wanted<Instance, Output>,
  ended?: (instanceId: string, reason: string) => Problem,
): Expected<Output> => ({
  ...waitWords(wanted, 'the instance'),
  wasSo: wasThere('instances', instanceId, wanted),
  id: instanceId,
  iamAction: 'ec2:DescribeInstances',
  notFound: 'InvalidInstanceID.NotFound',
  look: async ({ ec2 }, options) => {
    const answer = await ec2.send(new DescribeInstancesCommand({ InstanceIds: [instanceId] }), options);
    const all = answer.Reservations?.flatMap(({ Instances = [] }) => Instances);
    const found = all?.find(({ InstanceId }) => InstanceId === instanceId);
    if (!found) return unseen;
    const instance = instanceOf(found, undefined);
    if (ended && isEnding(instance))
      throw new ProblemError(ended(instanceId, found.StateReason?.Message ?? 'EC2 does not say why'));
    return wanted.see(instance);
  },
});

const ending: ReadonlySet<string> = new Set(['shutting-down', 'terminated']);

/** Whether it is being terminated, or is. */
export const isEnding = ({ state }: Instance): boolean => ending.has(state);

export const launchEnded = (instanceId: string, reason: string): Problem => ({
  message: words`EC2 has launched ${foreign(instanceId)} and terminated it at once: ${foreign(reason)}`,
  remedy: words`Fix the cause, then launch again. Interfaces that are not deleted with the instance are still there.`,
  code: 'Terminated',
  requestId: undefined,
  recovery: 'none',
});

/** How a subnet is looked at until it is as wanted: by DescribeSubnets with its id. */
export const subnetShows = <Output>(subnetId: string, wanted: Wanted<Subnet, Output>): Expected<Output> => ({
  ...waitWords(wanted, 'the subnet'),
  wasSo: wasThere('subnets', subnetId, wanted),
  id: subnetId,
  iamAction: 'ec2:DescribeSubnets',
  notFound: 'InvalidSubnetID.NotFound',
  look: async ({ ec2 }, options) => {
    const answer = await ec2.send(new DescribeSubnetsCommand({ SubnetIds: [subnetId] }), options);
    const subnet = answer.Subnets?.map(subnetOf).find(({ id }) => id === subnetId);
    return subnet ? { ...wanted.see(subnet), whole: { part: 'subnets', thing: subnet } } : unseen;
  },
});

/** How a route table is looked at until it is as wanted: by DescribeRouteTables with its id. */
export const routeTableShows = <Output>(tableId: string, wanted: Wanted<RouteTable, Output>): Expected<Output> => ({
  ...waitWords(wanted, 'the route table'),
  wasSo: wasThere('routeTables', tableId, wanted),
  id: tableId,
  iamAction: 'ec2:DescribeRouteTables',
  notFound: 'InvalidRouteTableID.NotFound',
  look: async ({ ec2 }, options) => {
    const answer = await ec2.send(new DescribeRouteTablesCommand({ RouteTableIds: [tableId] }), options);
    const table = answer.RouteTables?.map(routeTableOf).find(({ id }) => id === tableId);
    return table ? { ...wanted.see(table), whole: { part: 'routeTables', thing: table } } : unseen;
  },
});
