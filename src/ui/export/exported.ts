import type { Eni } from '../../domain/model.ts';
import { atOnce } from '../../domain/turns.ts';
import { counted, foreign, words, type Words } from '../../domain/words.ts';
import type { PaintOrder } from '../../protocol/topology.ts';
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

/** What is to be exported: all that is shown, or of it what belongs to the selection. */
export type Exported = {
  readonly view: AccountView;
  /** Undefined = everything that the filter finds. A selection is whole, whether the filter finds it or not, as in the picture. */
  readonly part: ExportPart | undefined;
};

/** The interfaces that each format holds; undefined = all that are drawn. */
export const chosenEnis = ({ view, part }: Exported): readonly Eni[] | undefined => {
  if (part) return part.enis;
  const { found } = view.filter;
  return found && view.drawn.inventory.snapshot.enis.filter(({ id }) => found.has(id));
};

/** What each format draws. */
const exportedGraph = ({ view, part }: Exported, whole: Graph): Graph => {
  if (part) return partOf(whole, part.target);
  return view.filter.found ? onlyThese(whole, view.filter.found) : whole;
};

/** What each format says beside the account: how it differs, and what stands above the picture in the panel. */
export const markingOf = (exported: Exported): Marking => ({
  changes: exported.view.changes,
  look: exported.view.look,
  lines: exportLines(exported),
});

const exportLines = ({ view, part }: Exported): readonly string[] => {
  const { lines, preview, filter, drawn } = view;
  const { enis } = drawn.inventory.snapshot;
  const found = part ? undefined : filter.found;
  return [
    ...lines,
    ...(preview ? [words`Preview: ${preview.title}. ${preview.outcome}`] : []),
    ...(found
      ? [
          words`Filter: ${foreign(filter.text)}: ${found.size} of ${counted(enis.length, words`interface`, words`interfaces`)}`,
        ]
      : []),
  ];
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
export const amountWords = ({ view, part }: Exported): Words => {
  if (part) return words`interfaces of the selection: ${part.enis.length}`;
  const { found } = view.filter;
  return found ? words`what the filter finds: ${found.size}` : words`all interfaces`;
};
