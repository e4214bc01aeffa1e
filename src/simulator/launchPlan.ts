import type { RunInstancesRequest } from '@aws-sdk/client-ec2';
import { isWavelength } from '../domain/exposure/ways.ts';
import type { Attachment, Eni, Subnet, Tag } from '../domain/model.ts';
import { checkAttachLimits, hasTooManyAddresses, limitExceeded, roomOfType, type SlottedEni } from './attachLimits.ts';
import { settledEnaSrd } from './enaChanges.ts';
import { checkQueues } from './enaQueues.ts';
import { planEni, usualGroups } from './eniPlan.ts';
import type { LaunchInterfaceSpec } from './launchSpec.ts';
import { find } from './lookup.ts';
import { refuseManagedEni } from './managed.ts';
import { isAbsent } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

export type PlannedInterface = SlottedEni & {
  readonly isNew: boolean;
  readonly deleteOnTermination: boolean;
  /** Undefined = the subnet decides. */
  readonly publicIp: boolean | undefined;
  readonly primaryIpv6: boolean;
  readonly enaSrd: Attachment['enaSrd'];
  readonly enaQueueCount: number | undefined;
  /** An address of the carrier's, in a Wavelength Zone. */
  readonly carrierIp: boolean;
};

export type LaunchContext = {
  readonly request: RunInstancesRequest;
  readonly type: string;
  readonly eniTags: readonly Tag[];
  /** New interfaces of the instances planned before in the same request. */
  readonly planned: readonly Eni[];
};

/** Works out the interfaces of one instance to be launched, or throws EC2's refusal; the world stays as it is. */
export const planInterfaces = (
  specs: readonly LaunchInterfaceSpec[],
  world: World,
  context: LaunchContext,
): readonly PlannedInterface[] => {
  const interfaces: PlannedInterface[] = [];
  for (const spec of specs) {
    const made = [...context.planned, ...interfaces.flatMap(({ isNew, eni }) => (isNew ? [eni] : []))];
    const eni =
      spec.NetworkInterfaceId === undefined
        ? planNew(spec, world, { ...context, planned: made })
        : existing(world, spec.NetworkInterfaceId);
    const isNew = spec.NetworkInterfaceId === undefined;
    const networkCard = spec.NetworkCardIndex ?? 0;
    const isPrimary = networkCard === 0 && spec.DeviceIndex === 0;
    interfaces.push({
      eni,
      isNew,
      networkCard,
      deviceIndex: spec.DeviceIndex,
      deleteOnTermination: spec.DeleteOnTermination ?? (isNew && isPrimary),
      publicIp: spec.AssociatePublicIpAddress,
      primaryIpv6: spec.PrimaryIpv6 === true,
      enaQueueCount: spec.EnaQueueCount,
      carrierIp: isCarrierIpWanted(spec, eni.zone),
      enaSrd:
        spec.EnaSrdSpecification && settledEnaSrd(spec.EnaSrdSpecification, undefined, world.limitsOf(context.type)),
    });
  }
  checkTogether(interfaces, world, context.type);
  return interfaces;
};

const isCarrierIpWanted = ({ AssociateCarrierIpAddress: asked }: LaunchInterfaceSpec, zone: string): boolean => {
  if (asked !== true) return false;
  if (isWavelength(zone)) return true;
  // simulated wording
  throw new Refusal(
    'InvalidParameterValue',
    `A carrier IP address is assigned in Wavelength Zones only, not in ${zone}.`,
  );
};

const existing = (world: World, eniId: string): Eni => {
  const eni = find.eni(world, eniId);
  refuseManagedEni(eni, world);
  if (eni.status !== 'available') {
    throw new Refusal('InvalidNetworkInterface.InUse', `Interface: [${eni.id}] in use.`);
  }
  return eni;
};

const planNew = (spec: LaunchInterfaceSpec, world: World, context: LaunchContext): Eni => {
  const subnet =
    spec.SubnetId === undefined ? defaultSubnet(world, context.request) : find.subnet(world, spec.SubnetId);
  const { eniTags: tags, planned } = context;
  const names = context.request.SecurityGroups;
  const groups = isAbsent(names) ? spec.Groups : [...(spec.Groups ?? []), ...groupIds(names, subnet.vpcId, world)];
  return planEni({ ...spec, Groups: groups }, world, { subnet, tags, planned, groups: usualGroups });
};

const defaultSubnet = (world: World, request: RunInstancesRequest): Subnet => {
  // Terraform sends an empty one.
  const zone = request.Placement?.AvailabilityZone || undefined;
  const zoneId = request.Placement?.AvailabilityZoneId || undefined;
  const vpc = [...world.vpcs.values()].find(({ isDefault }) => isDefault);
  if (!vpc) {
    // simulated wording
    throw new Refusal('VPCIdNotSpecified', 'No default VPC for this user. Please specify a subnet.');
  }
  const fits = (subnet: Subnet): boolean =>
    subnet.vpcId === vpc.id &&
    subnet.defaultForZone &&
    [undefined, subnet.zone].includes(zone) &&
    [undefined, subnet.zoneId].includes(zoneId);
  const subnet = [...world.subnets.values()].find(fits);
  if (subnet) return subnet;
  // simulated wording
  throw new Refusal('MissingInput', `No subnets found for the default VPC '${vpc.id}'. Please specify a subnet.`);
};

const groupIds = (names: readonly string[] = [], vpcId: string, world: World): readonly string[] =>
  names.map((name) => {
    const group = [...world.securityGroups.values()].find((one) => one.vpcId === vpcId && one.name === name);
    if (group) return group.id;
    throw new Refusal('InvalidGroup.NotFound', `The security group '${name}' does not exist`);
  });

const checkTogether = (interfaces: readonly PlannedInterface[], world: World, type: string): void => {
  const zones = new Set(interfaces.map(({ eni }) => eni.zone));
  if (zones.size > 1) {
    throw new Refusal(
      'InvalidParameterCombination',
      'You may not attach a network interface to an instance if they are not in the same availability zone',
    );
  }
  const limits = world.limitsOf(type);
  if (limits && interfaces.length > roomOfType(limits)) throw limitExceeded(interfaces.length, limits);
  for (const [index, one] of interfaces.entries()) {
    if (limits && hasTooManyAddresses(one.eni, limits)) {
      // simulated wording
      throw new Refusal(
        'InvalidInterface.IpAddressLimitExceeded',
        `The number of addresses exceeds the limit for ${type}: ${one.eni.addresses.length}`,
      );
    }
    checkAttachLimits({ id: 'to be launched', type }, one, { present: interfaces.slice(0, index), limits });
    const { networkCard } = one;
    const others = interfaces.filter((other) => other !== one && other.networkCard === networkCard);
    checkQueues(one.enaQueueCount, {
      type,
      limits,
      networkCard,
      others: others.map(({ enaQueueCount }) => enaQueueCount),
    });
  }
};
