import type { NewFlowLog } from '../actions/flowLogs.ts';
import { noWords, words } from '../domain/words.ts';
import { flowLogRules, type FlowLogInput } from '../rules/flowLogRules.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const questions: readonly Question<FlowLogInput>[] = [
  whichInterface,
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
    placeholder: words`AWS charges for delivery to both`,
    empty: noWords,
    choices: () => [
      {
        value: 'logGroup',
        label: words`CloudWatch Logs`,
        description: words`a log group, through an IAM role`,
        icon: 'output',
      },
      { value: 's3', label: words`S3`, description: words`a bucket whose policy allows it`, icon: 'archive' },
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

/** Makes a flow log of the traffic of one interface. */
export const createFlowLog: OperationBody<FlowLogInput> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions,
  rules: flowLogRules,
  run: async (input, ec2) => {
    const { eniId, traffic, interval } = input;
    await ec2.createFlowLog({ eniId, traffic, interval, destination: destinationOf(input) });
  },
};

const destinationOf = ({ destination, logGroup, roleArn, bucketArn }: FlowLogInput): NewFlowLog['destination'] =>
  destination === 's3'
    ? { kind: 's3', arn: bucketArn ?? '' }
    : { kind: 'logGroup', name: logGroup ?? '', roleArn: roleArn ?? '' };
