import type { NewFlowLog } from '../actions/flowLogs.ts';
import { defaultFields, formatOf } from '../domain/flowLogText.ts';
import type { ThingPart } from '../domain/things.ts';
import { noWords, words } from '../domain/words.ts';
import { flowLogRules, type FileOption, type FlowLogInput } from '../rules/flowLogRules.ts';
import { taggedChoices, whichKind } from './choices/taggedChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const questions: readonly Question<FlowLogInput>[] = [
  {
    ...whichKind,
    when: ({ resourceId }) => resourceId === undefined,
    choices: () => whichKind.choices().filter(({ value }) => logged.has(value)),
  },
  {
    kind: 'choice',
    field: 'resourceId',
    title: words`Select what to log`,
    placeholder: words`A flow log of a subnet or a VPC logs each interface in it, also later ones`,
    empty: words`There is none here, or none could be read.`,
    choices: ({ part }, inventory) => taggedChoices(part, inventory),
  },
  {
    kind: 'choice',
    field: 'traffic',
    title: words`Select the traffic to log`,
    placeholder: words`What security groups and network ACLs accept or reject`,
    empty: noWords,
    choices: () => [
      { value: 'ALL', label: words`All`, description: words`accepted and rejected`, icon: 'list-flat' },
      { value: 'ACCEPT', label: words`Accepted`, description: words`traffic that was allowed`, icon: 'pass' },
      { value: 'REJECT', label: words`Rejected`, description: words`traffic that was blocked`, icon: 'error' },
    ],
  },
  {
    kind: 'choice',
    field: 'destination',
    title: words`Select the destination`,
    placeholder: words`AWS charges for delivery to each of them`,
    empty: noWords,
    choices: () => [
      {
        value: 'logGroup',
        label: words`CloudWatch Logs`,
        description: words`a log group, through an IAM role`,
        icon: 'output',
      },
      { value: 's3', label: words`S3`, description: words`a bucket whose policy allows it`, icon: 'archive' },
      { value: 'firehose', label: words`Amazon Data Firehose`, description: words`a delivery stream`, icon: 'flame' },
    ],
  },
  {
    kind: 'text',
    field: 'logGroup',
    title: words`Enter the log group`,
    placeholder: words`Its name, for example /vpc/flow-logs`,
    when: ({ destination }) => destination === 'logGroup',
    parse: (text) => text.trim(),
  },
  {
    kind: 'text',
    field: 'roleArn',
    title: words`Enter the IAM role`,
    placeholder: words`The ARN of an IAM role, for example arn:aws:iam::123456789012:role/flow-logs`,
    when: ({ destination }) => destination === 'logGroup',
    parse: (text) => text.trim(),
  },
  {
    kind: 'text',
    field: 'bucketArn',
    title: words`Enter the S3 bucket`,
    placeholder: words`Its ARN, optionally with a folder, for example arn:aws:s3:::my-logs/eni`,
    when: ({ destination }) => destination === 's3',
    parse: (text) => text.trim(),
  },
  {
    kind: 'many',
    field: 'files',
    title: words`Select how files are written`,
    placeholder: words`Without any of these: plain text, in a folder for each day`,
    empty: noWords,
    when: ({ destination }) => destination === 's3',
    min: 0,
    choices: () => [
      { value: 'parquet', label: words`Parquet`, description: words`smaller, and faster to query`, icon: 'table' },
      {
        value: 'hivePartitions',
        label: words`Hive-compatible folders`,
        description: words`year=2026/month=11/day=30`,
        icon: 'folder',
      },
      { value: 'perHour', label: words`A folder for each hour`, icon: 'clock' },
    ],
  },
  {
    kind: 'text',
    field: 'streamArn',
    title: words`Enter the delivery stream`,
    placeholder: words`Its ARN, for example arn:aws:firehose:eu-west-1:123456789012:deliverystream/flow`,
    when: ({ destination }) => destination === 'firehose',
    parse: (text) => text.trim(),
  },
  {
    kind: 'choice',
    field: 'records',
    title: words`Select the record format`,
    placeholder: words`What each record tells`,
    empty: noWords,
    choices: () => [
      { value: 'default', label: words`Default`, description: words`the fields of version 2`, icon: 'list-flat' },
      { value: 'custom', label: words`Custom`, description: words`fields of your choice`, icon: 'list-selection' },
    ],
  },
  {
    kind: 'text',
    field: 'format',
    title: words`Enter the fields`,
    placeholder: words`Each as a name in braces after a dollar sign, in the order of the record`,
    when: ({ records }) => records === 'custom',
    initial: () =>
      formatOf([...defaultFields, 'vpc-id', 'subnet-id', 'tcp-flags', 'pkt-srcaddr', 'pkt-dstaddr', 'flow-direction']),
    parse: (text) => text.trim(),
  },
  {
    kind: 'choice',
    field: 'interval',
    title: words`Select the aggregation interval`,
    placeholder: words`How long traffic is aggregated into one record`,
    empty: noWords,
    choices: () => [
      { value: 600, label: words`Every 10 minutes`, description: words`fewer records, cheaper`, icon: 'clock' },
      { value: 60, label: words`Every minute`, description: words`more records`, icon: 'clock' },
    ],
  },
];

const logged: ReadonlySet<ThingPart> = new Set(['enis', 'subnets', 'vpcs']);

/** Makes a flow log of the traffic of an interface, a subnet or a VPC. */
export const createFlowLog: OperationBody<FlowLogInput> = {
  known: ([target]) => (target ? { resourceId: target.id } : {}),
  questions,
  rules: flowLogRules,
  run: async (input, ec2) => {
    const { resourceId, traffic, interval, format } = input;
    await ec2.createFlowLog({ resourceId, traffic, interval, format, ...destinationOf(input) });
  },
};

type Destination = Omit<NewFlowLog, 'resourceId' | 'traffic' | 'interval' | 'format'>;

const destinationOf = ({ destination, ...given }: FlowLogInput): Destination => {
  if (destination === 'firehose')
    return { destinationType: 'kinesis-data-firehose', destination: given.streamArn ?? '' };
  if (destination === 'logGroup')
    return { destinationType: 'cloud-watch-logs', logGroupName: given.logGroup ?? '', roleArn: given.roleArn ?? '' };
  const { files = [], bucketArn = '' } = given;
  const has = (option: FileOption): boolean => files.includes(option);
  const format = has('parquet') ? 'parquet' : 'plain-text';
  const options = { format, hivePartitions: has('hivePartitions'), perHour: has('perHour') };
  // EC2's defaults need not be asked for.
  return { destinationType: 's3', destination: bucketArn, ...(files.length === 0 ? {} : { files: options }) };
};
