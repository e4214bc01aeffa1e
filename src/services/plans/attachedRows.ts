import type { Change } from '../../domain/changes.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Attachment, Eni, Instance } from '../../domain/model.ts';
import { slotTag } from '../../domain/slots.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import type { Line } from '../../protocol/plan.ts';
import { nothingOpen, type PlanRow, type PlanSides } from './planRow.ts';
import { asAddress, calledBy, gone, slot, spans, strong } from './spans.ts';

/** Where an interface comes off and where it is attached; of one that does only one of both, what becomes of it as well. */
export const attachedRows = ({ on: { id } }: Change, { before, after, isOpen }: PlanSides): readonly PlanRow[] => {
  const [was, is] = [before.eni(id), after.eni(id)];
  const [from, to] = [was?.attachment, is?.attachment];
  if (from?.id === to?.id) return [];
  const name = is && !isNew(id, before) ? calledBy(is) : was ? calledBy(was) : words`new interface`;
  const left: PlanRow | undefined = from &&
    was && {
      key: `left ${id}`,
      mark: 'removed',
      what: spans`${holderOf(from, before)}, ${foreign(slotTag(from))}`,
      before: [gone(name), ' ', ...addressSpans(was)],
      after: spans`free slot`,
    };
  const joined: PlanRow | undefined = to &&
    is && {
      key: `joined ${isNew(id, before) ? 'new' : id}`,
      mark: 'added',
      what: spans`${holderOf(to, after)}, new ${foreign(slotTag(to))}`,
      before: [],
      after: [
        slot(foreign(slotTag(to))),
        ' ',
        ...spans`${name} `,
        ...addressSpans(is, isNew(id, before) ? isOpen : undefined),
      ],
    };
  const rows = [left, joined].filter((row) => row !== undefined);
  return rows.length === 1 && was && is ? [...rows, stateRow({ id, name, from, to }, { before, after })] : rows;
};

type Moved = {
  readonly id: string;
  readonly name: Words;
  readonly from: Attachment | undefined;
  readonly to: Attachment | undefined;
};

const stateRow = ({ id, name, from, to }: Moved, { before, after }: Pick<PlanSides, 'before' | 'after'>): PlanRow => ({
  key: `state ${id}`,
  mark: 'changed',
  what: spans`${name}`,
  before: from ? spans`in use by ${holderOf(from, before)}` : spans`unattached`,
  after: to ? spans`in use by ${holderOf(to, after)}` : [strong(words`unattached`)],
});

const isNew = (id: string, before: Inventory): boolean => before.eni(id) === undefined;

/** The instance that an attachment belongs to, by its name. */
export const holderOf = ({ instanceId }: Attachment, inventory: Inventory): Words => {
  if (instanceId === undefined) return words`a service`;
  const instance = inventory.instance(instanceId);
  return instance ? calledBy(instance) : foreign(instanceId);
};

/** `10.0.11.60 +1`: the first address and how many there are besides. */
export const addressSpans = (
  { addresses, ipv6Addresses }: Pick<Eni, 'addresses' | 'ipv6Addresses'>,
  isOpen: PlanSides['isOpen'] = nothingOpen,
): Line => {
  const ips = [...addresses, ...ipv6Addresses].map(({ ip }) => ip);
  const [first] = ips;
  if (first === undefined) return [];
  const more = ips.length > 1 ? [` +${ips.length - 1}`] : [];
  return [...(isOpen(first) ? spans`an address that EC2 chooses` : [asAddress(foreign(first))]), ...more];
};

/** How many slots of each instance that gains or loses an interface are used. */
export const slotRows = (changes: readonly Change[], { before, after }: PlanSides): readonly PlanRow[] => {
  const ids = changes.flatMap(({ on: { id } }) => {
    const [from, to] = [before.eni(id)?.attachment, after.eni(id)?.attachment];
    return from?.id === to?.id ? [] : [from?.instanceId, to?.instanceId].filter((each) => each !== undefined);
  });
  return [...new Set(ids)].flatMap((id) => {
    const instance = after.instance(id) ?? before.instance(id);
    const [was, is] = [before, after].map((inventory) => inventory.enisOf({ id }).length);
    // An instance that is launched says with its interfaces how many it has.
    if (!instance || !before.instance(id) || was === is) return [];
    const row = {
      key: `slots ${id}`,
      mark: 'changed',
      what: spans`${calledBy(instance)}, slots`,
      follows: true,
    } as const;
    return { ...row, before: [usedSlots(instance, before)], after: [strong(usedSlots(instance, after))] };
  });
};

/** `1 of 3 used`; without the limit where it is not known. */
const usedSlots = (instance: Instance, inventory: Inventory): Words => {
  const used = inventory.enisOf(instance).length;
  const limits = inventory.limitsOf(instance);
  return limits ? words`${used} of ${limits.interfaces} used` : words`${used} used`;
};
