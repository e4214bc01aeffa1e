import type { Inventory } from './inventory.ts';
import type { FlowLog } from './model.ts';

/** The flow logs of an interface, a subnet or a VPC itself, not of what it is in. */
export const flowLogsOf = ({ id }: { readonly id: string }, { snapshot }: Inventory): readonly FlowLog[] =>
  snapshot.flowLogs.filter(({ resourceId }) => resourceId === id);

/** `ALL to arn:aws:s3:::logs/eni, Parquet, hourly, every 60 s, custom fields`; with what goes wrong. */
export const flowLogText = (log: FlowLog): string =>
  [
    `${log.trafficType} to ${destinationText(log)}`,
    log.files?.format === 'parquet' ? 'Parquet' : undefined,
    log.files?.hivePartitions ? 'Hive-compatible folders' : undefined,
    log.files?.perHour ? 'hourly' : undefined,
    log.aggregationInterval === undefined ? undefined : `every ${log.aggregationInterval} s`,
    log.format === undefined || log.format === defaultFormat ? undefined : 'custom fields',
    log.deliveryStatus === 'FAILED' ? `delivery fails${log.deliveryError ? `: ${log.deliveryError}` : ''}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ');

/** `log group /vpc/flow`, or the ARN of a bucket or stream. */
export const destinationText = ({
  logGroupName,
  destination,
  destinationType,
}: Partial<Pick<FlowLog, 'logGroupName' | 'destination'>> & Pick<FlowLog, 'destinationType'>): string =>
  logGroupName === undefined ? (destination ?? destinationType) : `log group ${logGroupName}`;

/** The fields of records in version 2, which EC2 writes where no others are asked for. Source: VPC user guide, flow log records. */
export const defaultFields: readonly string[] = [
  'version',
  'account-id',
  'interface-id',
  'srcaddr',
  'dstaddr',
  'srcport',
  'dstport',
  'protocol',
  'packets',
  'bytes',
  'start',
  'end',
  'action',
  'log-status',
];

/** `${version} ${account-id}`, as EC2 takes it. */
export const formatOf = (fields: readonly string[]): string => fields.map((field) => `\${${field}}`).join(' ');

const defaultFormat = formatOf(defaultFields);
