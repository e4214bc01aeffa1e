import { RunInstancesCommand } from '@aws-sdk/client-ec2';
import type { InstanceActions } from '../../actions/instances.ts';
import { specificationOf } from '../../actions/launchInterface.ts';
import { abortOf, answered, dryRunOf, tagSpecification, type SdkActionsOf } from '../apply/sdkAction.ts';
import { sentWithToken } from '../apply/sentOnce.ts';
import { instanceShows } from '../apply/shows.ts';

export const sdkInstances: SdkActionsOf<InstanceActions> = {
  runInstance: {
    send: async (ec2, { imageId, instanceType, keyName, interfaces, tags }, options) => {
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
    /** Without an answer its id is not known; with the same client token EC2 would answer it again. */
    shown: (_input, { output }) =>
      output &&
      instanceShows(output.instanceId, {
        shown: 'it running',
        see: ({ state }) => ({ isShown: state !== 'pending', answer: output }),
      }),
    lost: { next: 'token', lookAt: ({ imageId }) => `for a new instance of the image: ${imageId}` },
  },
};
