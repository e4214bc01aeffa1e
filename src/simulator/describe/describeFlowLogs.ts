import type {
  DescribeFlowLogsRequest,
  DescribeFlowLogsResult,
  DestinationFileFormat,
  FlowLog as SdkFlowLog,
  LogDestinationType,
  TrafficType,
} from '@aws-sdk/client-ec2';
import type { FlowLog } from '../../domain/model.ts';
import type { Ec2Action } from '../world.ts';
import { Refusal } from '../refusal.ts';
import { dateOf, tagsView } from '../view/sharedViews.ts';
import { listThings, type Listing } from './listing.ts';

const flowLogs: Listing<FlowLog> = {
  things: (world) => world.flowLogs.values(),
  keyOf: (log) => log.id,
  find: (world, id) => {
    const log = world.flowLogs.get(id);
    if (log) return log;
    throw new Refusal(
      'InvalidFlowLogId.NotFound',
      `These flow log ids in the input list are not found: [TotalCount: 1] ${id}`,
    );
  },
  tagged: (log) => log.tags,
  filters: {
    'deliver-log-status': (log) => log.deliveryStatus,
    'flow-log-id': (log) => log.id,
    'log-destination-type': (log) => log.destinationType,
    'log-group-name': (log) => log.logGroupName,
    'resource-id': (log) => log.resourceId,
    'traffic-type': (log) => log.trafficType,
  },
};

/** In pages. Delivery is shown as successful of those that are made here. */
export const describeFlowLogs: Ec2Action<DescribeFlowLogsRequest, DescribeFlowLogsResult> = (request, world) => {
  const { things, nextToken } = listThings(
    flowLogs,
    { ...request, Filters: request.Filter, ids: request.FlowLogIds },
    world,
  );
  return { FlowLogs: things.map(flowLogView), NextToken: nextToken };
};

const flowLogView = (log: FlowLog): SdkFlowLog => ({
  FlowLogId: log.id,
  FlowLogStatus: 'ACTIVE',
  ResourceId: log.resourceId,
  // These were checked on the way in.
  TrafficType: log.trafficType as TrafficType,
  LogDestinationType: log.destinationType as LogDestinationType,
  LogGroupName: log.logGroupName,
  LogDestination: log.destination,
  DeliverLogsPermissionArn: log.roleArn,
  DeliverCrossAccountRole: log.crossAccountRole,
  DestinationOptions: log.files && {
    FileFormat: log.files.format as DestinationFileFormat,
    HiveCompatiblePartitions: log.files.hivePartitions,
    PerHourPartition: log.files.perHour,
  },
  DeliverLogsStatus: log.deliveryStatus,
  DeliverLogsErrorMessage: log.deliveryError,
  LogFormat: log.format,
  MaxAggregationInterval: log.aggregationInterval,
  CreationTime: dateOf(log.createdAt),
  Tags: tagsView(log.tags),
});
