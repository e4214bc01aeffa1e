import type { InterfaceActions } from '../../operations/actions/interfaces.ts';
import { interfaceShows, type ExpectedOf } from './expected.ts';

export const expectedInterfaces: ExpectedOf<InterfaceActions> = {
  createInterface: (_input, { eniId }) =>
    interfaceShows(eniId, { shown: 'it available', is: ({ status }) => status !== 'pending' }),
  deleteInterface: ({ eniId }) => interfaceShows(eniId, { shown: 'it gone', whenGone: 'doneAtOnce', is: () => false }),
  attachInterface: ({ eniId, instanceId }) =>
    interfaceShows(eniId, {
      shown: 'it attached',
      is: ({ attachment }) => attachment?.status === 'attached' && attachment.instanceId === instanceId,
    }),
  detachInterface: ({ eniId, attachmentId }) =>
    interfaceShows(eniId, {
      shown: 'it detached',
      whenGone: 'done',
      is: ({ attachment, status }) => status === 'available' || (attachment?.id ?? '') !== attachmentId,
    }),
};
