import type { ActionName, Actions } from '../../operations/actions.ts';

/**
 * What to do about a call whose answer was lost, once EC2 has been looked at and does not show it.
 * - token: the SDK has asked again already, with the same client token, for which EC2 answers the same.
 * - again: it may be sent again: the second time EC2 refuses it, or it comes to the same.
 * - once: it may not, since EC2 would do it twice.
 */
export type AfterLoss = 'token' | 'again' | 'once';

type Loss<A extends ActionName> = {
  readonly after: AfterLoss | ((input: Actions[A]['input']) => AfterLoss);
  /** Where one can look whether it happened when no Describe call could tell; completes `Refresh, and look`. */
  readonly lookAt: (input: Actions[A]['input']) => string;
};

const atInterface = ({ eniId }: { readonly eniId: string }): string => `at the interface: ${eniId}`;
const atSubnet = ({ subnetId }: { readonly subnetId: string }): string => `at the subnet: ${subnetId}`;
const atTags = ({ ids }: { readonly ids: readonly string[] }): string =>
  `at the tags of: ${ids.slice(0, 5).join(', ')}`;
const atAddress = ({ allocationId }: { readonly allocationId: string }): string =>
  `at the elastic IP address: ${allocationId}`;

const again = { after: 'again', lookAt: atInterface } as const;

/** By number EC2 would choose as many once more. */
const assigned = (kind: string): AfterLoss => (kind === 'count' || kind === 'prefixCount' ? 'once' : 'again');

/**
 * Calls of which no Describe call tells that they happened, so that a lost answer leaves them unknown: allocateAddress at the first
 * one, since EC2 knows no client token there; createInterface, runInstance and createFlowLog only when every try with their
 * token was lost. All others are looked up, and stay unknown only while EC2 cannot be asked.
 */
export const losses: { readonly [A in ActionName]: Loss<A> } = {
  allocateAddress: {
    after: 'once',
    lookAt: () =>
      'for an elastic IP address that serves nobody and was not there before; release it if you do not need it',
  },
  createInterface: {
    after: 'token',
    lookAt: ({ subnetId }) => `for a new interface in the subnet: ${subnetId}`,
  },
  runInstance: { after: 'token', lookAt: ({ imageId }) => `for a new instance of the image: ${imageId}` },
  createFlowLog: { after: 'token', lookAt: ({ eniId }) => `for a new flow log of the interface: ${eniId}` },
  assignIpv4: { after: ({ ipv4 }) => assigned(ipv4.kind), lookAt: atInterface },
  assignIpv6: { after: ({ ipv6 }) => assigned(ipv6.kind), lookAt: atInterface },
  unassignIpv4: again,
  unassignIpv6: again,
  deleteInterface: again,
  attachInterface: again,
  detachInterface: again,
  releaseAddress: { after: 'again', lookAt: atAddress },
  associateAddress: { after: 'again', lookAt: atAddress },
  disassociateAddress: { after: 'again', lookAt: atAddress },
  modifyDescription: again,
  modifySecurityGroups: again,
  modifySourceDestCheck: again,
  modifyTermination: again,
  modifyPublicIpv4: again,
  modifyConnectionTracking: again,
  modifyEnaExpress: again,
  enablePrimaryIpv6: again,
  resetSourceDestCheck: again,
  createTags: { after: 'again', lookAt: atTags },
  deleteTags: { after: 'again', lookAt: atTags },
  modifySubnetPublicIpv4: { after: 'again', lookAt: atSubnet },
  modifySubnetIpv6: { after: 'again', lookAt: atSubnet },
};

export const afterLoss = <A extends ActionName>(action: A, input: Actions[A]['input']): AfterLoss => {
  const { after }: Loss<A> = losses[action];
  return typeof after === 'string' ? after : after(input);
};

export const whatToLookAt = <A extends ActionName>(action: A, input: Actions[A]['input']): string =>
  losses[action].lookAt(input);
