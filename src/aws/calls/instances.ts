import { RunInstancesCommand } from '@aws-sdk/client-ec2';
import type { InstanceActions } from '../../operations/actions/instances.ts';
import { specificationOf } from './launchFields.ts';
import { abortOf, answered, dryRunOf, tagSpecification, type SendersOf } from './sender.ts';
import { sentWithToken } from './sentOnce.ts';

export const instanceSenders: SendersOf<InstanceActions> = {
  runInstance: async (ec2, { imageId, instanceType, keyName, interfaces, tags }, options) => {
    const command = new RunInstancesCommand({
      ImageId: imageId,
      // An open list: EC2 adds types more often than the SDK learns of them.
      InstanceType: instanceType as NonNullable<ConstructorParameters<typeof RunInstancesCommand>[0]['InstanceType']>,
      MinCount: 1,
      MaxCount: 1,
      ...(keyName === undefined ? {} : { KeyName: keyName }),
      NetworkInterfaces: interfaces.map(specificationOf),
      ...tagSpecification('instance', tags),
      ...dryRunOf(options),
    });
    const { Instances } = await ec2.send(sentWithToken(command, options), abortOf(options));
    return { instanceId: answered(Instances?.[0]?.InstanceId, 'instance id') };
  },
};
