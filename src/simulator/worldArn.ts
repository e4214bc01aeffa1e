import { partitionIdOf } from './identity/principal.ts';
import type { World } from './world.ts';

/** The ARN of a thing of EC2 in the world's region, `resource` being `subnet/subnet-…`; of another account where it is named. */
export const worldArn = ({ region, accountId }: World, resource: string, ownerId = accountId): string =>
  `arn:${partitionIdOf(region)}:ec2:${region}:${ownerId}:${resource}`;
