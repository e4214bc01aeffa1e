import type { Eni, Instance, Subnet } from '../domain/model.ts';
import { serviceHeld } from '../domain/owner.ts';
import { labelOf } from '../domain/tags.ts';
import type { CardNode, RemoteRow } from './graph.ts';
import { homeSubnetIdOf } from './home.ts';
import { projectChip } from './projectChip.ts';
import { managedCards } from './projectManaged.ts';
import type { Sight } from './sight.ts';
import { natural, slotTag } from './words.ts';

/** The cards of a subnet: instances by name, guests by name, unattached interfaces by name, then what AWS manages. */
export const projectCards = (subnet: Subnet, sight: Sight): readonly CardNode[] => {
  const [loose, held]: [Eni[], Eni[]] = [[], []];
  for (const eni of sight.inventory.enisIn(subnet)) {
    if (eni.attachment?.instanceId === undefined) (serviceHeld(eni) ? held : loose).push(eni);
  }
  const [homes, guests]: [CardNode[], CardNode[]] = [[], []];
  instancesShownIn(subnet, sight).forEach((instance, id) => {
    const card = instanceCard(id, instance, { subnet, sight });
    (card.kind === 'instance' ? homes : guests).push(card);
  });
  return [
    ...homes.sort(byName),
    ...guests.sort(byName),
    ...loose.map((eni) => unattachedCard(eni, sight)).sort(byName),
    ...managedCards(held, subnet, sight),
  ];
};

const byName = (a: CardNode, b: CardNode): number => natural(a.name, b.name) || natural(a.id, b.id);

/** Those that an interface of the subnet is attached to, and the bare ones; undefined where the instance could not be read. */
const instancesShownIn = (subnet: Subnet, sight: Sight): ReadonlyMap<string, Instance | undefined> => {
  const shown = new Map<string, Instance | undefined>();
  for (const { attachment } of sight.inventory.enisIn(subnet)) {
    if (attachment?.instanceId !== undefined) shown.set(attachment.instanceId, undefined);
  }
  for (const instance of sight.instancesIn(subnet.id)) {
    if (shown.has(instance.id) || isBare(instance, sight)) shown.set(instance.id, instance);
  }
  return shown;
};

/** Living without any known interface: the interfaces could not be read, or EC2 shows them a moment later. */
const isBare = (instance: Instance, { inventory }: Sight): boolean =>
  !gone.has(instance.state) && inventory.enisOf(instance).length === 0;

const gone: ReadonlySet<string> = new Set(['terminated', 'shutting-down']);

type Spot = { readonly subnet: Subnet; readonly sight: Sight };

/** An instance where it stands, or as a guest where only its further interfaces stand. */
const instanceCard = (id: string, here: Instance | undefined, { subnet, sight }: Spot): CardNode => {
  const { inventory } = sight;
  const instance = here ?? inventory.instance(id);
  const enis = inventory.enisOf({ id });
  const homeId = homeSubnetIdOf(enis, instance);
  const allHere = enis.every(({ subnetId }) => subnetId === subnet.id);
  const chips = (allHere ? enis : enis.filter(({ subnetId }) => subnetId === subnet.id)).map((eni) =>
    projectChip(eni, sight),
  );
  const isHome = homeId === subnet.id;
  return {
    kind: isHome ? 'instance' : 'guest',
    id: isHome ? id : `guest:${id}:${subnet.id}`,
    instanceId: id,
    name: instance ? labelOf(instance) : id,
    note: instance?.type,
    state: instance?.state,
    icon: isHome ? 'instance' : 'guest',
    slots: isHome ? slotsOf(instance, enis, sight) : undefined,
    homeSubnet: isHome ? undefined : subnetName(homeId, sight),
    chips,
    remotes:
      allHere || !isHome
        ? none
        : enis.filter(({ subnetId }) => subnetId !== subnet.id).map((eni) => remoteRow(eni, sight)),
    findings: isHome ? sight.marks('instance', id) : none,
  };
};

const none: readonly never[] = [];

const subnetName = <Id extends string | undefined>(id: Id, { inventory }: Sight): string | Id => {
  const subnet = inventory.subnet(id);
  return subnet ? labelOf(subnet) : id;
};

const slotsOf = (instance: Instance | undefined, enis: readonly Eni[], { inventory }: Sight): CardNode['slots'] => ({
  used: enis.length,
  // Against interfaces that could not all be read, a limit would tell of room that may not be there.
  max: instance && !inventory.gap('enis') ? inventory.limitsOf(instance)?.interfaces : undefined,
});

const remoteRow = (eni: Eni, sight: Sight): RemoteRow => ({
  eniId: eni.id,
  tag: eni.attachment ? slotTag(eni.attachment) : '',
  subnetName: subnetName(eni.subnetId, sight),
});

const unattachedCard = (eni: Eni, sight: Sight): CardNode => {
  const chip = projectChip(eni, sight);
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
    remotes: [],
    findings: [],
  };
};
