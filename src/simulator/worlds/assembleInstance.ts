import type { Eni, Instance } from '../../domain/model.ts';
import { fullId, namedTags } from './naming.ts';
import type { InstanceSpec, VpcSpec } from './spec.ts';

/** The described instances in the domain's shape; VPC, subnet and addresses are those of the primary interface. */
export const instancesOf = (spec: VpcSpec, enis: readonly Eni[]): readonly Instance[] => {
  const primaries = new Map(
    enis.flatMap((eni) => {
      const { attachment } = eni;
      const isPrimary = attachment?.deviceIndex === 0 && attachment.networkCard === 0;
      return isPrimary ? [[attachment.instanceId, eni] as const] : [];
    }),
  );
  return spec.instances.map((instance) => {
    const primary = primaries.get(fullId(instance.id));
    if (!primary) throw new Error(`The world's plan has an instance without a primary interface: ${instance.name}`);
    return instanceOf(instance, spec, primary);
  });
};

const instanceOf = (instance: InstanceSpec, spec: VpcSpec, primary: Eni): Instance => ({
  id: fullId(instance.id),
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
  secondaryInterfaces: [],
  tags: namedTags(instance.sharedName ?? instance.name, instance.tags),
  ...instance.over,
});
