import type { Eni } from '../../domain/model.ts';
import type { AttributeActions } from '../actions/attributes.ts';
import type { Inverse, InversesOf } from './inverse.ts';
import { never } from './none.ts';
import type { Sides } from './sides.ts';

/** Sets what an interface had before; undefined where that is not known. */
const restored =
  (restore: (eni: Eni, sides: Sides) => Inverse | undefined) =>
  ({ eniId }: { readonly eniId: string }, sides: Sides): Inverse | undefined => {
    const eni = sides.before.eni(eniId);
    return eni && restore(eni, sides);
  };

const sourceDestCheck = restored(
  ({ id, sourceDestCheck: enabled }) =>
    (ec2) =>
      ec2.modifySourceDestCheck({ eniId: id, enabled }),
);

export const attributeInverses: InversesOf<AttributeActions> = {
  modifyDescription: restored(
    ({ id, description }) =>
      (ec2) =>
        ec2.modifyDescription({ eniId: id, description }),
  ),

  modifySecurityGroups: restored(({ id, groups }) => {
    const groupIds = groups.map((group) => group.id);
    return groupIds.length === 0 ? undefined : (ec2) => ec2.modifySecurityGroups({ eniId: id, groupIds });
  }),

  modifySourceDestCheck: sourceDestCheck,
  resetSourceDestCheck: sourceDestCheck,

  modifyTermination: restored(({ id, attachment }, { now }) => {
    const attachmentId = now.eni(id)?.attachment?.id;
    if (!attachment || attachment.id !== attachmentId) return undefined;
    const { deleteOnTermination } = attachment;
    return (ec2) => ec2.modifyTermination({ eniId: id, attachmentId, deleteOnTermination });
  }),

  /** EC2 does not show how it was. */
  modifyPublicIpv4: never,

  /** A default that was in force cannot be set again: EC2 only takes numbers, and the default depends on the instance. */
  modifyConnectionTracking: ({ eniId, timeouts }, { before }) => {
    const { tcpEstablished, udp, udpStream } = before.eni(eniId)?.connectionTracking ?? {};
    const old = {
      ...(timeouts.tcpEstablished === undefined ? {} : { tcpEstablished }),
      ...(timeouts.udp === undefined ? {} : { udp }),
      ...(timeouts.udpStream === undefined ? {} : { udpStream }),
    };
    if (Object.values(old).includes(undefined)) return undefined;
    return (ec2) => ec2.modifyConnectionTracking({ eniId, timeouts: old });
  },

  modifyEnaExpress: restored(({ id, attachment }) => {
    if (!attachment) return undefined;
    const { enabled, udp } = attachment.enaSrd ?? { enabled: false, udp: false };
    return (ec2) => ec2.modifyEnaExpress({ eniId: id, enabled, udp });
  }),

  /** EC2 does not take it back while attached. */
  enablePrimaryIpv6: never,
};
