import {
  AllocateAddressCommand,
  AssociateAddressCommand,
  DisassociateAddressCommand,
  ReleaseAddressCommand,
} from '@aws-sdk/client-ec2';
import type { ElasticIpActions } from '../../operations/actions/elasticIps.ts';
import { abortOf, answered, dryRunOf, tagSpecification, type SendersOf } from './sender.ts';
import { sentOnce } from './sentOnce.ts';

export const elasticIpSenders: SendersOf<ElasticIpActions> = {
  allocateAddress: async (ec2, { networkBorderGroup, tags }, options) => {
    const command = new AllocateAddressCommand({
      Domain: 'vpc',
      ...(networkBorderGroup === undefined ? {} : { NetworkBorderGroup: networkBorderGroup }),
      ...tagSpecification('elastic-ip', tags),
      ...dryRunOf(options),
    });
    const { AllocationId, PublicIp } = await ec2.send(sentOnce(command, options), abortOf(options));
    return { allocationId: answered(AllocationId, 'allocation id'), publicIp: answered(PublicIp, 'public address') };
  },
  releaseAddress: async (ec2, { allocationId }, options) => {
    await ec2.send(
      sentOnce(new ReleaseAddressCommand({ AllocationId: allocationId, ...dryRunOf(options) }), options),
      abortOf(options),
    );
    return {};
  },
  associateAddress: async (ec2, { allocationId, eniId, privateIp, allowReassociation }, options) => {
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
  disassociateAddress: async (ec2, { associationId }, options) => {
    await ec2.send(
      sentOnce(new DisassociateAddressCommand({ AssociationId: associationId, ...dryRunOf(options) }), options),
      abortOf(options),
    );
    return {};
  },
};
