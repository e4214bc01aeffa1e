import { foreign, words } from '../domain/words.ts';
import { block, warn, type Rule } from './rule.ts';
import type { EniInput } from './shared/eniInput.ts';
import { interfaceExists } from './shared/ownInterface.ts';

/** A flow log that is to be made of one interface; the fields of the destination that is not chosen stay undefined. */
export type FlowLogInput = EniInput & {
  readonly traffic: 'ALL' | 'ACCEPT' | 'REJECT';
  readonly destination: 'logGroup' | 's3';
  readonly logGroup?: string | undefined;
  /** ARN of the role by which flow logs write to the log group. */
  readonly roleArn?: string | undefined;
  /** ARN of a bucket, perhaps with a folder: `arn:aws:s3:::logs/eni`. */
  readonly bucketArn?: string | undefined;
  /** Seconds. */
  readonly interval: 60 | 600;
};

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

export const deliveryUnchecked: Rule<FlowLogInput> = {
  id: 'flow-log/delivery',
  title: words`EC2 creates a flow log even if nothing can be delivered, and reports that minutes later`,
  source: logsPage,
  needs: ['destination'],
  reviewOnly: true,
  *check({ destination }) {
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
  needs: ['eniId'],
  reviewOnly: true,
  *check() {
    yield warn(words`A flow log cannot be changed later`, words`To change it, create another and delete this one.`);
  },
};

export const nitroInterval: Rule<FlowLogInput> = {
  id: 'flow-log/nitro-interval',
  title: words`On an instance of the Nitro system a flow log is aggregated over one minute at most`,
  source: api,
  needs: ['eniId', 'interval'],
  *check({ eniId, interval }, inventory) {
    const instance = inventory.instance(inventory.eni(eniId)?.attachment?.instanceId);
    if (interval !== 600 || !instance || inventory.limitsOf(instance)?.hypervisor !== 'nitro') return;
    yield warn(
      words`The interface is on a Nitro instance, so the interval is one minute or less anyway: ${foreign(instance.id)}`,
    );
  },
};

/**
 * All that EC2 demands of a flow log of an interface. Those of AWS services may be logged like any other.
 * Source: VPC user guide, flow logs basics.
 */
export const flowLogRules: readonly Rule<FlowLogInput>[] = [
  interfaceExists,
  logGroupNamed,
  roleNamed,
  bucketArn,
  nitroInterval,
  deliveryUnchecked,
  neverChanged,
];
