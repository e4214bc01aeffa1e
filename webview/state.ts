import type { BulkOffer, NoticeAction, RefusedRow, Selection, PictureStanding } from '../src/protocol/topology.ts';
import type { ChangeKind, PreviewLook } from '../src/topology/pictureChanges.ts';
import type { Changes } from './changes.ts';
import type { Details } from '../src/topology/details.ts';
import type { InterfaceMark } from '../src/topology/pictureWords.ts';
import type { PreviewArt } from '../src/topology/previewArt.ts';
import type { ColumnValues } from '../src/topology/tableValues.ts';
import type { TagValues } from '../src/topology/tagValues.ts';
import type { Scene, SelectionDecorations } from '../src/topology/scene.ts';
import { defaultLook } from './table/tableLook.ts';
import type { TableLook } from '../src/protocol/tableLook.ts';
import type { SceneIndex } from './view/sceneIndex.ts';

/** The lenses that colour instead of quieting. */
export type Coloring = 'kind' | 'state' | 'owner' | 'tag';

/** A question that the picture can be asked; what does not answer it is dimmed, or each interface has the colour of its answer. */
export type Lens = 'structure' | 'exposure' | 'addresses' | 'groups' | 'findings' | 'changes' | Coloring;

/** What the picture itself marks an interface with. */
export type MarkFilter = InterfaceMark;

/** What a key of the legend stands for, and so what a press on it leaves highlighted. */
export type LegendFilter = MarkFilter | `change:${ChangeKind}` | `category:${string}`;

/** A security group, for the lens that shows who shares it. */
export type Group = { readonly vpcId: string; readonly name: string };

/** Facts with counts in the toolbar; each is a filter. */
export type FactFilter = 'public' | 'unattached' | 'findings';

export type Notice = {
  readonly title: string;
  readonly message: string;
  readonly action: NoticeAction | undefined;
};

/** What the picture shows, with where it stands, and what a preview draws beside its marks. */
export type ShownPicture = {
  readonly scene: Scene;
  readonly index: SceneIndex;
  readonly art?: PreviewArt | undefined;
};

export type State = {
  readonly picture: ShownPicture | undefined;
  readonly loading: { readonly interfaces: number | undefined } | undefined;
  /** Undefined of a picture of what is shown as a whole. */
  readonly standing: PictureStanding | undefined;
  readonly notice: Notice | undefined;
  readonly selection: Selection | undefined;
  /** Ids of the interfaces that are selected together with that one. */
  readonly also: readonly string[];
  readonly details: Details | undefined;
  readonly decorations: SelectionDecorations | undefined;
  readonly hover: string | undefined;
  readonly focus: string | undefined;
  readonly lens: Lens;
  /** The table stands in place of the picture. */
  readonly table: boolean;
  /** Its columns, their widths and the order of its rows. */
  readonly tableLook: TableLook;
  /** What the host has told for its columns, by their ids. */
  readonly tableValues: ReadonlyMap<string, ColumnValues>;
  /** The keys of tags that it can have columns of. */
  readonly tagKeys: readonly string[];
  /** What can be done with what is selected in the table, as the host has answered last. */
  readonly bulkOffers: { readonly request: number; readonly offers: readonly BulkOffer[] } | undefined;
  /** With whom the operation that was pressed last cannot be done. */
  readonly refusals:
    { readonly operation: string; readonly total: number; readonly refused: readonly RefusedRow[] } | undefined;
  /** What stands by the selection while the table is shown: its details, or as rows are being picked the bar of what can be done with them. */
  readonly beside: 'details' | 'bar';
  /** The group that a person chose; undefined = those of the selection. */
  readonly group: Group | undefined;
  readonly facts: ReadonlySet<FactFilter>;
  /** The port that the lens of exposure asks about, as it was typed; empty = any. */
  readonly port: string;
  /** Focus mode: the only thing to be seen, and what it is called. */
  readonly focusMode: (Selection & { readonly title: string }) | undefined;
  /** Ids of the subnets of which only the header is to be seen. */
  readonly folded: ReadonlySet<string>;
  /** The key of the legend that is pressed: what it stands for stays highlighted. */
  readonly only: LegendFilter | undefined;
  /** For the lens of tags; undefined until the host has told. */
  readonly tags: TagValues | undefined;
  /** What one must know of the picture, a line each: that it is a snapshot, what it is compared with. */
  readonly lines: readonly string[];
  /** How the picture differs from an earlier account; undefined when it is not compared. */
  readonly changes: Changes | undefined;
  /** How previews are looked at, also while there is none. */
  readonly look: PreviewLook;
  /** What stands in the search box. */
  readonly query: string;
  /** Why it cannot be asked as it stands; what was asked before still holds. */
  readonly fault: string | undefined;
  /** It is on its way: what is shown answers what was asked before. */
  readonly asking: boolean;
  /** The filter, which the tree has too, and the interfaces of the account that it finds; undefined where nothing is asked. */
  readonly filter: { readonly text: string; readonly found: ReadonlySet<string> } | undefined;
  /** Those of them in the picture, in its order. */
  readonly hits: readonly string[];
  readonly hitAt: number;
  /** Outline nodes that the last refresh changed. */
  readonly changed: ReadonlySet<string>;
};

export const initialState: State = {
  picture: undefined,
  loading: { interfaces: undefined },
  standing: undefined,
  notice: undefined,
  selection: undefined,
  also: [],
  details: undefined,
  decorations: undefined,
  hover: undefined,
  focus: undefined,
  lens: 'structure',
  table: false,
  tableLook: defaultLook,
  tableValues: new Map<string, ColumnValues>(),
  tagKeys: [],
  bulkOffers: undefined,
  refusals: undefined,
  beside: 'details',
  group: undefined,
  facts: new Set<FactFilter>(),
  port: '',
  only: undefined,
  focusMode: undefined,
  folded: new Set<string>(),
  tags: undefined,
  lines: [],
  changes: undefined,
  look: 'overlay',
  query: '',
  fault: undefined,
  asking: false,
  filter: undefined,
  hits: [],
  hitAt: 0,
  changed: new Set<string>(),
};
