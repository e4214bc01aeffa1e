import {
  AcceptAddressTransferCommand,
  DescribeAddressesCommand,
  DescribeAddressTransfersCommand,
  DisableAddressTransferCommand,
  EnableAddressTransferCommand,
} from '@aws-sdk/client-ec2';
import type { AddressTransferActions } from '../../actions/addressTransfers.ts';
import type { AddressTransfer } from '../../domain/model.ts';
import { nothingBut, waitWords, type Expected } from '../apply/expected.ts';
import { abortOf, addressSentAgain, dryRunOf, tagSpecification, type SdkActionsOf } from '../apply/sdkAction.ts';
import { sentOnce } from '../apply/sentOnce.ts';
import { transferOf } from '../mapping/sidePartsOf.ts';
import { elasticIpOf } from '../mapping/vpcOf.ts';

export const sdkAddressTransfers: SdkActionsOf<AddressTransferActions> = {
  offerAddress: {
    send: async (ec2, { allocationId, accountId }, options) => {
      const command = new EnableAddressTransferCommand({
        AllocationId: allocationId,
        TransferAccountId: accountId,
        ...dryRunOf(options),
      });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    shown: ({ allocationId, accountId }) =>
      transferShows(allocationId, 'the offer', (transfer) => transfer?.accountId === accountId && isOpen(transfer)),
    lost: addressSentAgain,
  },

  acceptAddress: {
    send: async (ec2, { publicIp, tags }, options) => {
      const command = new AcceptAddressTransferCommand({
        Address: publicIp,
        ...tagSpecification('elastic-ip', tags),
        ...dryRunOf(options),
      });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    /** By its address, since its allocation id is a new one. */
    shown: ({ publicIp }) => ({
      ...waitWords({ shown: 'the address', see: nothingBut<undefined>(() => false) }, 'the elastic IP address'),
      id: publicIp,
      iamAction: 'ec2:DescribeAddresses',
      notFound: 'InvalidAddress.NotFound',
      wasSo: ({ beside }) => beside?.addresses?.some((each) => each.publicIp === publicIp),
      look: async ({ ec2 }, options) => {
        const Filters = [{ Name: 'public-ip', Values: [publicIp] }];
        const { Addresses = [] } = await ec2.send(new DescribeAddressesCommand({ Filters }), options);
        return nothingBut(() => Addresses.map(elasticIpOf).some((each) => each.publicIp === publicIp))(undefined);
      },
    }),
    lost: { next: 'again', lookAt: ({ publicIp }) => `for the elastic IP address: ${publicIp}` },
  },

  withdrawAddress: {
    send: async (ec2, { allocationId }, options) => {
      const command = new DisableAddressTransferCommand({ AllocationId: allocationId, ...dryRunOf(options) });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    shown: ({ allocationId }) =>
      transferShows(allocationId, 'the transfer canceled', (transfer) => !transfer || !isOpen(transfer)),
    lost: addressSentAgain,
  },
};

const isOpen = ({ status }: AddressTransfer): boolean => status === 'pending';

/** All transfers are asked for: EC2 refuses the id of an address that has none. */
const transferShows = (
  allocationId: string,
  shown: string,
  is: (transfer: AddressTransfer | undefined) => boolean,
): Expected<Record<string, never>> => ({
  ...waitWords({ shown, see: nothingBut(is) }, 'the elastic IP address'),
  id: allocationId,
  iamAction: 'ec2:DescribeAddressTransfers',
  notFound: 'InvalidAllocationID.NotFound',
  wasSo: ({ beside }) => beside?.transfers && is(beside.transfers.find((each) => each.allocationId === allocationId)),
  look: async ({ ec2 }, options) => {
    const all: AddressTransfer[] = [];
    for (let token: string | undefined, page = 0; page === 0 || (token && page < 50); page += 1) {
      const command = new DescribeAddressTransfersCommand({ MaxResults: 1000, ...(token ? { NextToken: token } : {}) });
      const answer = await ec2.send(command, options);
      all.push(...(answer.AddressTransfers ?? []).map(transferOf));
      token = answer.NextToken;
    }
    return nothingBut(is)(all.find((each) => each.allocationId === allocationId));
  },
});
