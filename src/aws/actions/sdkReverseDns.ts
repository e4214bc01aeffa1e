import {
  DescribeAddressesAttributeCommand,
  ModifyAddressAttributeCommand,
  ResetAddressAttributeCommand,
} from '@aws-sdk/client-ec2';
import type { ReverseDnsActions } from '../../actions/reverseDns.ts';
import type { ReverseDns } from '../../domain/model.ts';
import { nothingBut, waitWords, type Expected } from '../apply/expected.ts';
import { abortOf, addressSentAgain, dryRunOf, type SdkActionsOf } from '../apply/sdkAction.ts';
import { sentOnce } from '../apply/sentOnce.ts';
import { reverseDnsOf } from '../mapping/sidePartsOf.ts';

export const sdkReverseDns: SdkActionsOf<ReverseDnsActions> = {
  setReverseDns: {
    send: async (ec2, { allocationId, name }, options) => {
      const command = new ModifyAddressAttributeCommand({
        AllocationId: allocationId,
        DomainName: name,
        ...dryRunOf(options),
      });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    shown: ({ allocationId, name }) => recordShows(allocationId, withDot(name)),
    lost: addressSentAgain,
  },

  resetReverseDns: {
    send: async (ec2, { allocationId }, options) => {
      const command = new ResetAddressAttributeCommand({
        AllocationId: allocationId,
        Attribute: 'domain-name',
        ...dryRunOf(options),
      });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    shown: ({ allocationId }) => recordShows(allocationId, undefined),
    lost: addressSentAgain,
  },
};

const withDot = (name: string): string => (name.endsWith('.') ? name : `${name}.`);

/** As wanted, or on its way there: DNS itself may take hours. */
const recordShows = (allocationId: string, name: string | undefined): Expected<Record<string, never>> => ({
  ...waitWords({ shown: 'the reverse DNS record', see: nothingBut<undefined>(() => false) }, 'the elastic IP address'),
  id: allocationId,
  iamAction: 'ec2:DescribeAddressesAttribute',
  notFound: 'InvalidAllocationID.NotFound',
  wasSo: ({ beside }) =>
    beside?.reverseDns && hasRecord(name)(beside.reverseDns.find((each) => each.allocationId === allocationId)).isShown,
  look: async ({ ec2 }, options) => {
    const command = new DescribeAddressesAttributeCommand({ AllocationIds: [allocationId], Attribute: 'domain-name' });
    const { Addresses = [] } = await ec2.send(command, options);
    const record = Addresses.map(reverseDnsOf).find((each) => each?.allocationId === allocationId);
    return hasRecord(name)(record);
  },
});

const hasRecord = (name: string | undefined) =>
  nothingBut((given: ReverseDns | undefined) => same(given?.update ? given.update.value : given?.name, name));

/** Names are the same with and without their last dot, and in any case of letters. */
const same = (shown: string | undefined, wanted: string | undefined): boolean =>
  shown === undefined || wanted === undefined
    ? shown === wanted
    : withDot(shown).toLowerCase() === wanted.toLowerCase();
