/** A thing that a remedy is done to. `address`: an elastic IP address by its allocation id. */
export type RemedyTarget = {
  readonly kind: 'vpc' | 'subnet' | 'instance' | 'interface' | 'address';
  readonly id: string;
};

/** An operation that would make good what a rule or a finding says, and what it would be done to. Whether it can be done there its own facts say. */
export type Remedy = { readonly on: RemedyTarget } & (
  | { readonly operation: PlainRemedy; readonly answers?: undefined }
  /** With what the remedy answers already of its questions. */
  | { readonly operation: 'changeSourceDestCheck'; readonly answers: { readonly check: 'on' | 'off' } }
  | { readonly operation: 'deleteFlowLog'; readonly answers: { readonly flowLogId: string } }
);

type PlainRemedy =
  | 'assignIpv4'
  | 'assignIpv6'
  | 'associateAddress'
  | 'attachInterface'
  | 'cancelAddressTransfer'
  | 'changeEnaQueues'
  | 'changePublicDnsNames'
  | 'changeReverseDns'
  | 'createInterface'
  | 'detachInterface'
  | 'disassociateAddress'
  | 'retargetRoutes'
  | 'unassignIpv4'
  | 'unassignIpv6';

export type RemedyOperation = Remedy['operation'];

/** An operation on an interface that the person then answers the rest of. */
export const remedyOnEni = (operation: PlainRemedy, id: string): Remedy => ({
  operation,
  on: { kind: 'interface', id },
});

/** The same on an elastic IP address. */
export const onElasticIp = (operation: PlainRemedy, id: string): Remedy => ({ operation, on: { kind: 'address', id } });

/** Deletes one of these flow logs. What has a log is told by its id. */
export const deletesOf = (logs: readonly { readonly id: string; readonly resourceId: string }[]): readonly Remedy[] =>
  logs.flatMap(({ id, resourceId }) => {
    const [, kind] = kinds.find(([prefix]) => resourceId.startsWith(prefix)) ?? [];
    return kind ? [{ operation: 'deleteFlowLog', on: { kind, id: resourceId }, answers: { flowLogId: id } }] : [];
  });

const kinds = [
  ['eni-', 'interface'],
  ['subnet-', 'subnet'],
  ['vpc-', 'vpc'],
] as const;
