import type { DescribeInstanceAttributeRequest, InstanceAttribute } from '@aws-sdk/client-ec2';
import type { Action } from '../action.ts';
import { enisOf } from '../eniStore.ts';
import { find } from '../lookup.ts';
import { endDryRun, invalidValue } from '../parameters.ts';
import { instanceView } from '../view/instance.ts';
import type { OwnedInstance } from './ownedInstance.ts';

/** One attribute of one instance; what the simulator does not keep is answered with EC2's default. */
export const describeInstanceAttribute: Action<DescribeInstanceAttributeRequest, InstanceAttribute> = (
  request,
  world,
) => {
  const attribute = request.Attribute ?? '';
  if (!Object.hasOwn(attributes, attribute)) throw invalidValue(attribute, 'attribute');
  endDryRun(request);
  const instance = find.instance(world, request.InstanceId ?? '');
  return { InstanceId: instance.id, ...attributes[attribute]?.({ instance, enis: enisOf(world, instance.id) }) };
};

const attributes: { readonly [name: string]: (owned: OwnedInstance) => InstanceAttribute } = {
  blockDeviceMapping: () => ({ BlockDeviceMappings: [] }),
  disableApiStop: () => ({ DisableApiStop: { Value: false } }),
  disableApiTermination: () => ({ DisableApiTermination: { Value: false } }),
  ebsOptimized: () => ({ EbsOptimized: { Value: false } }),
  enaSupport: () => ({ EnaSupport: { Value: true } }),
  groupSet: ({ instance, enis }) => ({ Groups: instanceView(instance, enis).SecurityGroups }),
  instanceInitiatedShutdownBehavior: () => ({ InstanceInitiatedShutdownBehavior: { Value: 'stop' } }),
  instanceType: ({ instance }) => ({ InstanceType: { Value: instance.type } }),
  kernel: () => ({ KernelId: {} }),
  productCodes: () => ({ ProductCodes: [] }),
  ramdisk: () => ({ RamdiskId: {} }),
  rootDeviceName: () => ({ RootDeviceName: { Value: '/dev/xvda' } }),
  sourceDestCheck: ({ enis }) => ({ SourceDestCheck: { Value: enis[0]?.sourceDestCheck ?? true } }),
  sriovNetSupport: () => ({ SriovNetSupport: {} }),
  userData: () => ({ UserData: {} }),
};
