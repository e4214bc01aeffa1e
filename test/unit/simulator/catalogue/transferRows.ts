import { TransferDesk } from '../../../../src/simulator/transferDesk.ts';
import type { World } from '../../../../src/simulator/world.ts';
import type { ElasticIp, Snapshot } from '../../../../src/domain/model.ts';
import { associated } from '../../../support/addressWorlds.ts';
import { simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { elasticIp, eni, reverseDns, transfer } from '../../../support/snapshot.ts';
import type { Row } from './row.ts';

const AllocationId = 'eipalloc-0a';
const TransferAccountId = '444455556666';
const Address = '203.0.113.10';

/** What another account of the same cloud answers that accepts the address of the first. */
const accepted = async (address: ElasticIp, over: Partial<Snapshot> = {}): Promise<unknown> => {
  const desk = new TransferDesk<World>();
  const { ec2 } = simulatedEc2({ enis: [eni()], addresses: [address], ...over }, 0, desk);
  await ec2.enableAddressTransfer({ AllocationId, TransferAccountId });
  const other = simulatedEc2({ accountId: TransferAccountId, addresses: [] }, 0, desk);
  return other.ec2.acceptAddressTransfer({ Address });
};

/** Refusals around elastic IPs that go to other accounts, and around their reverse DNS. */
export const transferRows: readonly Row[] = [
  [
    "AddressTransferAlreadyEnabled: The address 'eipalloc-0a' is being transferred already.",
    (ec2) => ec2.enableAddressTransfer({ AllocationId, TransferAccountId }),
    { transfers: [transfer()] },
  ],
  [
    "AddressTransferNotFound: There is no transfer of the address 'eipalloc-0a'.",
    (ec2) => ec2.disableAddressTransfer({ AllocationId }),
  ],
  [
    'InvalidTransfer.AddressAssociated: The address is associated and cannot be transferred.',
    () => accepted(associated({ eniId: 'eni-0a', privateIp: '10.0.0.20' }, { allocationId: AllocationId })),
  ],
  [
    'InvalidTransfer.AddressCustomPtrSet: The address has a custom PTR and cannot be transferred.',
    () => accepted(elasticIp(), { reverseDns: [reverseDns()] }),
  ],
  [
    'InvalidParameterValue: Value (mail) for parameter domainName is invalid.',
    (ec2) => ec2.modifyAddressAttribute({ AllocationId, DomainName: 'mail' }),
  ],
  [
    'InvalidParameterValue: Value (12) for parameter transferAccountId is invalid.',
    (ec2) => ec2.enableAddressTransfer({ AllocationId, TransferAccountId: '12' }),
  ],
];
