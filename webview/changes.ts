import type { ToWebview } from '../src/protocol/topology.ts';
import type { ChangeKind, ChangeMark, PictureChanges } from '../src/topology/pictureChanges.ts';
import type { State } from './state.ts';
import type { Leaf, Place } from './view/sceneIndex.ts';

/** The changes of a comparison, by the name of the outline node that bears the mark (`chip:eni-1`, `card:i-1`, `subnet:…`, `vpc:…`). */
export type Changes = {
  /** From where they count: `since Demo account, 2026-11-27 22:10`. */
  readonly since: string;
  readonly byNode: ReadonlyMap<string, ChangeMark>;
};

const changesByNode = ({ since, marks }: PictureChanges): Changes => ({
  since,
  byNode: new Map(marks.map((mark) => [`${nodeKinds[mark.on.kind]}:${mark.on.id}`, mark])),
});

const nodeKinds = { vpc: 'vpc', subnet: 'subnet', instance: 'card', interface: 'chip' } as const;

/** In the order of the legend. */
export const changeKinds: readonly ChangeKind[] = ['added', 'removed', 'changed'];

/** Whether an interface or its instance differs, in one way or in any. */
export const hasChange = ({ chip, card }: Leaf, { byNode }: Changes, kind?: ChangeKind): boolean =>
  [byNode.get(`chip:${chip.eniId}`), byNode.get(`card:${card.id}`)].some(
    (mark) => mark !== undefined && (kind === undefined || mark.kind === kind),
  );

/** What a screen reader says of a place while a comparison lasts, too. */
export const labelWith = ({ label, node }: Place, changes: Changes | undefined): string =>
  [label(), changes?.byNode.get(node)?.kind].filter((part) => part !== undefined).join(', ');

export const countOf = ({ byNode }: Changes, kind: ChangeKind): number =>
  [...byNode.values()].filter((mark) => mark.kind === kind).length;

/** A comparison that begins is what is asked for; when it ends, its lens has nothing left to ask. */
export const standingOf = (
  { lens, changes: before, only }: State,
  { lines, changes }: Extract<ToWebview, { readonly kind: 'standing' }>,
): Partial<State> => {
  const begins = changes !== undefined && before?.since !== changes.since;
  const ends = changes === undefined && lens === 'changes';
  return {
    ...{ lines, changes: changes && changesByNode(changes) },
    ...{ lens: begins ? 'changes' : ends ? 'structure' : lens, only: begins || ends ? undefined : only },
  };
};
