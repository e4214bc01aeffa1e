import {
  markWord,
  marksByBox,
  type ChangeKind,
  type ChangeMark,
  type PictureChanges,
} from '../src/topology/pictureChanges.ts';
import { interfaceAt } from '../src/topology/oldPlaces.ts';
import { foldedEntries, type InterfaceEntry, type SceneIndex, type SceneNode } from './view/sceneIndex.ts';

/** The changes of a comparison, by the name of the outline node that bears the mark (`chip:eni-1`, `card:i-1`, `subnet:…`, `vpc:…`). */
export type Changes = {
  /** From where they count: `since Demo account, 2026-11-27 22:10`. */
  readonly since: string;
  readonly byNode: ReadonlyMap<string, ChangeMark>;
  readonly kinds?: PictureChanges['kinds'] | undefined;
  readonly preview?: PictureChanges['preview'] | undefined;
};

/** The marks of a comparison by the outline node of what they are on. */
export const changesByNode = (changes: PictureChanges): Changes => ({
  since: changes.since,
  kinds: changes.kinds,
  preview: changes.preview,
  byNode: marksByBox(changes),
});

/** In the order of the legend. */
export const changeKinds: readonly ChangeKind[] = ['added', 'removed', 'changed'];

/** Whether an interface or its instance differs, in one way or in any. */
export const hasChange = ({ chip, card }: InterfaceEntry, { byNode }: Changes, kind?: ChangeKind): boolean =>
  [byNode.get(`chip:${chip.eniId}`), byNode.get(`card:${card.id}`)].some(
    (mark) => mark !== undefined && (kind === undefined || mark.kind === kind),
  );

/** Ids of the interfaces that differ, or whose card does: by the few marks, so that none of the others is looked at. */
export const changedEnis = ({ scene }: Pick<SceneIndex, 'scene'>, changes: Changes): ReadonlySet<string> => {
  const { cards, chips } = scene.rows;
  const changed = new Set<string>();
  for (const node of changes.byNode.keys()) {
    const id = node.slice(node.indexOf(':') + 1);
    if (node.startsWith('chip:') && chips.rowOf(id) !== undefined) changed.add(interfaceAt(id));
    const row = node.startsWith('card:') ? cards.rowOf(id) : undefined;
    if (row === undefined) continue;
    const first = cards.firstChipOf(row);
    for (let chip = first; chip < first + cards.chipsOf(row); chip += 1) changed.add(interfaceAt(chips.idOf(chip)));
  }
  for (const [eniId, entry] of foldedEntries(scene)) if (hasChange(entry, changes)) changed.add(eniId);
  return changed;
};

/** The interfaces that routes led or lead to which a preview leads elsewhere. */
export const routeEnds = ({ preview }: Changes): readonly string[] =>
  (preview?.routes ?? [])
    .flatMap(({ before, after }) => [before?.eniId, after?.eniId])
    .flatMap((id) => (id === undefined ? [] : [interfaceAt(id)]));

/** What a screen reader says of a place, with how it differs while a comparison lasts. */
export const labelWith = ({ label, node }: SceneNode, changes: Changes | undefined): string =>
  [label(), spokenKind(changes?.byNode.get(node), changes)].filter((part) => part !== undefined).join(', ');

const spokenKind = (mark: ChangeMark | undefined, changes: Changes | undefined): string | undefined =>
  mark && markWord(mark, changes?.kinds);

/** How many things differ in this way. */
export const changeCount = ({ byNode }: Changes, kind: ChangeKind): number =>
  [...byNode.values()].filter((mark) => mark.kind === kind).length;
