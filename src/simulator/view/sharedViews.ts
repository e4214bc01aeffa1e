import type { ElasticIp, Operator, Tag } from '../../domain/model.ts';
import type { World } from '../world.ts';
import type { AddressAttribute, OperatorResponse, Tag as SdkTag } from '@aws-sdk/client-ec2';

export const tagsView = (tags: readonly Tag[]): SdkTag[] => tags.map(({ key, value }) => ({ Key: key, Value: value }));

/** The service that operates a thing, or `Managed: false` where none does. */
export const operatorView = (operator: Operator | undefined): OperatorResponse =>
  operator ? { Managed: operator.managed, Principal: operator.principal } : { Managed: false };

/** A date of milliseconds since 1970. */
export const dateOf = (time: number | undefined): Date | undefined => (time === undefined ? undefined : new Date(time));

/** The name that reverse DNS gives for an elastic IP; an address without one shows none. */
export const addressAttributeView = (world: World, { allocationId, publicIp }: ElasticIp): AddressAttribute => ({
  AllocationId: allocationId,
  PublicIp: publicIp,
  PtrRecord: world.extras.domainNames.get(allocationId),
});
