import { requestedAddresses } from '../domain/addressRequest.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { ElasticIp } from '../domain/model.ts';
import { named, namedAddress, namedOr } from '../domain/named.ts';
import { foreign, noWords, words, type Words } from '../domain/words.ts';
import type { ActionName, Actions, Call } from './actions.ts';

/** What a call takes away from somebody: it is named in a dialog of its own before it runs. */
export type Loss = {
  /** The verb, which is also the button: `Delete`. */
  readonly verb: Words;
  /** For example `network interface`; several get an s. */
  readonly noun: Words;
  /** What EC2 or a person calls the thing, whole. */
  readonly id: string;
  /** The id, and the name after it. */
  readonly label: Words;
  /** What that means, a whole sentence. */
  readonly consequence: Words;
  /** True when it cannot be had back. */
  readonly forGood: boolean;
};

/** What these calls would take away in this account, in their order; empty = they only add or change. */
export const lossesOf = (calls: readonly Call[], inventory: Inventory): readonly Loss[] =>
  calls.flatMap((call) => lossesOfCall(call, inventory));

type LossesOf = {
  readonly [A in ActionName]: (input: Actions[A]['input'], inventory: Inventory) => readonly Loss[];
};

const none = (): readonly Loss[] => [];

/** Each action has an entry, so that a new one must say what it takes. */
const losses: LossesOf = {
  createInterface: none,
  deleteInterface: ({ eniId }, inventory) => [
    {
      ...{ verb: words`Delete`, noun: words`network interface`, forGood: true, ...interfaceOf(eniId, inventory) },
      consequence: words`Private addresses of what is deleted are released. This cannot be undone.`,
    },
  ],
  attachInterface: none,
  detachInterface: ({ eniId, force }, inventory) => [
    {
      ...{ verb: force ? words`Detach by force` : words`Detach`, noun: words`network interface`, forGood: false },
      ...interfaceOf(eniId, inventory),
      consequence: words`Its instance loses the interface with all of its addresses at once.`,
    },
  ],
  assignIpv4: ({ eniId, ipv4, allowReassignment }, inventory) =>
    allowReassignment ? requestedAddresses(ipv4).flatMap((ip) => takenAddress(ip, eniId, inventory)) : [],
  unassignIpv4: ({ eniId, addresses, prefixes }, inventory) =>
    unassigned(eniId, [...addresses, ...prefixes], inventory),
  assignIpv6: none,
  unassignIpv6: ({ eniId, addresses, prefixes }, inventory) =>
    unassigned(eniId, [...addresses, ...prefixes], inventory),
  allocateAddress: none,
  releaseAddress: ({ allocationId }, inventory) => [
    {
      ...{
        verb: words`Release`,
        noun: words`elastic IP address`,
        forGood: true,
        ...elasticIpOf(allocationId, inventory),
      },
      consequence: words`The address goes back to AWS and may be given to somebody else. Its tags are lost.`,
    },
  ],
  associateAddress: (input, inventory) => (input.allowReassociation ? takenOver(input, inventory) : []),
  disassociateAddress: ({ allocationId }, inventory) => [
    {
      ...{
        verb: words`Disassociate`,
        noun: words`elastic IP address`,
        forGood: false,
        ...elasticIpOf(allocationId, inventory),
      },
      consequence: words`Whoever is reached by it now is not any more, until it is associated again.`,
    },
  ],
  runInstance: none,
  createFlowLog: none,
  modifyDescription: none,
  modifySecurityGroups: none,
  modifySourceDestCheck: none,
  resetSourceDestCheck: none,
  modifyTermination: ({ eniId, deleteOnTermination }, inventory) =>
    deleteOnTermination ? deletedAtTermination(eniId, inventory) : [],
  modifyPublicIpv4: none,
  modifyConnectionTracking: none,
  modifyEnaExpress: none,
  enablePrimaryIpv6: none,
  createTags: none,
  deleteTags: none,
  modifySubnetPublicIpv4: none,
  modifySubnetIpv6: none,
};

