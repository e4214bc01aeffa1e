import { formatOf } from '../domain/flowLogText.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { FlowLog } from '../domain/model.ts';
import { deletesOf } from '../domain/remedy.ts';
import { taggedThing } from '../domain/taggedThings.ts';
import type { ThingPart } from '../domain/things.ts';
import { foreign, words } from '../domain/words.ts';
import { block, warn, type Rule } from './rule.ts';
import { given } from './given.ts';
import { thingsExist } from './shared/thingsExist.ts';

/** A flow log that is to be made; the fields of the destinations that are not chosen stay undefined. */
export type FlowLogInput = {
  /** What is to be chosen from, where nothing was pointed at. */
  readonly part?: ThingPart | undefined;
  /** An interface, a subnet or a VPC. */
  readonly resourceId: string;
  readonly traffic: 'ALL' | 'ACCEPT' | 'REJECT';
  readonly destination: 'logGroup' | 's3' | 'firehose';
  readonly logGroup?: string | undefined;
  /** ARN of the role by which flow logs write to the log group. */
  readonly roleArn?: string | undefined;
  /** ARN of a bucket, perhaps with a folder: `arn:aws:s3:::logs/eni`. */
  readonly bucketArn?: string | undefined;
  /** How files are written to the bucket: plain text in a folder a day without any of these. */
  readonly files?: readonly FileOption[] | undefined;
  /** ARN of a delivery stream of Amazon Data Firehose. */
  readonly streamArn?: string | undefined;
  readonly records?: 'default' | 'custom' | undefined;
  /** Of custom records: `${srcaddr} ${dstaddr}`. */
  readonly format?: string | undefined;
  /** Seconds. */
  readonly interval: 60 | 600;
};

export type FileOption = 'parquet' | 'hivePartitions' | 'perHour';

const api = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html';
const logsPage = 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html';
const bucketPage = 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html';

