import { describe, expect, it } from 'vitest';
import type { PreviewLook } from '../../../../src/topology/pictureChanges.ts';
import { lightPalette } from '../../../../src/topology/draw/palettes.ts';
import { drawFigure } from '../../../../src/topology/export/drawFigure.ts';
import { drawioOf } from '../../../../src/topology/export/drawioOf.ts';
import { svgOf } from '../../../../src/topology/export/svgOf.ts';
import { SvgPen } from '../../../../src/topology/export/svgPen.ts';
import { exportedFigure, paintOrder } from '../../../../src/ui/export/exported.ts';
import { orderedFigure } from '../../../../webview/orderedFigure.ts';
import { movedVip, previewOf, vip } from '../../../support/previewedAccount.ts';

/** How often an interface is drawn, by how it is marked. */
const marksIn = (texts: Iterable<readonly [id: string, mark: string]>, id: string): readonly string[] =>
  [...texts]
    .filter(([own]) => own === id)
    .map(([, mark]) => mark)
    .toSorted();

describe.each([
  ['overlay', ['added', 'removed']],
  ['sideBySide', ['added', 'removed', 'removed']],
  ['afterOnly', ['added']],
] as const satisfies readonly (readonly [PreviewLook, readonly string[]])[])(
  'a preview exported %s',
  (look, expected) => {
    const exported = { view: previewOf(movedVip(), look), part: undefined };

    it('has in every picture what is shown', () => {
      const svg = svgOf(exportedFigure(exported), lightPalette);
      const inSvg = [...svg.matchAll(/data-kind="interface" data-id="([^"]+)"(?: data-change="(\w+)")?/g)].map(
        ([, id = '', mark = '']) => [id, mark] as const,
      );
      const png = drawFigure(
        new SvgPen(lightPalette),
        orderedFigure(paintOrder(exported, { scale: 1, colors: 'light' })),
      );
      const inPng = png.map(({ id, mark }) => [id, mark?.kind ?? ''] as const);
      expect(marksIn(inSvg, vip.id)).toEqual(expected);
      expect(marksIn(inPng, vip.id)).toEqual(expected);
      expect(inSvg.length).toBe(png.filter(({ kind }) => kind === 'interface').length);
    });

    it('has in draw.io as many boxes of it, each with an id of its own, and lines between cells that are there', () => {
      const file = drawioOf(exportedFigure(exported));
      const cells = [...file.matchAll(/<mxCell ([^>]*?)\/?>/g)].map(([, attributes = '']) => attributes);
      const ids = cells.map((cell) => /(?:^| )id="([^"]*)"/.exec(cell)?.[1] ?? '');
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => id.includes(`interface:${vip.id}`)).length).toBe(expected.length);
      const ends = cells.flatMap((cell) =>
        [...cell.matchAll(/(?:source|target|parent)="([^"]*)"/g)].map(([, id]) => id),
      );
      expect(ends.filter((id) => id === undefined || !ids.includes(id))).toEqual([]);
    });
  },
);
