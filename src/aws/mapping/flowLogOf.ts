import type { FlowLog as SdkFlowLog } from '@aws-sdk/client-ec2';
import type { FlowLog } from '../../domain/model.ts';
import { filled, tagsOf } from './common.ts';

/** Without a destination type it is one of CloudWatch Logs, as EC2 made all of them before there were others. */
export const flowLogOf = (given: SdkFlowLog): FlowLog => {
  const options = given.DestinationOptions;
  return {
    id: given.FlowLogId ?? '',
    resourceId: given.ResourceId ?? '',
    trafficType: given.TrafficType ?? 'unknown',
    destinationType: given.LogDestinationType ?? 'cloud-watch-logs',
    logGroupName: filled(given.LogGroupName),
    destination: filled(given.LogDestination),
    roleArn: filled(given.DeliverLogsPermissionArn),
    crossAccountRole: filled(given.DeliverCrossAccountRole),
    files: options && {
      format: options.FileFormat ?? 'plain-text',
      hivePartitions: options.HiveCompatiblePartitions ?? false,
      perHour: options.PerHourPartition ?? false,
    },
    format: filled(given.LogFormat),
    aggregationInterval: given.MaxAggregationInterval,
    deliveryStatus: filled(given.DeliverLogsStatus),
    deliveryError: filled(given.DeliverLogsErrorMessage),
    createdAt: given.CreationTime?.getTime(),
    tags: tagsOf(given.Tags),
  };
};