export const logGroupNamed: Rule<FlowLogInput> = {
  id: 'flow-log/log-group',
  title: words`A log group has a name of up to 512 letters, digits and ._-/#`,
  source: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html',
  needs: ['logGroup'],
  *check({ logGroup = '' }) {
    if (logGroup === '') yield block(words`No log group is entered`, words`Type the name of a log group.`);
    else if (!/^[\w./#-]{1,512}$/.test(logGroup))
      yield warn(
        words`This cannot be the name of a log group: ${foreign(logGroup)}`,
        words`Use only letters, digits and ._-/#`,
      );
  },
};

export const roleNamed: Rule<FlowLogInput> = {
  id: 'flow-log/role',
  title: words`A flow log writes to CloudWatch Logs through a role of the account`,
  source: logsPage,
  needs: ['roleArn'],
  *check({ roleArn = '' }, inventory) {
    if (roleArn === '') {
      yield block(words`No role is entered`, words`Type the ARN of a role that may write to the log group.`);
      return;
    }
    const account = /^arn:[\w-]+:iam::(\d{12}):role\/\S+$/.exec(roleArn)?.[1];
    const { accountId } = inventory.snapshot;
    if (account === undefined)
      yield warn(
        words`This does not look like the ARN of a role: ${foreign(roleArn)}`,
        words`It starts with arn:aws:iam::123456789012:role/`,
      );
    else if (accountId !== undefined && account !== accountId)
      yield warn(
        words`The role belongs to another account, so EC2 may refuse: ${foreign(account)}`,
        words`Use a role of the same account.`,
      );
  },
};

export const bucketArn: Rule<FlowLogInput> = {
  id: 'flow-log/bucket',
  title: words`A flow log is delivered to a bucket given by its ARN`,
  source: bucketPage,
  needs: ['bucketArn'],
  *check({ bucketArn: arn = '' }) {
    if (!/^arn:[a-z-]+:s3:/.test(arn))
      yield block(
        words`This is not the ARN of a bucket: ${foreign(arn || 'nothing')}`,
        words`It looks like arn:aws:s3:::bucket or arn:aws:s3:::bucket/folder`,
      );
    else if (!/^arn:[a-z-]+:s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/\S*)?$/.test(arn))
      yield warn(
        words`This cannot be the name of an S3 bucket: ${foreign(arn)}`,
        words`It looks like arn:aws:s3:::bucket/folder`,
      );
    else if (/^[^/]*\/AWSLogs(\/|$)/.test(arn))
      yield warn(
        words`The folder AWSLogs is reserved for AWS: ${foreign(arn)}`,
        words`Choose another folder, or none.`,
      );
  },
};

export const streamArn: Rule<FlowLogInput> = {
  id: 'flow-log/stream',
  title: words`A flow log is delivered to a stream of Amazon Data Firehose given by its ARN`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-firehose.html',
  needs: ['streamArn'],
  *check({ streamArn: arn = '' }) {
    if (!/^arn:[a-z-]+:firehose:/.test(arn))
      yield block(
        words`This is not the ARN of a delivery stream: ${foreign(arn || 'nothing')}`,
        words`It looks like arn:aws:firehose:eu-west-1:123456789012:deliverystream/name`,
      );
    else if (!/^arn:[a-z-]+:firehose:[a-z0-9-]+:\d{12}:deliverystream\/[\w.-]{1,64}$/.test(arn))
      yield warn(words`This cannot be the ARN of a delivery stream: ${foreign(arn)}`);
  },
};

export const recordFields: Rule<FlowLogInput> = {
  id: 'flow-log/fields',
  title: words`A record is made of fields, each written as a name in braces after a dollar sign`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html',
  needs: ['format'],
  *check({ format = '' }) {
    if (/^(\$\{[a-z0-9-]+\}\s*)+$/.test(format)) return;
    yield block(
      words`These are not fields of a flow log: ${foreign(format || 'nothing')}`,
      words`Write them as in ${foreign(formatOf(['srcaddr', 'dstaddr']))}`,
    );
  },
};

export const loggedByOwner: Rule<FlowLogInput> = {
  id: 'flow-log/owner',
  title: words`In a shared VPC a participant can log its own interfaces only, the owner all of them`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-share-limitations.html',
  needs: ['resourceId'],
  *check({ resourceId = '' }, inventory) {
    const { accountId } = inventory.snapshot;
    const isOther = (owner: string | undefined): boolean =>
      accountId !== undefined && owner !== undefined && owner !== accountId;
    const owner = taggedThing(resourceId, inventory)?.ownerId;
    const subnet = inventory.subnet(inventory.eni(resourceId)?.subnetId);
    if (!isOther(owner) || (subnet && !isOther(subnet.ownerId))) return;
    yield block(words`Another account owns it: ${foreign(owner)}`, words`Log it with a profile of that account.`);
  },
};

export const loggedAlready: Rule<FlowLogInput> = {
  id: 'flow-log/already',
  title: words`A resource has one flow log of a kind to a destination, and two in all`,
  source: api,
  needs: ['resourceId', 'destination'],
  reviewOnly: true,
  *check(input, inventory) {
    const there = logsOn(input.resourceId, inventory);
    const twin = there.find((log) => (log.logGroupName ?? log.destination) === wantedDestination(input));
    if (twin)
      yield warn(
        words`There is a flow log to this destination already, so EC2 may refuse: ${foreign(twin.id)}`,
        words`Choose another destination, or delete the flow log first.`,
        ...deletesOf([twin]),
      );
    else if (there.length >= 2)
      yield warn(
        words`EC2 may refuse another flow log beside: ${foreign(there.map(({ id }) => id).join(', '))}`,
        words`Delete one of them first.`,
        ...deletesOf(there),
      );
  },
};

const logsOn = (id: string | undefined, { snapshot }: Inventory): readonly FlowLog[] =>
  snapshot.flowLogs.filter(({ resourceId }) => resourceId === id);

const wantedDestination = ({ destination, logGroup, bucketArn: bucket, streamArn: stream }: Partial<FlowLogInput>) =>
  destination === 'logGroup' ? logGroup : destination === 's3' ? bucket : stream;

export const deliveryUnchecked: Rule<FlowLogInput> = {
  id: 'flow-log/delivery',
  title: words`EC2 creates a flow log even if nothing can be delivered, and reports that minutes later`,
  source: logsPage,
  needs: ['destination'],
  reviewOnly: true,
  *check({ destination }) {
    if (destination === 'firehose') yield warn(words`Delivery is charged, by Amazon Data Firehose as well`);
    else
      yield destination === 's3'
        ? warn(
            words`Delivery needs a bucket policy that allows delivery.logs.amazonaws.com to write, and is charged`,
            words`See the first file in the bucket after about 10 minutes.`,
          )
        : warn(
            words`Delivery needs a role that flow logs may assume and that may write to the log group, and is charged`,
            words`If nothing arrives after about 10 minutes, the flow log shows an access error.`,
          );
  },
};

export const neverChanged: Rule<FlowLogInput> = {
  id: 'flow-log/fixed',
  title: words`A flow log cannot be changed after it is created, only deleted`,
  source: api,
  needs: ['resourceId'],
  reviewOnly: true,
  *check() {
    yield warn(words`A flow log cannot be changed later`, words`To change it, create another and delete this one.`);
  },
};

export const nitroInterval: Rule<FlowLogInput> = {
  id: 'flow-log/nitro-interval',
  title: words`On an instance of the Nitro system a flow log is aggregated over one minute at most`,
  source: api,
  needs: ['resourceId', 'interval'],
  *check({ resourceId, interval }, inventory) {
    const instance = inventory.instance(inventory.eni(resourceId)?.attachment?.instanceId);
    if (interval !== 600 || !instance || inventory.limitsOf(instance)?.hypervisor !== 'nitro') return;
    yield warn(
      words`The interface is on a Nitro instance, so the interval is one minute or less anyway: ${foreign(instance.id)}`,
    );
  },
};

/**
 * All that EC2 demands of a flow log. Interfaces of AWS services may be logged like any other.
 * Source: VPC user guide, flow logs basics.
 */
export const flowLogRules: readonly Rule<FlowLogInput>[] = [
  given(thingsExist, {
    needs: ['resourceId'],
    input: ({ resourceId = '' }: Partial<FlowLogInput>) => ({ ids: [resourceId] }),
  }),
  loggedByOwner,
  logGroupNamed,
  roleNamed,
  bucketArn,
  streamArn,
  recordFields,
  nitroInterval,
  loggedAlready,
  deliveryUnchecked,
  neverChanged,
];

export type DeleteFlowLogInput = {
  /** Set when a thing was pointed at: its flow logs are those to choose from. */
  readonly resourceId?: string | undefined;
  readonly flowLogId: string;
  /** What it logs. */
  readonly of: string;
};

export const flowLogExists: Rule<DeleteFlowLogInput> = {
  id: 'flow-log/exists',
  title: words`The flow log must exist`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteFlowLogs.html',
  needs: ['flowLogId'],
  *check({ flowLogId = '' }, inventory) {
    if (flowLogIn(inventory, flowLogId)) return;
    if (inventory.gap('flowLogs'))
      yield warn(words`Not all flow logs could be read, this one is not among them: ${foreign(flowLogId)}`);
    else
      yield block(words`The flow log no longer exists: ${foreign(flowLogId)}`, words`Go back and choose another one.`);
  },
};

export const stackMade: Rule<DeleteFlowLogInput> = {
  id: 'flow-log/stack',
  title: words`What made a flow log may make it again, or fail without it`,
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-drift.html',
  needs: ['flowLogId'],
  *check({ flowLogId }, inventory) {
    const stack = flowLogIn(inventory, flowLogId)?.tags.find(({ key }) => key === 'aws:cloudformation:stack-name');
    if (stack)
      yield warn(
        words`A CloudFormation stack made it: ${foreign(stack.value)}`,
        words`Remove it from the template of the stack instead.`,
      );
  },
};

/** Undefined where the flow log is not known. */
export const flowLogIn = ({ snapshot }: Inventory, flowLogId: string | undefined): FlowLog | undefined =>
  snapshot.flowLogs.find(({ id }) => id === flowLogId);

/** All that EC2 demands where a flow log is deleted. */
export const deleteFlowLogRules: readonly Rule<DeleteFlowLogInput>[] = [flowLogExists, stackMade];
