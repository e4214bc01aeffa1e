import type { Attachment } from '../../domain/model.ts';
import type { InterfaceActions } from '../../operations/actions/interfaces.ts';
import { nothingBut, type ExpectedOf } from './expected.ts';
import { interfaceShows } from './shows.ts';

export const expectedInterfaces: ExpectedOf<InterfaceActions> = {
  /** Without an answer its id is not known; with the same client token EC2 would answer it again. */
  createInterface: (_input, { output }) =>
    output &&
    interfaceShows(output.eniId, {
      shown: 'it available',
      see: ({ status }) => ({ isShown: status !== 'pending', answer: output }),
    }),
  deleteInterface: ({ eniId }) =>
    interfaceShows(eniId, { shown: 'it gone', whenGone: 'doneAtOnce', see: nothingBut(() => false) }),
  attachInterface: ({ eniId, instanceId, deviceIndex, networkCard }, { output }) =>
    interfaceShows(eniId, {
      shown: 'it attached',
      see: ({ attachment }) => {
        const isThere =
          attachment?.instanceId === instanceId &&
          attachment.deviceIndex === deviceIndex &&
          attachment.networkCard === networkCard;
        const isOurs = output ? attachment?.id === output.attachmentId : isThere;
        return {
          isShown: isOurs && attachment?.status === 'attached',
          answer: isOurs && attachment ? { attachmentId: attachment.id } : undefined,
          instead: attachment && !isOurs && output ? attachedElsewhere(attachment) : undefined,
        };
      },
    }),
  detachInterface: ({ eniId, attachmentId }, { before }) =>
    interfaceShows(eniId, {
      shown: 'it detached',
      whenGone: 'done',
      see: ({ attachment, status }) => {
        // The id of an attachment never comes back, so any other one means that this one has ended.
        const isShown = status === 'available' || (attachment !== undefined && attachment.id !== attachmentId);
        const was = before?.enis.find(({ id }) => id === eniId)?.attachment?.status;
        const isUnderWay = attachment?.status === 'detaching' && was !== 'detaching';
        return { isShown, answer: isShown || isUnderWay ? {} : undefined };
      },
    }),
};

const attachedElsewhere = ({ instanceId = 'a service', deviceIndex, networkCard }: Attachment): string =>
  `Another client has attached it meanwhile, to ${instanceId} as eth${deviceIndex} on network card ${networkCard}`;
