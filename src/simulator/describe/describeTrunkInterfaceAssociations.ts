import type {
  DescribeTrunkInterfaceAssociationsRequest,
  DescribeTrunkInterfaceAssociationsResult,
  InterfaceProtocolType,
} from '@aws-sdk/client-ec2';
import type { TrunkAssociation } from '../../domain/model.ts';
import type { Ec2Action } from '../world.ts';
import { Refusal } from '../refusal.ts';
import { listThings, type Listing } from './listing.ts';

const associations: Listing<TrunkAssociation> = {
  things: (world) => world.trunkAssociations.values(),
  keyOf: ({ id }) => id,
  find: (world, id) => {
    const found = world.trunkAssociations.get(id);
    if (found) return found;
    // simulated wording
    throw new Refusal('InvalidAssociationID.NotFound', `The association ID '${id}' does not exist`);
  },
  filters: { 'gre-key': ({ greKey }) => greKey, 'interface-protocol': ({ protocol }) => protocol },
  bounds: { min: 5, max: 255 },
};

/** Which branch interfaces are on which trunks, in pages. */
export const describeTrunkInterfaceAssociations: Ec2Action<
  DescribeTrunkInterfaceAssociationsRequest,
  DescribeTrunkInterfaceAssociationsResult
> = (request, world) => {
  const { things, nextToken } = listThings(associations, { ...request, ids: request.AssociationIds }, world);
  return {
    InterfaceAssociations: things.map(({ id, branchId, trunkId, protocol, vlanId, greKey }) => ({
      AssociationId: id,
      BranchInterfaceId: branchId,
      TrunkInterfaceId: trunkId,
      InterfaceProtocol: protocol as InterfaceProtocolType | undefined,
      VlanId: vlanId,
      GreKey: greKey,
    })),
    NextToken: nextToken,
  };
};
