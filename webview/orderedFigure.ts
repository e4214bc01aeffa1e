import type { PaintOrder } from '../src/protocol/topology.ts';
import { figureOf, type Figure } from '../src/topology/export/figure.ts';
import { layout } from '../src/topology/layout.ts';
import { checkedGraph } from '../src/topology/packed/checkedGraph.ts';
import { unpack } from '../src/topology/packed/unpack.ts';

/** The picture of an order, as the host would lay it out; throws where the order is damaged. */
export const orderedFigure = ({ graph, marking }: Pick<PaintOrder, 'graph' | 'marking'>): Figure => {
  const checked = checkedGraph(graph);
  if ('fault' in checked) throw new Error(checked.fault);
  return figureOf(layout(unpack(checked.packed)), marking);
};
