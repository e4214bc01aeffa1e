import type { Slot } from '../../domain/slots.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { InstanceLimits } from '../../domain/model.ts';
import type { CreateInput, NewEni } from '../newInterface/newEni.ts';

export type Secondary =
  | { readonly kind: 'existing'; readonly eniId: string }
  | {
      readonly kind: 'new';
      readonly subnetId: string;
      readonly groupIds: readonly string[] | undefined;
      /** Undefined for an ordinary one. */
      readonly interfaceType?: 'efa' | 'efa-only' | undefined;
    };

/** What an instance is launched with. Fields of a new primary interface are undefined when an existing one is used. */
export type LaunchInput = NewEni & {
  readonly imageId: string;
  readonly instanceType: string;
  readonly primary: 'new' | 'existing';
  /** The existing primary interface. */
  readonly eniId?: string | undefined;
  readonly primaryBy?: CreateInput['primaryBy'];
  /** Of all new interfaces, as far as they are of its VPC. */
  readonly groupIds?: readonly string[] | undefined;
  /** Existing secondary interfaces. */
  readonly eniIds?: readonly string[] | undefined;
  /** Subnets in which a new secondary interface is made each. */
  readonly newSubnetIds?: readonly string[] | undefined;
  /** The secondary interfaces in order, existing ones first. */
  readonly secondaries: readonly Secondary[];
  /** The place of each secondary interface, in their order. */
  readonly slots?: readonly Slot[] | undefined;
  /** Of new interfaces; existing ones stay. */
  readonly deleteOnTermination?: boolean | undefined;
  readonly publicIp?: 'subnet' | 'yes' | 'no' | undefined;
  /** Whether the primary interface gets an address of the carrier's, in a Wavelength Zone. */
  readonly carrierIp?: boolean | undefined;
  /** What more is asked; nothing of it is when left out. */
  readonly more?: readonly LaunchOption[] | undefined;
  /** New secondary interfaces that are Elastic Fabric Adapters: `1 efa` or `1 efa-only`. */
  readonly types?: readonly string[] | undefined;
  /** Security groups of each new interface, in place of `groupIds`: `0 sg-0a`. */
  readonly groupsOfEach?: readonly string[] | undefined;
  /** Idle timeouts in seconds, one for all new interfaces or one for each in their order; 0 = EC2's default, none = that for all. */
  readonly tcpEstablished?: readonly number[] | undefined;
  readonly udpStream?: readonly number[] | undefined;
  readonly udp?: readonly number[] | undefined;
  /** New interfaces with ENA Express: `0 tcp`, or also for UDP `0 udp`. */
  readonly enaExpress?: readonly string[] | undefined;
  /** ENA queues, one number for all new interfaces or one for each; 0 = the type's default. */
  readonly queues?: readonly number[] | undefined;
  /** The secondary subnet of interfaces in a secondary network (RDMA), and the network cards that get one each. */
  readonly secondarySubnetId?: string | undefined;
  readonly secondaryCards?: readonly number[] | undefined;
  /** New interfaces whose first IPv6 address stays with them. */
  readonly primaryIpv6?: readonly number[] | undefined;
  /** Empty for none. */
  readonly keyName: string;
  readonly name: string;
};

/** What a person may ask for beyond the usual questions. */
export type LaunchOption = 'types' | 'groups' | 'timeouts' | 'enaExpress' | 'queues' | 'primaryIpv6' | 'rdma';

type Known = Partial<LaunchInput>;

/** Zone, VPC and subnet of the primary interface; undefined while it is not chosen or not known. */
export const placementOf = (
  { primary, eniId, subnetId }: Known,
  inventory: Inventory,
): { readonly zone: string; readonly vpcId: string; readonly subnetId: string } | undefined => {
  if (primary === 'existing') return inventory.eni(eniId);
  const subnet = inventory.subnet(subnetId);
  return subnet && { zone: subnet.zone, vpcId: subnet.vpcId, subnetId: subnet.id };
};

/** Undefined for a type that is not known, which is no limit of zero. */
export const launchLimits = ({ instanceType }: Known, inventory: Inventory): InstanceLimits | undefined =>
  instanceType === undefined ? undefined : inventory.limitsOf({ type: instanceType });

/** How many interfaces the instance will have, the primary one included. */
export const launchCount = ({ eniIds = [], newSubnetIds = [] }: Known): number =>
  1 + eniIds.length + newSubnetIds.length;
