import type { Eni } from '../../domain/model.ts';
import { atOnce } from '../../domain/turns.ts';
import { counted, foreign, words, type Words } from '../../domain/words.ts';
import type { LeftByPage, PaintOrder } from '../../protocol/topology.ts';
import { figureOf, type Figure, type Marking } from '../../topology/export/figure.ts';
import type { JsonNotes } from '../../topology/export/jsonOf.ts';
import type { Graph } from '../../topology/graph.ts';
import { layout } from '../../topology/layout.ts';
import { onlyThese } from '../../topology/onlyThese.ts';
import { pack } from '../../topology/packed/pack.ts';
import { pictureOfGraph } from '../../topology/packed/unpack.ts';
import { partOf } from '../../topology/partOf.ts';
import { pictureOfView, type AccountView } from '../topology/accountView.ts';
import type { ExportPart } from './exportPart.ts';

/** What is to be exported: what is shown, all that there is, or of it what belongs to the selection. */
export type Exported = {
  readonly view: AccountView;
  /** Undefined = what is shown. A selection is whole, whether the filter finds it or not, as in the picture. */
  readonly part: ExportPart | undefined;
  /** What the page leaves of what the filter finds; undefined = all of it. */
  readonly narrowed?: LeftByPage | undefined;
  /** All interfaces, whatever filter and page leave. */
  readonly isWhole?: boolean;
};

/** The ids of the interfaces that filter and page leave; undefined = all that are drawn. */
const leftIds = ({ view: { filter }, part, narrowed, isWhole = false }: Exported): ReadonlySet<string> | undefined => {
  if (part || isWhole) return undefined;
  const { found } = filter;
  return narrowed ? new Set(narrowed.eniIds.filter((id) => found?.has(id) !== false)) : found;
};

/** The interfaces that each format holds; undefined = all that are drawn. */
export const chosenEnis = (exported: Exported): readonly Eni[] | undefined => {
  if (exported.part) return exported.part.enis;
  const left = leftIds(exported);
  return left && exported.view.drawn.inventory.snapshot.enis.filter(({ id }) => left.has(id));
};

/** What each format draws. */
const exportedGraph = (exported: Exported, whole: Graph): Graph => {
  if (exported.part) return partOf(whole, exported.part.target);
  const left = leftIds(exported);
  return left ? onlyThese(whole, left) : whole;
};

/** What each format says beside the account: how it differs, and what stands above the picture in the panel. */
export const markingOf = (exported: Exported): Marking => ({
  changes: exported.view.changes,
  look: exported.view.look,
  lines: exportLines(exported),
});

const exportLines = (exported: Exported): readonly string[] => {
  const { lines, preview } = exported.view;
  const left = chosenEnis(exported);
  return [
    ...lines,
    ...(preview ? [words`Preview: ${preview.title}. ${preview.outcome}`] : []),
    ...(left && !exported.part ? [words`Filter: ${filterWords(exported)}: ${shownWords(exported)}`] : []),
  ];
};

/** What leaves out interfaces, in words: `owner:lambda · source/dest check off`. */
export const filterWords = ({ view: { filter }, narrowed }: Exported): Words =>
  foreign([...(filter.found ? [filter.text] : []), ...(narrowed ? [narrowed.words] : [])].join(' · '), 200);

/** How many interfaces it holds: `4 of 48 interfaces`. */
export const shownWords = (exported: Exported): Words => {
  const all = exported.view.drawn.inventory.snapshot.enis.length;
  const left = chosenEnis(exported)?.length ?? all;
  const whole = counted(all, words`interface`, words`interfaces`);
  return left === all ? whole : words`${left} of ${whole}`;
};

/** The same for JSON, which also holds what has no box in a picture. */
export const jsonNotes = (exported: Exported): JsonNotes => {
  const { changes, compared } = exported.view;
  return {
    lines: exportLines(exported),
    changes: changes && compared && { since: changes.since, list: compared.rows },
  };
};

/** A graph with what stands beside it; what could not be read leaves no box of which one could see it. */
export const exportedPicture = (exported: Exported): { readonly graph: Graph; readonly marking: Marking } => {
  const { graph: whole, changes } = atOnce(pictureOfView(exported.view));
  const graph = exportedGraph(exported, whole);
  const { look, lines } = markingOf(exported);
  return { graph, marking: { changes, look, lines: [...lines, ...graph.gaps] } };
};

/** What SVG and draw.io write, laid out as the page lays it out. */
export const exportedFigure = (exported: Exported): Figure => {
  const { graph, marking } = exportedPicture(exported);
  return figureOf(layout(pictureOfGraph(graph)), marking);
};

/** What the page needs to paint a PNG: the packed graph, its marks, scale and colours. */
export const paintOrder = (exported: Exported, look: Pick<PaintOrder, 'scale' | 'colors'>): PaintOrder => {
  const { graph, marking } = exportedPicture(exported);
  return { graph: pack(graph), marking, ...look };
};

/** How much of the account that is, for who chooses a format. */
export const amountWords = (exported: Exported): Words => {
  const { part } = exported;
  if (part) return words`interfaces of the selection: ${part.enis.length}`;
  const left = chosenEnis(exported);
  return left ? words`what is shown: ${shownWords(exported)}` : words`all interfaces`;
};
