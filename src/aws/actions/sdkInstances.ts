import {
  ModifyInstanceNetworkPerformanceOptionsCommand,
  RunInstancesCommand,
  type InstanceBandwidthWeighting,
} from '@aws-sdk/client-ec2';
import type { InstanceActions } from '../../actions/instances.ts';
import { secondarySpecificationOf, specificationOf } from '../../actions/launchInterface.ts';
import { nothingBut } from '../apply/expected.ts';
import { abortOf, answered, dryRunOf, tagSpecification, type SdkActionsOf } from '../apply/sdkAction.ts';
import { sentOnce, sentWithToken } from '../apply/sentOnce.ts';
import { instanceShows, isEnding, launchEnded } from '../apply/shows.ts';

export const sdkInstances: SdkActionsOf<InstanceActions> = {
  runInstance: {
    send: async (ec2, { imageId, instanceType, keyName, interfaces, secondaryInterfaces, tags }, options) => {
      const command = new RunInstancesCommand({
        ImageId: imageId,
        // An open list: EC2 adds types more often than the SDK learns of them.
        InstanceType: instanceType as NonNullable<ConstructorParameters<typeof RunInstancesCommand>[0]['InstanceType']>,
        MinCount: 1,
        MaxCount: 1,
        ...(keyName === undefined ? {} : { KeyName: keyName }),
        NetworkInterfaces: interfaces.map(specificationOf),
        ...(secondaryInterfaces && { SecondaryInterfaces: secondaryInterfaces.map(secondarySpecificationOf) }),
        ...tagSpecification('instance', tags),
        ...dryRunOf(options),
      });
      const { Instances } = await ec2.send(sentWithToken(command, options), abortOf(options));
      return { instanceId: answered(Instances?.[0]?.InstanceId, 'instance id') };
    },
    /** Without an answer its id is not known; with the same client token EC2 would answer it again. */
    shown: (_input, { output }) =>
      output &&
      instanceShows(
        output.instanceId,
        { shown: 'it running', see: ({ state }) => ({ isShown: state !== 'pending', answer: output }) },
        launchEnded,
      ),
    lost: { next: 'token', lookAt: ({ imageId }) => `for a new instance of the image: ${imageId}` },
  },
  modifyBandwidthWeighting: {
    send: async (ec2, { instanceId, weighting }, options) => {
      const command = new ModifyInstanceNetworkPerformanceOptionsCommand({
        InstanceId: instanceId,
        // An open list, as instance types are.
        BandwidthWeighting: weighting as InstanceBandwidthWeighting,
        ...dryRunOf(options),
      });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    shown: ({ instanceId, weighting }) =>
      instanceShows(instanceId, {
        shown: 'the new bandwidth weighting',
        see: nothingBut(
          ({ bandwidthWeighting }) => bandwidthWeighting === weighting,
          (instance) => (isEnding(instance) ? 'Another client has terminated it meanwhile' : undefined),
        ),
      }),
    lost: { next: 'again', lookAt: ({ instanceId }) => instanceId },
  },
};
