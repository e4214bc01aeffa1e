import { isHeld, standOf } from '../../../domain/custody/stand.ts';
import type { Inventory } from '../../../domain/inventory.ts';
import type { Eni } from '../../../domain/model.ts';
import { nameOf } from '../../../domain/tags.ts';
import { protectedBecause } from '../../../domain/protectedTags.ts';
import { foreign, words, type Words } from '../../../domain/words.ts';
import type { Target } from '../../../operations/operation.ts';
import { addressOf, interfaceLine, ownerName, publicIpOf } from './interfaceLine.ts';
import { interfaceTooltip } from './interfaceTooltip.ts';
import { spokenFindings, spokenOf } from '../../shared/tree/spoken.ts';
import { offeredFor, rowId, type RowContext } from '../../shared/tree/rowContext.ts';
import { codicon, media, noChildren, type Row, type RowIcon } from '../../shared/tree/row.ts';

/** An interface: `fw-1-inside  10.0.10.10 · eth1 · source/dest check off`. */
export const interfaceRow = (view: RowContext, eni: Eni): Row => {
  const target = { kind: 'interface', id: eni.id } as const;
  const label = foreign(nameOfInterface(eni, view.inventory));
  const isProtected = view.protectedTags !== undefined && protectedBecause(eni, view.protectedTags) !== undefined;
  const description = interfaceLine(eni, view.inventory, [isProtected && words`protected`]);
  return {
    id: rowId(view, eni.id),
    label,
    description,
    spoken: spokenOf(words`${kindOf(eni, view.inventory)} ${label}`, description, spokenFindings(view, target)),
    icon: iconOf(eni, view.inventory),
    words: ['interface', ...attachedWord(eni), ...copyWords(eni), ...offeredFor(view, target)],
    tooltip: () => interfaceTooltip(view, eni),
    target,
    opens: 'never',
    children: noChildren,
  };
};

/** What stands below its holder bears the holder's name, other interfaces their own; without one, their id. */
export const nameOfInterface = (eni: Eni, inventory: Inventory): string =>
  (standOf(eni, inventory) === 'held' && eni.interfaceType !== 'branch' ? ownerName(eni, inventory) : nameOf(eni)) ??
  eni.id;

/** Of a row with these below it: whether an interface, or an instance that has one, is among them. */
export const mayHold =
  (enis: readonly Eni[]) =>
  ({ kind, id }: Target): boolean =>
    enis.some((eni) => id === (kind === 'instance' ? eni.attachment?.instanceId : eni.id));

/** What its icon shows, in words. */
const kindOf = (eni: Eni, inventory: Inventory): Words => {
  if (isHeld(eni, inventory)) return words`managed interface`;
  if (eni.attachment === undefined) return words`unattached interface`;
  return isPrimary(eni) ? words`primary interface` : words`interface`;
};

/** What an interface is, in the shapes of the topology: filled tag, hollow tag, dashed ring, diamond. */
const iconOf = (eni: Eni, inventory: Inventory): RowIcon => {
  if (isHeld(eni, inventory)) return codicon('debug-breakpoint-log', 'eniExplorer.managed');
  if (eni.attachment === undefined) return media('unattached');
  return media(isPrimary(eni) ? 'primary' : 'secondary');
};

const isPrimary = ({ attachment }: Eni): boolean => attachment?.networkCard === 0 && attachment.deviceIndex === 0;

const attachedWord = ({ attachment }: Eni): readonly string[] =>
  attachment?.instanceId === undefined ? [] : ['attached'];

/** The words of its context value that say what can be copied of it, for when clauses of menus. */
export const copyWords = (eni: Eni): readonly string[] => [
  ...(addressOf(eni) === undefined ? [] : ['hasPrivateIp']),
  ...(publicIpOf(eni) === undefined ? [] : ['hasPublicIp']),
];
