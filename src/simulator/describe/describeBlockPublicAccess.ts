import type {
  DescribeVpcBlockPublicAccessExclusionsRequest,
  DescribeVpcBlockPublicAccessExclusionsResult,
  DescribeVpcBlockPublicAccessOptionsRequest,
  DescribeVpcBlockPublicAccessOptionsResult,
} from '@aws-sdk/client-ec2';
import type { BlockPublicAccessExclusion } from '../../domain/model.ts';
import { endDryRun } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { blockExclusionView, blockPublicAccessView } from '../view/exitViews.ts';
import type { Ec2Action } from '../world.ts';
import { listThings, type Listing } from './listing.ts';

/** The state of the account in the region; it has no pages. */
export const describeVpcBlockPublicAccessOptions: Ec2Action<
  DescribeVpcBlockPublicAccessOptionsRequest,
  DescribeVpcBlockPublicAccessOptionsResult
> = (request, world) => {
  endDryRun(request);
  return { VpcBlockPublicAccessOptions: blockPublicAccessView(world.blockPublicAccess, world.accountId) };
};

const exclusions: Listing<BlockPublicAccessExclusion> = {
  things: (world) => world.blockPublicAccessExclusions.values(),
  keyOf: (exclusion) => exclusion.id,
  find: (world, id) => {
    const exclusion = world.blockPublicAccessExclusions.get(id);
    if (exclusion) return exclusion;
    // simulated wording
    throw new Refusal(
      'InvalidVpcBlockPublicAccessExclusionId.NotFound',
      `The VPC Block Public Access exclusion ID '${id}' does not exist`,
    );
  },
  tagged: (exclusion) => exclusion.tags,
  filters: {
    'internet-gateway-exclusion-mode': (exclusion) => exclusion.mode,
    'resource-arn': (exclusion) => exclusion.resourceArn,
    state: (exclusion) => exclusion.state,
  },
};

/** In pages. */
export const describeVpcBlockPublicAccessExclusions: Ec2Action<
  DescribeVpcBlockPublicAccessExclusionsRequest,
  DescribeVpcBlockPublicAccessExclusionsResult
> = (request, world) => {
  const { things, nextToken } = listThings(exclusions, { ...request, ids: request.ExclusionIds }, world);
  return { VpcBlockPublicAccessExclusions: things.map(blockExclusionView), NextToken: nextToken };
};
