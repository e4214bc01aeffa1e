import type { InterfaceActions } from '../actions/interfaces.ts';
import type { InversesOf } from './inverse.ts';
import { never } from './none.ts';

export const interfaceInverses: InversesOf<InterfaceActions> = {
  /** Deleting is for good, so it is left to its own operation, which asks for it by name. */
  createInterface: never,
  deleteInterface: never,

  attachInterface: ({ eniId }, { now }) => {
    const attachmentId = now.eni(eniId)?.attachment?.id;
    return attachmentId === undefined ? undefined : (ec2) => ec2.detachInterface({ eniId, attachmentId, force: false });
  },

  /** At the same place, with what belonged to the attachment: EC2 begins each anew. */
  detachInterface: ({ eniId }, { before }) => {
    const attachment = before.eni(eniId)?.attachment;
    if (attachment?.instanceId === undefined) return undefined;
    const { instanceId, deviceIndex, networkCard, deleteOnTermination, enaSrd } = attachment;
    return async (ec2) => {
      const { attachmentId } = await ec2.attachInterface({ eniId, instanceId, deviceIndex, networkCard });
      if (deleteOnTermination) await ec2.modifyTermination({ eniId, attachmentId, deleteOnTermination });
      if (enaSrd?.enabled) await ec2.modifyEnaExpress({ eniId, ...enaSrd });
    };
  },
};
