import { Inventory } from '../../src/domain/inventory.ts';
import { worldNamed } from '../../src/simulator/worlds/worldNamed.ts';
import { pack } from '../../src/topology/packed/pack.ts';
import { project } from '../../src/topology/project.ts';
import { interleaved, measured, type Time } from './measure.ts';

/** Bytes of the message that carries 10,000 interfaces, and what the host spends on it: the first time, and then. */
export const pictureMessage = async (): Promise<{
  readonly bytes: number;
  readonly cold: Time;
  readonly warm: Time;
}> => {
  const inventory = new Inventory(await worldNamed({ kind: 'synthetic', interfaces: 10_000 }));
  const make = (): unknown => carried(pack(project(inventory, [], 'Benchmark')));
  const cold = await measured(make);
  for (let run = 0; run < 40; run += 1) make();
  const { warm } = await interleaved(25, { warm: () => measured(make, 2) });
  return { bytes: bytesOf(pack(project(inventory, [], 'Benchmark'))), cold, warm };
};

/** What VS Code makes of a message: text in JSON, and beside it the buffers. */
const carried = (message: unknown): { readonly text: string; readonly buffers: readonly ArrayBufferView[] } => {
  const buffers: ArrayBufferView[] = [];
  const text = JSON.stringify(message, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    return { buffer: buffers.push(value) };
  });
  return { text, buffers };
};

/** The text in UTF-8. */
const bytesOf = (message: unknown): number => {
  const { text, buffers } = carried(message);
  return buffers.reduce((sum, { byteLength }) => sum + byteLength, Buffer.byteLength(text));
};
