import type { DescribeInstanceAttributeRequest, InstanceAttribute } from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { enisOfInstance } from '../eniStore.ts';
import { type InstanceProtection, unprotected, type Launch, type Volume } from '../extras.ts';
import { find } from '../lookup.ts';
import { endDryRun, invalidValue, tableEntry } from '../parameters.ts';
import { launchOf } from '../launches.ts';
import { instanceView } from '../view/instanceView.ts';
import { blockDeviceView } from '../view/volumeView.ts';
import { rootDevice, volumesOf } from '../volumes.ts';
import type { OwnedInstance } from './ownedInstance.ts';

/**
 * One attribute of one instance, `InvalidParameterValue` for a name that is none. What the simulator does not keep is
 * answered with EC2's default.
 */
export const describeInstanceAttribute: Ec2Action<DescribeInstanceAttributeRequest, InstanceAttribute> = (
  request,
  world,
) => {
  const show = tableEntry(attributes, request.Attribute ?? '');
  if (!show) throw invalidValue(request.Attribute ?? '', 'attribute', 'Unknown attribute.');
  endDryRun(request);
  const instance = find.instance(world, request.InstanceId ?? '');
  const protection = world.extras.protection.get(instance.id) ?? unprotected;
  const volumes = volumesOf(world, instance.id);
  const launch = launchOf(world, instance);
  const shown = show({ instance, enis: enisOfInstance(world, instance.id), protection, launch, volumes });
  return { InstanceId: instance.id, ...shown };
};

type Known = OwnedInstance & {
  readonly protection: InstanceProtection;
  readonly launch: Launch;
  readonly volumes: readonly Volume[];
};

const attributes: { readonly [name: string]: (known: Known) => InstanceAttribute } = {
  blockDeviceMapping: ({ volumes }) => ({ BlockDeviceMappings: volumes.map(blockDeviceView) }),
  disableApiStop: ({ protection }) => ({ DisableApiStop: { Value: protection.stop } }),
  disableApiTermination: ({ protection }) => ({ DisableApiTermination: { Value: protection.termination } }),
  ebsOptimized: ({ launch }) => ({ EbsOptimized: { Value: launch.ebsOptimized } }),
  enaSupport: () => ({ EnaSupport: { Value: true } }),
  groupSet: ({ instance, enis }) => ({ Groups: instanceView(instance, enis).SecurityGroups }),
  instanceInitiatedShutdownBehavior: ({ launch }) => ({
    InstanceInitiatedShutdownBehavior: { Value: launch.shutdownBehavior },
  }),
  instanceType: ({ instance }) => ({ InstanceType: { Value: instance.type } }),
  kernel: () => ({ KernelId: {} }),
  productCodes: () => ({ ProductCodes: [] }),
  ramdisk: () => ({ RamdiskId: {} }),
  rootDeviceName: () => ({ RootDeviceName: { Value: rootDevice } }),
  sourceDestCheck: ({ enis }) => ({ SourceDestCheck: { Value: enis[0]?.sourceDestCheck ?? true } }),
  sriovNetSupport: ({ launch }) => ({ SriovNetSupport: { Value: launch.asked.SriovNetSupport } }),
  userData: ({ launch }) => ({ UserData: { Value: launch.userData } }),
};
