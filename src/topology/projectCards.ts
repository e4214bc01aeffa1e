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
  const enis = sight.inventory.enisIn(subnet);
  const ids = new Set(sight.bareInstances(subnet.id));
  for (const { attachment } of enis) if (attachment?.instanceId !== undefined) ids.add(attachment.instanceId);
  const byName = (a: CardNode, b: CardNode): number => natural(a.name, b.name) || natural(a.id, b.id);
  const own = [...ids].map((id) => instanceCard(id, subnet, sight));
  const loose = enis.filter(({ attachment }) => attachment?.instanceId === undefined);
  return [
    ...own.filter(({ kind }) => kind === 'instance').toSorted(byName),
    ...own.filter(({ kind }) => kind === 'guest').toSorted(byName),
    ...loose
      .filter((eni) => !serviceHeld(eni))
      .map((eni) => unattachedCard(eni, sight))
      .toSorted(byName),
    ...managedCards(loose.filter(serviceHeld), subnet, sight),
  ];
};

/** An instance where it stands, or as a guest where only its further interfaces stand. */
const instanceCard = (id: string, subnet: Subnet, sight: Sight): CardNode => {
  const { inventory } = sight;
  const instance = inventory.instance(id);
  const enis = inventory.enisOf({ id });
  const homeId = homeSubnetIdOf(enis, instance);
  const here = enis.every(({ subnetId }) => subnetId === subnet.id);
  const chips = (here ? enis : enis.filter(({ subnetId }) => subnetId === subnet.id)).map((eni) =>
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
      here || !isHome
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
