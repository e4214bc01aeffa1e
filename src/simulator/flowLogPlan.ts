import type { CreateFlowLogsRequest } from '@aws-sdk/client-ec2';
import type { FlowLog } from '../domain/model.ts';
import { invalidValue, isAbsent, required } from './parameters.ts';
import { Refusal } from './refusal.ts';

/** What a request says about each of the flow logs that it makes. */
export type FlowLogSpec = Omit<
  FlowLog,
  'id' | 'resourceId' | 'createdAt' | 'tags' | 'deliveryStatus' | 'deliveryError'
>;

export type FlowLogPlan = {
  readonly resourceIds: readonly string[];
  readonly kind: 'NetworkInterface' | 'Subnet' | 'VPC';
  readonly spec: FlowLogSpec;
};

/**
 * The request alone, checked; throws EC2's refusal. Sources: API model; VPC user guide, flow logs. Texts without a
 * source are simulated.
 */
export const flowLogPlan = (request: CreateFlowLogsRequest): FlowLogPlan => {
  const { ResourceIds: ids, MaxAggregationInterval: interval = 600, TrafficType: traffic } = request;
  const { DeliverCrossAccountRole: crossAccountRole } = request;
  const resourceIds = required(isAbsent(ids) ? undefined : ids, 'ResourceIds');
  if (resourceIds.length > mostResources) throw invalidValue(resourceIds.length, 'ResourceIds', 'At most 300.');
  const kind = required(request.ResourceType, 'ResourceType');
  if (kind !== 'NetworkInterface' && kind !== 'Subnet' && kind !== 'VPC') throw invalidValue(kind, 'ResourceType');
  const trafficType = required(traffic, 'TrafficType');
  if (!['ACCEPT', 'REJECT', 'ALL'].includes(trafficType)) throw invalidValue(trafficType, 'TrafficType');
  if (interval !== 60 && interval !== 600) throw invalidValue(interval, 'MaxAggregationInterval');
  const format = request.LogFormat ?? defaultFormat;
  if (!/^(\$\{[a-z0-9-]+\}\s*)+$/.test(format)) throw invalidValue(format, 'LogFormat');
  return {
    resourceIds: [...new Set(resourceIds)],
    kind,
    spec: {
      ...destinationOf(request),
      files: filesOf(request),
      crossAccountRole,
      trafficType,
      format,
      aggregationInterval: interval,
    },
  };
};

const mostResources = 300;

/** Files are written to S3 alone. Source: API reference, DestinationOptionsRequest. */
const filesOf = ({ LogDestinationType, DestinationOptions }: CreateFlowLogsRequest): FlowLogSpec['files'] => {
  if (LogDestinationType !== 's3') {
    if (DestinationOptions === undefined) return undefined;
    // simulated wording
    throw invalid('DestinationOptions can only be specified if LogDestinationType is s3.');
  }
  const { FileFormat = 'plain-text', HiveCompatiblePartitions, PerHourPartition } = DestinationOptions ?? {};
  if (!['plain-text', 'parquet'].includes(FileFormat)) throw invalidValue(FileFormat, 'FileFormat');
  return { format: FileFormat, hivePartitions: HiveCompatiblePartitions === true, perHour: PerHourPartition === true };
};

type Destination = Pick<FlowLogSpec, 'destinationType' | 'destination' | 'logGroupName' | 'roleArn'>;

const destinationOf = (request: CreateFlowLogsRequest): Destination => {
  const destinationType = request.LogDestinationType ?? 'cloud-watch-logs';
  const { LogGroupName: logGroupName, LogDestination: destination, DeliverLogsPermissionArn: roleArn } = request;
  if (logGroupName !== undefined && destination !== undefined) {
    throw invalid('Please only provide LogGroupName or only provide LogDestination.');
  }
  if (destinationType === 'cloud-watch-logs') {
    if (!logGroupName && !destination) {
      throw invalid("LogDestination can't be empty if LogGroupName is not provided.");
    }
    if (!roleArn) {
      throw invalid("DeliverLogsPermissionArn can't be empty if LogDestinationType is cloud-watch-logs.");
    }
    return { destinationType, destination, logGroupName, roleArn };
  }
  const service = destinationType === 's3' ? 's3' : 'firehose';
  if (logGroupName !== undefined) {
    throw invalid(`LogDestination type must be cloud-watch-logs if LogGroupName is provided.`);
  }
  if (destination === undefined) throw invalid("LogDestination can't be empty if LogGroupName is not provided.");
  if (!new RegExp(`^arn:[a-z-]+:${service}:`).test(destination)) throw invalidValue(destination, 'LogDestination');
  return { destinationType, destination, logGroupName: undefined, roleArn };
};

const invalid = (message: string): Refusal => new Refusal('InvalidParameter', message);

/** Source: VPC user guide, flow log records, version 2. */
export const defaultFormat =
  '${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}';
