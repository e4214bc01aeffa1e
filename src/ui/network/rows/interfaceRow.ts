import { isHeld, standOf } from '../../../domain/custody/stand.ts';
import type { Inventory } from '../../../domain/inventory.ts';
import type { Eni } from '../../../domain/model.ts';
import { nameOf } from '../../../domain/tags.ts';
import { protectedBecause } from '../../../domain/protectedTags.ts';
import { facts, foreign, words } from '../../../domain/words.ts';
import { addressOf, interfaceLine, ownerName, publicIpOf } from './interfaceLine.ts';
import { interfaceTooltip } from './interfaceTooltip.ts';
import { offeredFor, rowId, type RowContext } from '../../shared/tree/rowContext.ts';
import { codicon, media, noChildren, type Row, type RowIcon } from '../../shared/tree/row.ts';

/** An interface: `fw-1-inside  eth1 · 10.0.10.10 · source/dest check off`. */
export const interfaceRow = (view: RowContext, eni: Eni): Row => {
  const target = { kind: 'interface', id: eni.id } as const;
  return {
    id: rowId(view, eni.id),
    label: foreign(nameOfInterface(eni, view.inventory)),
    description: facts(
      interfaceLine(eni, view.inventory),
      view.protectedTags && protectedBecause(eni, view.protectedTags) !== undefined && words`protected`,
    ),
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

/** What an interface is, in the shapes of the topology: filled tag, hollow tag, dashed ring, diamond. */
const iconOf = (eni: Eni, inventory: Inventory): RowIcon => {
  if (isHeld(eni, inventory)) return codicon('debug-breakpoint-log', 'eniExplorer.managed');
  if (eni.attachment === undefined) return media('unattached');
  const primary = eni.attachment.networkCard === 0 && eni.attachment.deviceIndex === 0;
  return media(primary ? 'primary' : 'secondary');
};

const attachedWord = ({ attachment }: Eni): readonly string[] =>
  attachment?.instanceId === undefined ? [] : ['attached'];

/** The words of its context value that say what can be copied of it, for when clauses of menus. */
export const copyWords = (eni: Eni): readonly string[] => [
  ...(addressOf(eni) === undefined ? [] : ['hasPrivateIp']),
  ...(publicIpOf(eni) === undefined ? [] : ['hasPublicIp']),
];
