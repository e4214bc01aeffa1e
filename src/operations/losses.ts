import { requestedAddresses } from '../domain/addressRequest.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { ElasticIp, Tag } from '../domain/model.ts';
import { nameOf } from '../domain/tags.ts';
import type { ActionName, Actions, Call } from './actions.ts';

/** What a call takes away from somebody: it is named in a dialog of its own before it runs. */
export type Loss = {
  /** The verb, which is also the button: `Delete`. */
  readonly verb: string;
  /** For example `network interface`; several get an s. */
  readonly noun: string;
  /** What EC2 or a person calls the thing, whole. */
  readonly id: string;
  /** The id, and the name after it. */
  readonly label: string;
  /** What that means, a whole sentence. */
  readonly consequence: string;
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
      ...{ verb: 'Delete', noun: 'network interface', forGood: true, ...interfaceOf(eniId, inventory) },
      consequence: 'Private addresses of what is deleted are released. This cannot be undone.',
    },
  ],
  attachInterface: none,
  detachInterface: ({ eniId, force }, inventory) => [
    {
      ...{ verb: force ? 'Detach by force' : 'Detach', noun: 'network interface', forGood: false },
      ...interfaceOf(eniId, inventory),
      consequence: 'Its instance loses the interface with all of its addresses at once.',
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
      ...{ verb: 'Release', noun: 'elastic IP address', forGood: true, ...elasticIpOf(allocationId, inventory) },
      consequence: 'The address goes back to AWS and may be given to somebody else. Its tags are lost.',
    },
  ],
  associateAddress: (input, inventory) => (input.allowReassociation ? takenOver(input, inventory) : []),
  disassociateAddress: ({ allocationId }, inventory) => [
    {
      ...{ verb: 'Disassociate', noun: 'elastic IP address', forGood: false, ...elasticIpOf(allocationId, inventory) },
      consequence: 'Whoever is reached by it now is not any more, until it is associated again.',
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
      ...{ verb: 'Take', noun: 'address', id: ip, forGood: false },
      label: `${ip} of ${named(holder)}`,
      consequence: 'Whoever has an address now loses it, with the elastic IP address on it.',
    }));
};

const unassigned = (eniId: string, taken: readonly string[], inventory: Inventory): readonly Loss[] =>
  taken.map((text) => {
    const publicIp = inventory.eni(eniId)?.addresses.find(({ ip }) => ip === text)?.association?.publicIp;
    return {
      ...{ verb: 'Unassign', noun: text.includes('/') ? 'prefix' : 'address', id: text, forGood: false },
      label: `${text} of ${interfaceOf(eniId, inventory).label}${publicIp === undefined ? '' : `, with ${publicIp}`}`,
      consequence: 'Connections to it break, and others may be given it afterwards.',
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
    ...{ verb: 'Take over', noun: 'elastic IP address', forGood: false, ...elasticIpOf(taken.allocationId, inventory) },
    label: `${elasticIpOf(taken.allocationId, inventory).label} from ${placeOf(taken, inventory)}`,
    consequence: 'Whoever is reached by it now is not any more.',
  }));
};

const placeOf = ({ eniId, privateIp }: ElasticIp, inventory: Inventory): string =>
  [privateIp, eniId === undefined ? undefined : interfaceOf(eniId, inventory).label].filter(Boolean).join(' of ');

const deletedAtTermination = (eniId: string, inventory: Inventory): readonly Loss[] => [
  {
    ...{ verb: 'Delete on Termination', noun: 'network interface', forGood: false, ...interfaceOf(eniId, inventory) },
    consequence: 'It will be deleted without another question when its instance is terminated.',
  },
];

const interfaceOf = (eniId: string, inventory: Inventory): Pick<Loss, 'id' | 'label'> => {
  const eni = inventory.eni(eniId);
  return { id: eniId, label: eni ? named(eni) : eniId };
};

const elasticIpOf = (allocationId: string, inventory: Inventory): Pick<Loss, 'id' | 'label'> => {
  const address = inventory.elasticIp(allocationId);
  return {
    id: address?.publicIp ?? allocationId,
    label: address ? `${address.publicIp} (${allocationId})${quoted(address)}` : allocationId,
  };
};

const named = (thing: { readonly id: string; readonly tags: readonly Tag[] }): string => `${thing.id}${quoted(thing)}`;

const quoted = (thing: { readonly tags: readonly Tag[] }): string => {
  const name = nameOf(thing);
  return name === undefined ? '' : ` "${name}"`;
};
