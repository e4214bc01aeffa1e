import { transferText } from '../domain/sideTexts.ts';
import { foreign, words } from '../domain/words.ts';
import { never, noLoss, type ActionsOf, type Nothing } from './action.ts';
import { option, tagSpecificationOption } from './commandLine.ts';
import { madeWithTags, resource, seenAtAddress } from './iamResource.ts';
import { addressName } from './sentenceParts.ts';
import type { Tag } from '../domain/model.ts';
import { only } from './reach.ts';

/** The two steps by which an elastic IP goes to another account in the same region, and what ends the first of them. */
export type AddressTransferActions = {
  readonly offerAddress: {
    /** `accountId`: twelve digits. */
    readonly input: { readonly allocationId: string; readonly accountId: string };
    readonly output: Nothing;
  };
  readonly acceptAddress: {
    readonly input: { readonly publicIp: string; readonly tags?: readonly Tag[] | undefined };
    readonly output: Nothing;
  };
  readonly withdrawAddress: { readonly input: { readonly allocationId: string }; readonly output: Nothing };
};

export const addressTransferActions: ActionsOf<AddressTransferActions> = {
  offerAddress: {
    api: 'EnableAddressTransfer',
    dryRun: true,
    resources: ({ allocationId }, sight) => [resource('address', allocationId, sight)],
    seenBy: () => ['ec2:DescribeAddressTransfers'],
    sentence: ({ allocationId, accountId }, inventory) =>
      words`Offer ${addressName(allocationId, inventory)} to the account ${foreign(accountId)}`,
    cli: ({ allocationId, accountId }) => [
      'enable-address-transfer',
      ...option('allocation-id', allocationId),
      ...option('transfer-account-id', accountId),
    ],
    names: ({ allocationId }) => [{ kind: 'address', id: allocationId }],
    losses: ({ allocationId, accountId }, inventory) => [
      {
        verb: words`Offer`,
        noun: words`elastic IP address`,
        forGood: false,
        id: inventory.elasticIp(allocationId)?.publicIp ?? allocationId,
        label: addressName(allocationId, inventory),
        consequence: words`The account ${foreign(accountId)} may accept it within 7 days. Then it is gone from here, with its tags.`,
      },
    ],
    reach: ({ allocationId }) => only('transfers', allocationId),
    undo: ({ allocationId }, { before }) =>
      before.snapshot.transfers.some((each) => each.allocationId === allocationId && each.status === 'pending')
        ? undefined
        : (ec2) => ec2.withdrawAddress({ allocationId }),
  },

  acceptAddress: {
    api: 'AcceptAddressTransfer',
    dryRun: true,
    resources: ({ publicIp, tags }, sight) =>
      madeWithTags(
        {
          kind: 'address',
          api: 'AcceptAddressTransfer',
          tags,
          condition: { StringEquals: { 'ec2:PublicIpAddress': publicIp } },
        },
        sight,
      ),
    seenBy: seenAtAddress,
    sentence: ({ publicIp }) => words`Accept the transfer of ${foreign(publicIp)}`,
    cli: ({ publicIp, tags }) => [
      'accept-address-transfer',
      ...option('address', publicIp),
      ...tagSpecificationOption('elastic-ip', tags),
    ],
    /** It names nothing that the account has. */
    names: () => [],
    losses: noLoss,
    created: (_output, { publicIp }) => [publicIp],
    // Its allocation id is EC2's to choose, and an offer here may have been another account's end of it.
    reach: () => ({ addresses: 'all' }),
    /** The address comes back only by a transfer of the account that has it now. */
    undo: never,
  },

  withdrawAddress: {
    api: 'DisableAddressTransfer',
    dryRun: true,
    resources: ({ allocationId }, sight) => [resource('address', allocationId, sight)],
    seenBy: () => ['ec2:DescribeAddressTransfers'],
    sentence: ({ allocationId }, inventory) => {
      const offer = transferText(inventory.snapshot.transfers.find((each) => each.allocationId === allocationId));
      return words`Cancel the transfer of ${addressName(allocationId, inventory)}${foreign(offer === undefined ? '' : `, ${offer}`)}`;
    },
    cli: ({ allocationId }) => ['disable-address-transfer', ...option('allocation-id', allocationId)],
    names: ({ allocationId }) => [{ kind: 'address', id: allocationId }],
    losses: noLoss,
    reach: ({ allocationId }) => only('transfers', allocationId),
    /** It is offered again, for 7 days from then on. */
    undo: ({ allocationId }, { before }) => {
      const offer = before.snapshot.transfers.find((each) => each.allocationId === allocationId);
      if (offer?.status !== 'pending') return undefined;
      return (ec2) => ec2.offerAddress({ allocationId, accountId: offer.accountId });
    },
  },
};
