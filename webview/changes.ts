import {
  markWord,
  marksByBox,
  type ChangeKind,
  type ChangeMark,
  type PictureChanges,
} from '../src/topology/pictureChanges.ts';
import type { InterfaceEntry, SceneNode } from './view/sceneIndex.ts';

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

/** What a screen reader says of a place, with how it differs while a comparison lasts. */
export const labelWith = ({ label, node }: SceneNode, changes: Changes | undefined): string =>
  [label(), spokenKind(changes?.byNode.get(node), changes)].filter((part) => part !== undefined).join(', ');

const spokenKind = (mark: ChangeMark | undefined, changes: Changes | undefined): string | undefined =>
  mark && markWord(mark, changes?.kinds);

/** How many things differ in this way. */
export const changeCount = ({ byNode }: Changes, kind: ChangeKind): number =>
  [...byNode.values()].filter((mark) => mark.kind === kind).length;
