import { expect, it } from 'vitest';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { drawChip } from '../../../src/topology/draw/chip.ts';
import { placer, markedEmphasis } from '../../../src/topology/draw/context.ts';
import { lightPalette } from '../../../src/topology/draw/palettes.ts';
import { measure } from '../../../src/topology/export/measure.ts';
import { RecordingPen } from '../../support/exports/recordingPen.ts';
import { cardNamed, pictureOf } from '../../support/picture.ts';

const nothing = (): void => undefined;

const { node: card, chips } = cardNamed(pictureOf(demoSnapshot()), 'public-a', 'fw-1');

/** How many pixels behind the address of a firewall's interface its marks begin, in a chip so wide. */
const gapsAt = (width: number): readonly number[] => {
  const [chip] = chips;
  if (!chip) throw new Error('The firewall has no interface there');
  const pen = new RecordingPen(lightPalette);
  const camera = { zoom: 1, x: 0, y: 0 };
  drawChip(
    {
      pen,
      zoom: 1,
      place: placer(camera),
      brief: false,
      highContrast: false,
      emphasis: markedEmphasis(lightPalette, new Map()),
      decorations: undefined,
      drawn: { vpc: nothing, subnet: nothing, card: nothing, chip: nothing },
    },
    { ...chip, rect: { ...chip.rect, w: width } },
    card,
  );
  const placed = pen.strokes.map(({ what, given: [name, at] }) => ({ what, name, at: at as { readonly x: number } }));
  const address = placed.find(({ what, name }) => what === 'text' && name === chip.node.address);
  const end = (address?.at.x ?? Number.NaN) + measure(chip.node.address, { size: 11, mono: true });
  return placed.filter(({ what }) => what === 'icon').map(({ at }) => at.x - end);
};

const widths = Array.from({ length: 100 }, (_, index) => 100 + index);

it('the marks of an interface do not touch its address, however narrow it is', () => {
  const touching = widths.filter((width) => gapsAt(width).some((gap) => !(gap >= 3)));
  expect(touching).toEqual([]);
  expect(gapsAt(100)).toHaveLength(0);
  expect(gapsAt(199)).toHaveLength(2);
});
