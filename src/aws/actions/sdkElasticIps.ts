import {
  AllocateAddressCommand,
  AssociateAddressCommand,
  DisassociateAddressCommand,
  ReleaseAddressCommand,
  type AllocateAddressRequest,
} from '@aws-sdk/client-ec2';
import type { ElasticIpActions } from '../../actions/elasticIps.ts';
import type { ElasticIp } from '../../domain/model.ts';
import { nothingBut } from '../apply/expected.ts';
import {
  abortOf,
  addressSentAgain,
  answered,
  dryRunOf,
  tagSpecification,
  type SdkActionsOf,
} from '../apply/sdkAction.ts';
import { sentOnce } from '../apply/sentOnce.ts';
import { addressShows } from '../apply/shows.ts';

export const sdkElasticIps: SdkActionsOf<ElasticIpActions> = {
  allocateAddress: {
    send: async (ec2, { tags, ...from }, options) => {
      const command = new AllocateAddressCommand({
        Domain: 'vpc',
        ...sourceOf(from),
        ...tagSpecification('elastic-ip', tags),
        ...dryRunOf(options),
      });
      const { AllocationId, ...given } = await ec2.send(sentOnce(command, options), abortOf(options));
      // A Wavelength Zone gives a carrier address, an Outpost one of the customer's own.
      const publicIp = given.PublicIp ?? given.CarrierIp ?? given.CustomerOwnedIp;
      return { allocationId: answered(AllocationId, 'allocation id'), publicIp: answered(publicIp, 'address') };
    },
    /** Without an answer no Describe can tell: EC2 knows no client token here, and other clients allocate too. */
    shown: (_input, { output }) =>
      output &&
      addressShows(output.allocationId, { shown: 'the address', see: () => ({ isShown: true, answer: output }) }),
    lost: {
      next: 'once',
      lookAt: () =>
        'for an elastic IP address that serves nobody and was not there before; release it if you do not need it',
    },
  },

  releaseAddress: {
    send: async (ec2, { allocationId }, options) => {
      const command = new ReleaseAddressCommand({ AllocationId: allocationId, ...dryRunOf(options) });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    shown: ({ allocationId }) =>
      addressShows(allocationId, { shown: 'it gone', whenGone: 'doneAtOnce', see: nothingBut(() => false) }),
    lost: addressSentAgain,
  },

  associateAddress: {
    send: async (ec2, { allocationId, eniId, privateIp, allowReassociation }, options) => {
      const command = new AssociateAddressCommand({
        AllocationId: allocationId,
        NetworkInterfaceId: eniId,
        PrivateIpAddress: privateIp,
        AllowReassociation: allowReassociation,
        ...dryRunOf(options),
      });
      const { AssociationId } = await ec2.send(sentOnce(command, options), abortOf(options));
      return { associationId: answered(AssociationId, 'association id') };
    },
    shown: ({ allocationId, eniId, privateIp }, { output }) =>
      addressShows(allocationId, {
        shown: 'it associated',
        see: (address) => {
          const { associationId } = address;
          const isThere = address.eniId === eniId && address.privateIp === privateIp;
          const isOurs = output ? associationId === output.associationId : isThere;
          return { isShown: isOurs, answer: isOurs && associationId !== undefined ? { associationId } : undefined };
        },
      }),
    lost: addressSentAgain,
  },

  disassociateAddress: {
    send: async (ec2, { associationId }, options) => {
      const command = new DisassociateAddressCommand({ AssociationId: associationId, ...dryRunOf(options) });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    /** Idle, not merely associated in another way: then somebody else has it, and nothing was taken from them. */
    shown: ({ allocationId, associationId }) =>
      addressShows(allocationId, {
        shown: 'it disassociated',
        whenGone: 'done',
        see: nothingBut(
          (address) => address.associationId === undefined,
          (address) => (address.associationId === associationId ? undefined : takenMeanwhile(address)),
        ),
      }),
    lost: addressSentAgain,
  },
};

/** Where the address is to come from; nothing for Amazon's own in the region. */
const sourceOf = (from: ElasticIpActions['allocateAddress']['input']): AllocateAddressRequest => ({
  ...(from.networkBorderGroup !== undefined && { NetworkBorderGroup: from.networkBorderGroup }),
  ...(from.publicIpv4Pool !== undefined && { PublicIpv4Pool: from.publicIpv4Pool }),
  ...(from.customerOwnedIpv4Pool !== undefined && { CustomerOwnedIpv4Pool: from.customerOwnedIpv4Pool }),
  ...(from.ipamPoolId !== undefined && { IpamPoolId: from.ipamPoolId }),
  ...(from.address !== undefined && { Address: from.address }),
});

const takenMeanwhile = ({ eniId = 'an instance', privateIp = 'an address' }: ElasticIp): string =>
  `Another client has associated it meanwhile, with ${privateIp} of ${eniId}`;
