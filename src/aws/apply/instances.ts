import type { InstanceActions } from '../../operations/actions/instances.ts';
import type { ExpectedOf } from './expected.ts';
import { instanceShows } from './shows.ts';

export const expectedInstances: ExpectedOf<InstanceActions> = {
  /** Without an answer its id is not known; with the same client token EC2 would answer it again. */
  runInstance: (_input, { output }) =>
    output &&
    instanceShows(output.instanceId, {
      shown: 'it running',
      see: ({ state }) => ({ isShown: state !== 'pending', answer: output }),
    }),
};
