import { isCharged } from '../../domain/addressCharge.ts';
import { ipOf } from '../../domain/association.ts';
import { kindNames, type Change, type ChangedKind } from '../../domain/changes.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { nameOf } from '../../domain/tags.ts';
import { capital, foreign, words, type Words } from '../../domain/words.ts';
import type { Line } from '../../protocol/plan.ts';
import { addressSpans, holderOf } from './attachedRows.ts';
import type { PlanRow, PlanSides } from './planRow.ts';
import { asAddress, calledBy, gone, spans } from './spans.ts';

/** A thing that comes or goes, as one line. A new interface that is attached at once is told where it is attached. */
export const arrivalRows = (change: Change, { before, after, isOpen }: PlanSides): readonly PlanRow[] => {
  const { kind, on } = change;
  if (kind === 'added') {
    if (on.kind === 'interface' && after.eni(on.id)?.attachment) return [];
    const what = newThing(on.kind, nameOfThing(on, after));
    return [{ key: `new ${on.kind}`, mark: 'added', what, before: [], after: factsOf[on.kind](on.id, after, isOpen) }];
  }
  const name = nameOfThing(on, before) ?? foreign(on.id);
  // Where it was attached, its end there has been told.
  const facts =
    on.kind === 'interface' && before.eni(on.id)?.attachment ? [] : factsOf[on.kind](on.id, before, () => false);
  const was = facts.length > 0 ? [gone(name), ' ', ...facts] : [gone(name)];
  return [
    {
      key: `gone ${on.id}`,
      mark: 'removed',
      what: spans`${capital(kindNames[on.kind].one)} ${name}`,
      before: was,
      after: [],
    },
  ];
};

const newThing = (kind: ChangedKind, name: Words | undefined): Line =>
  name === undefined ? spans`New ${kindNames[kind].one}` : spans`New ${kindNames[kind].one} ${name}`;

/** Undefined for a thing without a name: the id of a new one is not known before. */
const nameOfThing = ({ kind, id }: Change['on'], inventory: Inventory): Words | undefined => {
  if (kind === 'group') return foreign(inventory.securityGroup(id)?.name);
  const elastic = kind === 'address' ? inventory.elasticIp(id) : undefined;
  const thing = elastic ?? inventory.eni(id) ?? inventory.instance(id) ?? inventory.subnet(id) ?? inventory.vpc(id);
  const name = thing && nameOf(thing);
  return name === undefined ? undefined : foreign(name, 40);
};

type Facts = (id: string, inventory: Inventory, isOpen: (text: string) => boolean) => Line;

const none: Facts = () => [];

const factsOf: { readonly [K in ChangedKind]: Facts } = {
  interface: (id, inventory, isOpen) => {
    const eni = inventory.eni(id);
    const subnet = inventory.subnet(eni?.subnetId);
    if (!eni) return [];
    const where = eni.attachment ? spans`, in use by ${holderOf(eni.attachment, inventory)}` : spans`, unattached`;
    return [...addressSpans(eni, isOpen), ...(subnet ? spans` in ${calledBy(subnet)}` : []), ...where];
  },
  instance: (id, inventory, isOpen) => {
    const instance = inventory.instance(id);
    const subnet = inventory.subnet(instance?.subnetId);
    if (!instance) return [];
    const ip = instance.privateIp;
    const at = ip === undefined || isOpen(ip) ? [] : [' · ', asAddress(foreign(ip))];
    return [...spans`${foreign(instance.type)}`, ...at, ...(subnet ? spans` in ${calledBy(subnet)}` : [])];
  },
  address: (id, inventory, isOpen) => {
    const elastic = inventory.elasticIp(id);
    if (!elastic) return [];
    const ip = ipOf(elastic);
    const shown = isOpen(ip) ? spans`an address that EC2 chooses` : [asAddress(foreign(ip))];
    return isCharged(elastic) ? [...shown, ...spans`, about ${monthly} a month`] : shown;
  },
  subnet: (id, inventory) => spans`${foreign(inventory.subnet(id)?.cidr)}`,
  vpc: none,
  group: none,
  routeTable: none,
};

/** Of an elastic IP out of Amazon's pool, by the hour; see `domain/addressCharge`. */
export const monthly: Words = words`3.65 USD`;
