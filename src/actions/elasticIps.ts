import { ipOf, isElastic } from '../domain/association.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { ElasticIp, Tag } from '../domain/model.ts';
import type { Regard } from '../domain/regard.ts';
import type { View } from '../domain/view.ts';
import { foreign, noWords, words, type Words } from '../domain/words.ts';
import { never, noLoss, type ActionsOf, type Nothing } from './action.ts';
import { madeWithTags, resource, seenAtAddress } from './iamResource.ts';
import { interfaceOf, type Loss } from './loss.ts';
import { addressName, eniName } from './sentenceParts.ts';
import { switchOption, option, optional, tagSpecificationOption } from './commandLine.ts';
import { publicAddressRegard, wholeInterface } from './regards.ts';
import { combinedPortions } from '../domain/portion.ts';
import { only, servingIds, withHolder, withServed } from './reach.ts';

/** Writes to elastic IP addresses. */
export type ElasticIpActions = {
  readonly allocateAddress: {
    readonly input: {
      readonly networkBorderGroup?: string | undefined;
      /** At most one of the three pools, by its id. */
      readonly publicIpv4Pool?: string | undefined;
      readonly customerOwnedIpv4Pool?: string | undefined;
      readonly ipamPoolId?: string | undefined;
      /** One that was released before, or one of the public pool. */
      readonly address?: string | undefined;
      readonly tags?: readonly Tag[] | undefined;
    };
    readonly output: { readonly allocationId: string; readonly publicIp: string };
  };
  readonly releaseAddress: { readonly input: { readonly allocationId: string }; readonly output: Nothing };
  readonly associateAddress: { readonly input: Association; readonly output: { readonly associationId: string } };
  readonly disassociateAddress: {
    readonly input: { readonly allocationId: string; readonly associationId: string };
    readonly output: Nothing;
  };
};

type Association = {
  readonly allocationId: string;
  readonly eniId: string;
  readonly privateIp: string;
  /** EC2 reassociates unless told otherwise, so this is always said. */
  readonly allowReassociation: boolean;
};

