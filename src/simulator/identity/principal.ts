import { createHash } from 'node:crypto';
import { partitionOf } from '../../domain/partitions.ts';

/** Who asks, as STS tells it. */
export type Principal = {
  readonly accountId: string;
  readonly arn: string;
  readonly userId: string;
  /** `session` for a user's own temporary keys, `role` for those of a role. */
  readonly kind: 'user' | 'session' | 'role';
  /** Whether a code of a device was given for the keys. */
  readonly hasMfa: boolean;
  /** Whether their permissions are for looking alone. */
  readonly onlyReads?: boolean | undefined;
};

/** An IAM user without a multi-factor device; its `AIDA…` id is the same for the same account and name. */
export const userOf = (accountId: string, name: string, region: string): Principal => ({
  accountId,
  arn: `arn:${partitionIdOf(region)}:iam::${accountId}:user/${name}`,
  userId: uniqueId('AIDA', `${accountId}/${name}`),
  kind: 'user',
  hasMfa: false,
});

/**
 * A session of a role, `arn:PARTITION:sts::ACCOUNT:assumed-role/ROLE/SESSION`. The role's own ARN may have a path,
 * which that of the session has not.
 */
export const roleSessionOf = (roleArn: string, sessionName: string): Principal => {
  const [, partition = 'aws', , , accountId = '', resource = ''] = roleArn.split(':');
  const role = resource.slice(resource.lastIndexOf('/') + 1);
  return {
    accountId,
    arn: `arn:${partition}:sts::${accountId}:assumed-role/${role}/${sessionName}`,
    userId: `${uniqueId('AROA', roleArn)}:${sessionName}`,
    kind: 'role',
    hasMfa: false,
  };
};

/** The partition of a region as ARNs name it, for example `aws-cn`; `aws` for a region that fits none. */
export const partitionIdOf = (region: string): string => partitionOf(region)?.id ?? 'aws';

/** IAM's unique ids: a prefix for the kind of thing, and seventeen letters and digits. Equal for equal text. */
export const uniqueId = (prefix: string, text: string): string => {
  const digest = createHash('sha256').update(text).digest();
  return prefix + Array.from(digest.subarray(0, 17), (byte) => letters[byte % 32]).join('');
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
