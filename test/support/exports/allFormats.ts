import { lightPalette } from '../../../src/topology/draw/palettes.ts';
import { drawFigure } from '../../../src/topology/export/drawFigure.ts';
import { exportFormats } from '../../../src/ui/export/exportFormats.ts';
import { paintOrder, type Exported } from '../../../src/ui/export/exported.ts';
import { orderedFigure } from '../../../webview/orderedFigure.ts';
import { inCsv, inDrawio, inJson, inMermaid, inSvg, kindOfColor, type Named } from './readers.ts';
import { RecordingPen } from './recordingPen.ts';

/** The text of each format. */
export const textsOf = (exported: Exported): ReadonlyMap<string, string> =>
  new Map(
    exportFormats(exported).flatMap((format) =>
      format.form === 'text' ? [[format.label, format.write(exported)] as const] : [],
    ),
  );

/** What each of the six formats names. */
export const namedIn = (exported: Exported): Readonly<Record<string, Named>> => {
  const texts = textsOf(exported);
  const text = (label: string): string => texts.get(label) ?? '';
  return {
    SVG: inSvg(text('SVG picture, light')),
    PNG: inPng(exported),
    'draw.io': inDrawio(text('draw.io diagram')),
    Mermaid: inMermaid(text('Mermaid flowchart'), exported.view.drawn.inventory.snapshot.enis),
    CSV: inCsv(text('CSV sheet')),
    JSON: inJson(text('JSON')),
  };
};

/** What the page's pen is told when it paints, once the order has travelled there: what it names, and the outlines it draws. */
const inPng = (exported: Exported): Named => {
  const { pen, things } = paintedBy(exported);
  const outlines = new Map(
    pen.strokes.flatMap(({ what, given: [rect, style] }) => {
      const { stroke, width } = (style ?? {}) as { readonly stroke?: string; readonly width?: number };
      return what === 'box' && width === 2 ? [[JSON.stringify(rect), kindOfColor(stroke)] as const] : [];
    }),
  );
  return new Map(things.map(({ kind, id, rect }) => [`${kind}:${id}`, outlines.get(JSON.stringify(rect)) ?? '']));
};

export const paintedBy = (exported: Exported) => {
  const pen = new RecordingPen(lightPalette);
  const order = structuredClone(paintOrder(exported, { scale: 1, colors: 'light' }));
  return { pen, things: drawFigure(pen, orderedFigure(order)) };
};