export const elasticIpActions: ActionsOf<ElasticIpActions> = {
  allocateAddress: {
    api: 'AllocateAddress',
    dryRun: true,
    resources: ({ publicIpv4Pool, ipamPoolId, tags }, sight) => [
      ...madeWithTags({ kind: 'address', api: 'AllocateAddress', tags }, sight),
      ...(publicIpv4Pool === undefined ? [] : [resource('ipv4Pool', publicIpv4Pool, sight)]),
      ...(ipamPoolId === undefined ? [] : [resource('ipamPool', ipamPoolId, sight)]),
    ],
    seenBy: seenAtAddress,
    sentence: ({ networkBorderGroup: group, publicIpv4Pool, customerOwnedIpv4Pool, ipamPoolId, address }) => {
      const pool = publicIpv4Pool ?? customerOwnedIpv4Pool ?? ipamPoolId;
      const which =
        address === undefined ? words`an elastic IP address` : words`the elastic IP address ${foreign(address)}`;
      return words`Allocate ${which}${group === undefined ? noWords : words` in ${foreign(group)}`}${pool === undefined ? noWords : words` from ${foreign(pool)}`}`;
    },
    cli: ({ networkBorderGroup, publicIpv4Pool, customerOwnedIpv4Pool, ipamPoolId, address, tags }) => [
      'allocate-address',
      ...option('domain', 'vpc'),
      ...optional('address', address),
      ...optional('public-ipv4-pool', publicIpv4Pool),
      ...optional('customer-owned-ipv4-pool', customerOwnedIpv4Pool),
      ...optional('ipam-pool-id', ipamPoolId),
      ...optional('network-border-group', networkBorderGroup),
      ...tagSpecificationOption('elastic-ip', tags),
    ],
    /** It names nothing that exists. */
    names: () => [],
    losses: noLoss,
    created: ({ publicIp, allocationId }) => [publicIp, allocationId],
    reach: () => ({}),
    /** Releasing is for good, so it is left to its own operation, which asks for it by name. */
    undo: never,
  },

  releaseAddress: {
    api: 'ReleaseAddress',
    dryRun: true,
    resources: ({ allocationId }, sight) => [resource('address', allocationId, sight)],
    seenBy: seenAtAddress,
    sentence: ({ allocationId }, inventory) => words`Release ${addressName(allocationId, inventory)}`,
    cli: ({ allocationId }) => ['release-address', ...option('allocation-id', allocationId)],
    /** With whom it serves: in a default VPC EC2 dissociates it by itself. */
    names: ({ allocationId }, view) => [{ kind: 'address', id: allocationId }, ...holderOf(allocationId, view)],
    losses: ({ allocationId }, inventory) => [
      {
        verb: words`Release`,
        noun,
        forGood: true,
        ...elasticIpOf(allocationId, inventory),
        consequence: words`The address returns to AWS and can be assigned to somebody else. Its tags are lost.`,
      },
    ],
    // In a default VPC that also takes it from whom it serves.
    reach: ({ allocationId }, account) =>
      combinedPortions([withServed(allocationId, account), only('transfers', allocationId)]),
    undo: never,
  },

  associateAddress: {
    api: 'AssociateAddress',
    dryRun: true,
    resources: ({ allocationId, eniId }, sight) => [
      resource('address', allocationId, sight),
      resource('interface', eniId, sight),
    ],
    seenBy: seenAtAddress,
    sentence: ({ allocationId, eniId, privateIp }, inventory) =>
      words`Associate ${addressName(allocationId, inventory)} with ${foreign(privateIp)} of ${eniName(eniId, inventory)}`,
    cli: ({ allocationId, eniId, privateIp, allowReassociation }) => [
      'associate-address',
      ...option('allocation-id', allocationId),
      ...option('network-interface-id', eniId),
      ...option('private-ip-address', privateIp),
      ...switchOption('allow-reassociation', allowReassociation),
    ],
    /** With whom it is taken from, and the elastic IP that it pushes out. */
    names: ({ allocationId, eniId, privateIp }, view) => [
      { kind: 'address', id: allocationId },
      wholeInterface(eniId),
      ...holderOf(allocationId, view).filter((regard) => !('id' in regard) || regard.id !== eniId),
      ...view
        .serving(eniId)
        .flatMap((other): readonly Regard[] =>
          other.privateIp === privateIp && other.allocationId !== allocationId
            ? [{ kind: 'address', id: other.allocationId }]
            : [],
        ),
    ],
    losses: (input, inventory) => (input.allowReassociation ? takenOver(input, inventory) : []),
    reach: ({ allocationId, eniId }, account) =>
      combinedPortions([
        withServed(allocationId, account),
        withHolder(eniId, account),
        only('addresses', ...servingIds(eniId, account)),
      ]),
    /** It goes back to whom it served before, and the private address gets the elastic IP that it had. */
    undo: ({ allocationId, eniId, privateIp }, { before, now }) => {
      const was = before.elasticIp(allocationId);
      const associationId = now.elasticIp(allocationId)?.associationId;
      const hadPublic = before.eni(eniId)?.addresses.find(({ ip }) => ip === privateIp)?.association;
      // A public address of EC2's pool that the elastic IP has pushed out is given to others; it does not come back.
      if (!was || associationId === undefined || (hadPublic && !isElastic(hadPublic))) return undefined;
      // EC2 may name it by its association alone.
      const { associationId: had } = hadPublic ?? {};
      const pushedOut =
        hadPublic?.allocationId ??
        (had && before.snapshot.addresses.find((other) => other.associationId === had)?.allocationId);
      if (hadPublic && pushedOut === undefined) return undefined;
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
  },

  disassociateAddress: {
    api: 'DisassociateAddress',
    dryRun: true,
    resources: ({ allocationId }, sight) => [
      resource('address', allocationId, sight),
      resource('interface', sight.servedBy(allocationId), sight),
    ],
    seenBy: seenAtAddress,
    sentence: ({ allocationId }, inventory) => {
      const eniId = inventory.elasticIp(allocationId)?.eniId;
      const from = eniId === undefined ? noWords : words` from ${eniName(eniId, inventory)}`;
      return words`Disassociate ${addressName(allocationId, inventory)}${from}`;
    },
    cli: ({ associationId }) => ['disassociate-address', ...option('association-id', associationId)],
    names: ({ allocationId }, view) => [{ kind: 'address', id: allocationId }, ...holderOf(allocationId, view)],
    losses: ({ allocationId }, inventory) => [
      {
        verb: words`Disassociate`,
        noun,
        forGood: false,
        ...elasticIpOf(allocationId, inventory),
        consequence: words`Its target can no longer be reached through it until it is associated again.`,
      },
    ],
    reach: ({ allocationId }, account) => withServed(allocationId, account),
    undo: ({ allocationId }, { before }) => {
      const { eniId, privateIp } = before.elasticIp(allocationId) ?? {};
      if (eniId === undefined || privateIp === undefined) return undefined;
      return (ec2) => ec2.associateAddress({ allocationId, eniId, privateIp, allowReassociation: false });
    },
  },
};

const noun = words`elastic IP address`;

const holderOf = (allocationId: string, view: View): readonly Regard[] => {
  const eniId = view.elasticIp(allocationId)?.eniId;
  return eniId === undefined ? [] : [publicAddressRegard(eniId)];
};

/** The elastic IP leaves whom it serves now, and pushes out the one that stands for the private address. */
const takenOver = ({ allocationId, eniId, privateIp }: Association, inventory: Inventory): readonly Loss[] => {
  const isThere = (address: ElasticIp): boolean => address.eniId === eniId && address.privateIp === privateIp;
  const address = inventory.elasticIp(allocationId);
  const moves = address?.associationId !== undefined && !isThere(address) ? [address] : [];
  const displaced = inventory.snapshot.addresses.filter(
    (other) => isThere(other) && other.allocationId !== allocationId,
  );
  return [...moves, ...displaced].map((taken) => ({
    verb: words`Take over`,
    noun,
    forGood: false,
    ...elasticIpOf(taken.allocationId, inventory),
    label: words`${elasticIpOf(taken.allocationId, inventory).label} from ${placeOf(taken, inventory)}`,
    consequence: words`Its target can no longer be reached through it.`,
  }));
};

const placeOf = ({ eniId, privateIp }: ElasticIp, inventory: Inventory): Words => {
  if (eniId === undefined) return foreign(privateIp);
  const { label } = interfaceOf(eniId, inventory);
  return privateIp === undefined ? label : words`${foreign(privateIp)} of ${label}`;
};

const addressIp = (allocationId: string, inventory: Inventory): string | undefined => {
  const address = inventory.elasticIp(allocationId);
  return address && ipOf(address);
};

const elasticIpOf = (allocationId: string, inventory: Inventory): Pick<Loss, 'id' | 'label'> => ({
  id: addressIp(allocationId, inventory) ?? allocationId,
  label: addressName(allocationId, inventory),
});