const lossesOfCall = <A extends ActionName>(
  { action, input }: { readonly action: A; readonly input: Actions[A]['input'] },
  inventory: Inventory,
): readonly Loss[] => losses[action](input, inventory);

/** An address that another interface has; its elastic IP moves along. Source: API reference, AssignPrivateIpAddresses. */
const takenAddress = (ip: string, eniId: string, inventory: Inventory): readonly Loss[] => {
  const subnetId = inventory.eni(eniId)?.subnetId;
  return inventory.snapshot.enis
    .filter((eni) => eni.id !== eniId && eni.subnetId === subnetId && eni.addresses.some((each) => each.ip === ip))
    .map((holder) => ({
      ...{ verb: words`Take`, noun: words`address`, id: ip, forGood: false },
      label: words`${foreign(ip)} of ${named(holder)}`,
      consequence: words`Whoever has an address now loses it, with the elastic IP address on it.`,
    }));
};

const unassigned = (eniId: string, taken: readonly string[], inventory: Inventory): readonly Loss[] =>
  taken.map((text) => {
    const publicIp = inventory.eni(eniId)?.addresses.find(({ ip }) => ip === text)?.association?.publicIp;
    return {
      ...{ verb: words`Unassign`, noun: text.includes('/') ? words`prefix` : words`address`, id: text, forGood: false },
      label: words`${foreign(text)} of ${interfaceOf(eniId, inventory).label}${publicIp === undefined ? noWords : words`, with ${foreign(publicIp)}`}`,
      consequence: words`Connections to it break, and others may be given it afterwards.`,
    };
  });

/** The elastic IP leaves whom it serves now, and pushes out the one that stands for the private address. */
const takenOver = (
  { allocationId, eniId, privateIp }: Actions['associateAddress']['input'],
  inventory: Inventory,
): readonly Loss[] => {
  const isThere = (address: ElasticIp): boolean => address.eniId === eniId && address.privateIp === privateIp;
  const address = inventory.elasticIp(allocationId);
  const moves = address?.associationId !== undefined && !isThere(address) ? [address] : [];
  const displaced = inventory.snapshot.addresses.filter(
    (other) => isThere(other) && other.allocationId !== allocationId,
  );
  return [...moves, ...displaced].map((taken) => ({
    ...{
      verb: words`Take over`,
      noun: words`elastic IP address`,
      forGood: false,
      ...elasticIpOf(taken.allocationId, inventory),
    },
    label: words`${elasticIpOf(taken.allocationId, inventory).label} from ${placeOf(taken, inventory)}`,
    consequence: words`Whoever is reached by it now is not any more.`,
  }));
};

const placeOf = ({ eniId, privateIp }: ElasticIp, inventory: Inventory): Words => {
  if (eniId === undefined) return foreign(privateIp);
  const { label } = interfaceOf(eniId, inventory);
  return privateIp === undefined ? label : words`${foreign(privateIp)} of ${label}`;
};

const deletedAtTermination = (eniId: string, inventory: Inventory): readonly Loss[] => [
  {
    ...{
      verb: words`Delete on Termination`,
      noun: words`network interface`,
      forGood: false,
      ...interfaceOf(eniId, inventory),
    },
    consequence: words`It will be deleted without another question when its instance is terminated.`,
  },
];

const interfaceOf = (eniId: string, inventory: Inventory): Pick<Loss, 'id' | 'label'> => ({
  id: eniId,
  label: namedOr(eniId, inventory.eni(eniId)),
});

const elasticIpOf = (allocationId: string, inventory: Inventory): Pick<Loss, 'id' | 'label'> => {
  const address = inventory.elasticIp(allocationId);
  return {
    id: address?.publicIp ?? allocationId,
    label: address ? namedAddress(address) : foreign(allocationId),
  };
};
