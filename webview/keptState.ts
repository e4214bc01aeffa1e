import { Damage, id, later, maybe, oneOf, record, text, type Of, type Shape } from '../src/domain/shape.ts';
import { interfaceIds, previewLook, selection, selectionKind } from '../src/protocol/selection.ts';
import { standingShape } from '../src/topology/standingShape.ts';
import { isLegendFilter } from './legendFilter.ts';
import type { State } from './state.ts';

const number: Shape<number> = (value, { path }) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Damage(path, 'must be a number');
  return value;
};

const flag: Shape<boolean> = (value, { path }) => {
  if (typeof value !== 'boolean') throw new Damage(path, 'must be true or false');
  return value;
};

const factFilters: Shape<readonly ('public' | 'unattached' | 'findings')[]> = (value, look) => {
  if (!Array.isArray(value) || value.length > 3) throw new Damage(look.path, 'must be a short list');
  return value.map((one) => fact(one, look));
};

const fact = oneOf('public', 'unattached', 'findings');

/** Without the lens of changes, which the comparison chooses by itself. */
const keptLens = oneOf('structure', 'exposure', 'addresses', 'groups', 'findings', 'kind', 'state', 'owner', 'tag');

/** What VS Code keeps for the page, which anything may have written; a part that an earlier version did not keep is missing. */
export const pageStateShape = record({
  camera: maybe(record({ zoom: number, x: number, y: number })),
  selection: maybe(selection),
  look: maybe(previewLook),
  lens: later(keptLens),
  table: later(flag),
  facts: later(factFilters),
  /** As it was told; what the picture has no key for is dropped. */
  only: later(text),
  port: later(text),
  tagKey: later(text),
  folded: later(interfaceIds),
  focusMode: later(record({ kind: selectionKind, id, title: text })),
  standing: later(standingShape),
});

/** What survives when VS Code throws the webview away and makes it anew. */
export type KeptState = Of<typeof pageStateShape>;

/** How the account is looked at, as it was kept; what was not kept is as at the beginning. */
export const stateAsKept = (initial: State, kept: KeptState): State => ({
  ...initial,
  look: kept.look ?? initial.look,
  lens: kept.lens ?? initial.lens,
  table: kept.table ?? initial.table,
  facts: new Set(kept.facts ?? []),
  only: kept.only !== undefined && isLegendFilter(kept.only) ? kept.only : undefined,
  port: kept.port ?? initial.port,
  folded: new Set(kept.folded ?? []),
  focusMode: kept.focusMode,
});

/** What of the state is kept, beside the camera and the places of things. */
export const lookToKeep = (state: State): Omit<KeptState, 'camera' | 'standing'> => {
  const { selection: selected, look, lens, table, facts, only, port, tags, folded, focusMode } = state;
  return {
    selection: selected,
    look,
    ...(lens === 'changes' ? {} : { lens }),
    table,
    facts: [...facts],
    // A comparison ends with the window.
    ...(only === undefined || lens === 'changes' ? {} : { only }),
    port,
    ...(tags?.key === undefined ? {} : { tagKey: tags.key }),
    folded: [...folded],
    ...(focusMode ? { focusMode } : {}),
  };
};

/** Whether a change is one that is kept as soon as it is made. Before the first picture the camera stands nowhere, and nothing is. */
export const isToKeep = (before: State, after: State): boolean =>
  before.picture !== undefined && lasting.some((part) => before[part] !== after[part]);

const lasting = [
  'lens',
  'table',
  'facts',
  'only',
  'port',
  'tags',
  'folded',
  'focusMode',
] as const satisfies readonly (keyof State)[];
