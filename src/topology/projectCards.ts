import type { Eni, Instance, Subnet } from '../domain/model.ts';
import { standOf } from '../domain/custody/stand.ts';
import { isReading } from '../domain/gap.ts';
import { bySlot, slotTag } from '../domain/slots.ts';
import { sortedBy, compareNatural } from '../domain/order.ts';
import type { Inventory } from '../domain/inventory.ts';
import { strangerRunning, unlisted } from '../domain/custody/unlisted.ts';
import { labelOf } from '../domain/tags.ts';
import { forEachInTurns, type Turns } from '../domain/turns.ts';
import type { CardNode, ChipNode, RemoteRow } from './graph.ts';
import { subnetIdOfInstance } from './findingPlaces.ts';
import { projectChip } from './projectChip.ts';
import { managedCards } from './projectManaged.ts';
import { readAhead } from './readAhead.ts';
import type { ProjectionContext } from './projection.ts';

/** The cards of a subnet: instances by name, guests by name, unattached interfaces by name, then what AWS manages. */
export function* projectCards(subnet: Subnet, projection: ProjectionContext): Turns<readonly CardNode[]> {
  const enis = projection.inventory.enisIn(subnet);
  readAhead(enis, projection.inventory.instancesIn(subnet));
  const [loose, held]: [Eni[], Eni[]] = [[], []];
  for (const eni of enis) {
    const stand = standOf(eni, projection.inventory);
    if (stand !== 'instance') (stand === 'held' ? held : loose).push(eni);
  }
  yield undefined;
  const [homes, guests, unattached]: [CardNode[], CardNode[], CardNode[]] = [[], [], []];
  const spot: Spot = { subnet, projection, chipOf: (eni) => projectChip(eni, projection) };
  yield* forEachInTurns([...tenantsOf(subnet, projection)], ([id, tenant]) => {
    const card = instanceCard(id, tenant, spot);
    (card.kind === 'instance' ? homes : guests).push(card);
  });
  yield* forEachInTurns(loose, (eni) => unattached.push(unattachedCard(eni, projection)));
  const own: CardNode[] = [];
  for (const cards of [homes, guests, unattached]) {
    own.push(...sortedBy(cards, byName));
    yield undefined;
  }
  return [...own, ...(yield* managedCards(held, subnet, projection))];
}

const byName = (a: CardNode, b: CardNode): number => compareNatural(a.name, b.name) || compareNatural(a.id, b.id);

/** An instance with its interfaces in one subnet; undefined where EC2 did not tell of it. */
type Tenant = { instance: Instance | undefined; readonly enis: Eni[] };

/** The instances by id that interfaces of the subnet are attached to, and the bare ones. */
const tenantsOf = (subnet: Subnet, { inventory }: ProjectionContext): ReadonlyMap<string, Tenant> => {
  const tenants = new Map<string, Tenant>();
  for (const eni of inventory.enisIn(subnet)) {
    const id = eni.attachment?.instanceId;
    if (id === undefined) continue;
    const tenant = tenants.get(id);
    if (tenant) tenant.enis.push(eni);
    else tenants.set(id, { instance: undefined, enis: [eni] });
  }
  for (const instance of inventory.instancesIn(subnet)) {
    const tenant = tenants.get(instance.id);
    if (tenant) tenant.instance = instance;
    else if (isBare(instance, inventory)) tenants.set(instance.id, { instance, enis: [] });
  }
  return tenants;
};

/**
 * Living without any known interface: the interfaces could not be read, or EC2 shows them a moment later. While they are being read,
 * an instance comes with its first one.
 */
const isBare = (instance: Instance, inventory: Inventory): boolean =>
  !gone.has(instance.state) && inventory.enisOf(instance).length === 0 && !isReading(inventory.gap('enis'));

const gone: ReadonlySet<string> = new Set(['terminated', 'shutting-down']);

type Spot = {
  readonly subnet: Subnet;
  readonly projection: ProjectionContext;
  readonly chipOf: (eni: Eni) => ChipNode;
};

/** An instance where it stands, or as a guest where only its further interfaces stand. */
const instanceCard = (id: string, tenant: Tenant, { subnet, projection, chipOf }: Spot): CardNode => {
  const { inventory } = projection;
  const instance = tenant.instance ?? inventory.instance(id);
  const allHere = !inventory.isSpread({ id });
  const here = sortedBy(tenant.enis, bySlot);
  const enis = allHere ? here : inventory.enisOf({ id });
  const homeId = subnetIdOfInstance(enis, instance);
  const isHome = homeId === subnet.id;
  const isTheirs = !instance && strangerRunning(id, inventory) !== undefined;
  return {
    kind: isHome ? 'instance' : 'guest',
    id: isHome ? id : `guest:${id}:${subnet.id}`,
    instanceId: id,
    name: instance ? labelOf(instance) : id,
    note: instance ? instance.type : unlisted(id, inventory),
    state: instance?.state,
    icon: !isHome ? 'guest' : isTheirs ? 'service' : 'instance',
    // Whose it is has the room then; of how many its type takes, nothing is known.
    slots: isHome && !isTheirs ? slotsOf(instance, enis, projection) : undefined,
    homeSubnet: isHome ? undefined : placeName(homeId, subnet, projection),
    chips: here.map(chipOf),
    remotes: allHere || !isHome ? none : remotesOf(enis, subnet, projection),
    findings: isHome ? projection.marks('instance', id) : none,
  };
};

const none: readonly never[] = [];

/** The name of a subnet as seen from another one: with that of its VPC where that is another. */
const placeName = <Id extends string | undefined>(
  id: Id,
  from: Subnet,
  { inventory }: ProjectionContext,
): string | Id => {
  const subnet = inventory.subnet(id);
  if (!subnet) return id;
  const vpc = subnet.vpcId === from.vpcId ? undefined : inventory.vpc(subnet.vpcId);
  return vpc ? `${labelOf(subnet)} · ${labelOf(vpc)}` : labelOf(subnet);
};

const slotsOf = (
  instance: Instance | undefined,
  enis: readonly Eni[],
  { inventory }: ProjectionContext,
): CardNode['slots'] => ({
  used: enis.length,
  // Against interfaces that could not all be read, a limit would tell of room that may not be there.
  max: instance && !inventory.missing('enis') ? inventory.limitsOf(instance)?.interfaces : undefined,
});

const remotesOf = (enis: readonly Eni[], home: Subnet, projection: ProjectionContext): readonly RemoteRow[] =>
  enis
    .filter(({ subnetId }) => subnetId !== home.id)
    .map((eni) => ({
      eniId: eni.id,
      tag: eni.attachment ? slotTag(eni.attachment) : '',
      subnetName: placeName(eni.subnetId, home, projection),
    }));

const unattachedCard = (eni: Eni, projection: ProjectionContext): CardNode => {
  const chip = projectChip(eni, projection);
  return {
    kind: 'unattached',
    id: eni.id,
    instanceId: undefined,
    name: chip.name,
    note: undefined,
    state: eni.status,
    icon: 'unattached',
    slots: undefined,
    homeSubnet: undefined,
    chips: [chip],
    remotes: none,
    findings: none,
  };
};
