import type { InstanceActions } from '../../operations/actions/instances.ts';
import { specificationOf } from '../calls/launchFields.ts';
import { json, option, optional, tagSpecification, type CliOf } from './option.ts';

export const instanceCli: CliOf<InstanceActions> = {
  runInstance: ({ imageId, instanceType, keyName, interfaces, tags }) => [
    'run-instances',
    ...option('image-id', imageId),
    ...option('instance-type', instanceType),
    ...option('count', 1),
    ...optional('key-name', keyName),
    ...json('network-interfaces', interfaces.map(specificationOf)),
    ...tagSpecification('instance', tags),
  ],
};
