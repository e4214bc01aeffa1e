import type { Eni, Instance } from '../../domain/model.ts';
import { fullId, tagsOf } from './naming.ts';
import type { InstanceSpec, VpcSpec } from './spec.ts';

/** One instance in EC2's shape; where it stands is told by its primary interface. */
export const instanceOf = (instance: InstanceSpec, spec: VpcSpec, enis: readonly Eni[]): Instance => {
  const id = fullId(instance.id);
  const primary = enis.find(
    ({ attachment }) => attachment?.instanceId === id && attachment.deviceIndex === 0 && attachment.networkCard === 0,
  );
  if (!primary) throw new Error(`The world's plan has an instance without a primary interface: ${instance.name}`);
  return {
    id,
    type: instance.type,
    state: instance.state ?? 'running',
    imageId: 'ami-0c5e8d1f2a7b49630',
    platform: undefined,
    zone: primary.zone,
    vpcId: fullId(spec.id),
    subnetId: primary.subnetId,
    ownerId: spec.accountId,
    privateIp: primary.addresses[0]?.ip,
    publicIp: primary.addresses[0]?.association?.publicIp,
    launchTime: Date.UTC(2026, 2, 2, 8, 0),
    operator: undefined,
    tags: tagsOf(instance.name, instance.tags),
  };
};
