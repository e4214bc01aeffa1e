import { connect } from '../../src/aws/connect.ts';
import { Inventory } from '../../src/domain/inventory.ts';
import { simulate } from '../../src/simulator/simulate.ts';
import { worldNamed } from '../../src/simulator/worlds/worldNamed.ts';
import { interleaved, measured, ratio } from './measure.ts';

/** Reading an account through the SDK from the simulator, and indexing it. The simulator's own work is part of it. */
export const readingTimes = async (): Promise<object> => {
  const [thousand, tenThousand] = await Promise.all([roadTo(1_000), roadTo(10_000)]);
  const times = await interleaved(5, {
    read1000: () => measured(thousand.read),
    index1000: () => measured(thousand.index, 50),
    read10000: () => measured(tenThousand.read),
    index10000: () => measured(tenThousand.index, 5),
  });
  return {
    ...times,
    readRatio: ratio(times.read10000, times.read1000),
    indexRatio: ratio(times.index10000, times.index1000),
  };
};

type Road = { readonly read: () => Promise<void>; readonly index: () => void };

const roadTo = async (interfaces: number): Promise<Road> => {
  const snapshot = await worldNamed({ kind: 'synthetic', interfaces });
  const { requestHandler } = simulate(snapshot);
  const connection = connect({ kind: 'demo' }, { requestHandler, region: snapshot.region });
  return {
    read: async () => {
      const { enis } = await connection.read();
      if (enis.length !== interfaces) throw new Error(`Read this many interfaces of ${interfaces}: ${enis.length}`);
    },
    index: () => {
      const inventory = new Inventory(snapshot);
      if (inventory.eni(snapshot.enis[0]?.id) === undefined) throw new Error('The index does not find an interface');
    },
  };
};
