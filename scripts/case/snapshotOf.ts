import { EC2Client, type ServiceOutputTypes } from '@aws-sdk/client-ec2';
import { cidrReservationOf } from '../../src/aws/mapping/sidePartsOf.ts';
import { instanceTypes } from '../../src/aws/limitsReader.ts';
import { readPages } from '../../src/aws/pages.ts';
import { readAccount } from '../../src/aws/reader.ts';
import type { Snapshot, Subnet } from '../../src/domain/model.ts';
import type { CaseAccount } from './caseFile.ts';

/** The account as the product reads it: by its own reader, from a client whose every call is answered with the lists of the case. */
export const snapshotOf = async (account: CaseAccount): Promise<Snapshot> => {
  const { accountId, region } = account;
  const snapshot = await readAccount(
    {
      scope: { kind: 'demo' },
      region,
      ec2: clientOf(account),
      identity: { ask: async () => accountId, known: () => accountId },
      identityGraceMs: 1_000,
      // All types of the case, in use or not: an operation may be about to launch one.
      limits: (_instances, reading) => readPages(instanceTypes, reading),
      patience: { onDelay: () => () => undefined },
      credentials: { from: () => undefined, onLoad: () => () => undefined },
      clock: () => 0,
    },
    {},
  );
  return { ...snapshot, subnets: snapshot.subnets.map((subnet) => withReservations(subnet, account)) };
};

/** A whole read leaves them out; they are asked for a subnet at a time. */
const withReservations = (subnet: Subnet, { SubnetCidrReservations = [] }: CaseAccount): Subnet => ({
  ...subnet,
  reservations: SubnetCidrReservations.filter(({ SubnetId }) => SubnetId === subnet.id).map(cidrReservationOf),
});

/** EC2 sends each list even where it is empty, and tells of VPC Block Public Access whether it is on. */
const noLists = {
  Vpcs: [],
  Subnets: [],
  NetworkInterfaces: [],
  SecurityGroups: [],
  Addresses: [],
  InternetGateways: [],
  RouteTables: [],
  NetworkInterfacePermissions: [],
  AddressTransfers: [],
  FlowLogs: [],
  InterfaceAssociations: [],
  NatGateways: [],
  CarrierGateways: [],
  EgressOnlyInternetGateways: [],
  NetworkAcls: [],
  VpcBlockPublicAccessOptions: { InternetGatewayBlockMode: 'off' },
  VpcBlockPublicAccessExclusions: [],
  InstanceTypes: [],
};

/** A list has the same name in the case as in EC2's answer, so each answer is all lists at once, and the reader takes its own. */
const clientOf = ({ accountId, region, Instances = [], ...lists }: CaseAccount): EC2Client => {
  const output = {
    ...noLists,
    ...lists,
    Reservations: Instances.map((instance) => ({ OwnerId: instance.OwnerId ?? accountId, Instances: [instance] })),
    $metadata: {},
  } satisfies ServiceOutputTypes;
  const ec2 = new EC2Client({ region });
  ec2.middlewareStack.add(() => async () => ({ response: undefined, output }), {
    step: 'initialize',
    priority: 'high',
    name: 'answerWithTheCase',
  });
  return ec2;
};
