import type { ElasticIpActions } from '../actions/elasticIps.ts';
import type { InversesOf } from './inverse.ts';
import { never } from './none.ts';

export const elasticIpInverses: InversesOf<ElasticIpActions> = {
  /** Releasing is for good, so it is left to its own operation, which asks for it by name. */
  allocateAddress: never,
  releaseAddress: never,

  /** It goes back to whom it served before, and the private address gets the elastic IP that it had. */
  associateAddress: ({ allocationId, eniId, privateIp }, { before, now }) => {
    const was = before.elasticIp(allocationId);
    const associationId = now.elasticIp(allocationId)?.associationId;
    const hadPublic = before.eni(eniId)?.addresses.find(({ ip }) => ip === privateIp)?.association;
    // A public address of EC2's pool that the elastic IP has pushed out is given to others; it does not come back.
    if (!was || associationId === undefined || (hadPublic && hadPublic.allocationId === undefined)) return undefined;
    const pushedOut = hadPublic?.allocationId;
    return async (ec2, shown) => {
      if (was.eniId !== undefined && was.privateIp !== undefined) {
        const home = { allocationId, eniId: was.eniId, privateIp: was.privateIp };
        // Taken from the association that this run made, never from another.
        const isHeld = shown.elasticIp(allocationId)?.associationId === associationId;
        await ec2.associateAddress({ ...home, allowReassociation: isHeld });
      } else await ec2.disassociateAddress({ allocationId, associationId });
      if (pushedOut === undefined || pushedOut === allocationId) return;
      await ec2.associateAddress({ allocationId: pushedOut, eniId, privateIp, allowReassociation: false });
    };
  },

  disassociateAddress: ({ allocationId }, { before }) => {
    const { eniId, privateIp } = before.elasticIp(allocationId) ?? {};
    if (eniId === undefined || privateIp === undefined) return undefined;
    return (ec2) => ec2.associateAddress({ allocationId, eniId, privateIp, allowReassociation: false });
  },
};
