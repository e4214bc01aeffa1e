import type { FlowLogInput } from '../rules/flowLogInput.ts';
import { flowLogRules } from '../rules/flowLogRules.ts';
import type { NewFlowLog } from './actions/flowLogs.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const questions: readonly Question<FlowLogInput>[] = [
  whichInterface,
  {
    kind: 'choice',
    field: 'traffic',
    title: 'Which traffic?',
    placeholder: 'What security groups and network ACLs accept or reject',
    empty: '',
    choices: () => [
      { value: 'ALL', label: 'All', description: 'accepted and rejected', icon: 'list-flat' },
      { value: 'ACCEPT', label: 'Accepted', description: 'what was let through', icon: 'pass' },
      { value: 'REJECT', label: 'Rejected', description: 'what was kept out', icon: 'error' },
    ],
  },
  {
    kind: 'choice',
    field: 'destination',
    title: 'Where to?',
    placeholder: 'AWS charges for delivery to either',
    empty: '',
    choices: () => [
      { value: 'logGroup', label: 'CloudWatch Logs', description: 'a log group, written by a role', icon: 'output' },
      { value: 's3', label: 'S3', description: 'a bucket whose policy allows it', icon: 'archive' },
    ],
  },
  {
    kind: 'text',
    field: 'logGroup',
    title: 'Which log group?',
    placeholder: 'Its name, for example /vpc/flow-logs',
    when: ({ destination }) => destination === 'logGroup',
    parse: (text) => text.trim(),
  },
  {
    kind: 'text',
    field: 'roleArn',
    title: 'Which role writes to it?',
    placeholder: 'The ARN of an IAM role, for example arn:aws:iam::123456789012:role/flow-logs',
    when: ({ destination }) => destination === 'logGroup',
    parse: (text) => text.trim(),
  },
  {
    kind: 'text',
    field: 'bucketArn',
    title: 'Which bucket?',
    placeholder: 'Its ARN, optionally with a folder, for example arn:aws:s3:::my-logs/eni',
    when: ({ destination }) => destination === 's3',
    parse: (text) => text.trim(),
  },
  {
    kind: 'choice',
    field: 'interval',
    title: 'How often?',
    placeholder: 'How long traffic is aggregated into one record',
    empty: '',
    choices: () => [
      { value: 600, label: 'Every 10 minutes', description: 'fewer records, cheaper', icon: 'clock' },
      { value: 60, label: 'Every minute', description: 'more records', icon: 'clock' },
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
