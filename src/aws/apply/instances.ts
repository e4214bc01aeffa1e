import type { InstanceActions } from '../../operations/actions/instances.ts';
import { instanceShows, type ExpectedOf } from './expected.ts';

export const expectedInstances: ExpectedOf<InstanceActions> = {
  runInstance: (_input, { instanceId }) =>
    instanceShows(instanceId, { shown: 'it running', is: ({ state }) => state !== 'pending' }),
};
