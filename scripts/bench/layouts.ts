import { Inventory } from '../../src/domain/inventory.ts';
import { worldNamed } from '../../src/simulator/worlds/worldNamed.ts';
import { layout } from '../../src/topology/layout.ts';
import { pack } from '../../src/topology/packed/pack.ts';
import { unpack } from '../../src/topology/packed/unpack.ts';
import { project } from '../../src/topology/project.ts';
import { interleaved, measured, ratio, type Time } from './measure.ts';

/** From an inventory to the picture's content, and from there to a place for everything. */
export const layoutTimes = async (): Promise<object> => {
  const [thousand, tenThousand] = await Promise.all([pictureOf(1_000), pictureOf(10_000)]);
  const times = await interleaved(7, {
    project1000: thousand.project,
    layout1000: thousand.layout,
    project10000: tenThousand.project,
    layout10000: tenThousand.layout,
  });
  return { ...times, layoutRatio: ratio(times.layout10000, times.layout1000) };
};

type Picture = { readonly project: () => Promise<Time>; readonly layout: () => Promise<Time> };

const pictureOf = async (interfaces: number): Promise<Picture> => {
  const inventory = new Inventory(await worldNamed({ kind: 'synthetic', interfaces }));
  const repeats = 20_000 / interfaces;
  const packed = pack(project(inventory, [], 'Benchmark'));
  return {
    project: () => measured(() => project(inventory, [], 'Benchmark'), repeats),
    layout: () => measured(() => layout(unpack(packed)), repeats),
  };
};
