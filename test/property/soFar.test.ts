import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReadSlice } from '../../src/aws/connection.ts';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { partNames } from '../../src/domain/snapshotShape.ts';
import { atOnce, type Turns } from '../../src/domain/turns.ts';
import { findingsOf } from '../../src/rules/findings.ts';
import { inTurns } from '../../src/services/inTurns.ts';
import { shownInTurns, type Shown } from '../../src/services/shown.ts';
import { SoFar } from '../../src/services/soFar.ts';
import { syntheticSnapshot } from '../../src/simulator/worlds/synthetic.ts';
import { packInTurns } from '../../src/topology/packed/pack.ts';
import { unpack } from '../../src/topology/packed/unpack.ts';
import { project } from '../../src/topology/project.ts';
import { scope } from '../support/fakeAccount.ts';
import { holds, ofLarge } from '../support/seed.ts';

const accounts = fc.integer({ min: 0, max: 3_000 }).map((interfaces) => syntheticSnapshot(interfaces));

/** What is seen of an account: its picture with all that stands in it, and its findings. */
const seen = ({ inventory, findings }: Pick<Shown, 'inventory' | 'findings'>): unknown => ({
  findings,
  graph: unpack(atOnce(packInTurns(project(inventory, findings, 'x')))).graph,
});

/** A part in slices of these sizes, over and over, the last of them told as the last. */
const slicesOf = (account: Snapshot, sizes: readonly number[]): readonly ReadSlice[] =>
  partNames.flatMap((part) => {
    const slices: ReadSlice[] = [];
    for (let at = 0, turn = 0; at < account[part].length; turn += 1) {
      const size = sizes[turn % sizes.length] ?? 1;
      // They are of the part from which they were cut.
      slices.push({ part, things: account[part].slice(at, at + size), isLast: false } as ReadSlice);
      at += size;
    }
    return [...slices, { part, things: [], isLast: true }];
  });

/** The same work, which tells of each turn that others may have. */
function* counted<Result>(work: Turns<Result>, count: () => void): Turns<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    count();
    yield undefined;
  }
}

it('what is made ready in turns is what is made ready at once', async () => {
  const property = fc.asyncProperty(accounts, async (account) => {
    const inventory = new Inventory(account);
    let turns = 0;
    const shown = await inTurns(counted(shownInTurns(scope, account, {}), () => (turns += 1)));
    expect(seen(shown)).toEqual(seen({ inventory, findings: findingsOf(inventory) }));
    // However large it is, others come to their turns.
    expect(turns).toBeGreaterThanOrEqual(Math.floor(account.enis.length / 16));
  });
  await holds(property, ofLarge(100));
}, 300_000);

it('a picture packed in turns is the picture packed at once', async () => {
  const property = fc.asyncProperty(accounts, async (account) => {
    const inventory = new Inventory(account);
    const graph = project(inventory, [], 'x');
    // Without the way to make cards in turns, as a copy of it has none.
    const copy = {
      ...graph,
      vpcs: graph.vpcs.map((vpc) => ({
        ...vpc,
        zones: vpc.zones.map((zone) => ({ ...zone, subnets: zone.subnets.map((subnet) => ({ ...subnet })) })),
      })),
    };
    expect(await inTurns(packInTurns(graph))).toEqual(atOnce(packInTurns(copy)));
  });
  await holds(property, ofLarge(100));
}, 300_000);

it('an account that came in slices, in whatever order, is the account once all have come', async () => {
  const property = fc.asyncProperty(
    accounts,
    fc.array(fc.integer({ min: 1, max: 1_500 }), { minLength: 1, maxLength: 5 }),
    async (account, sizes) => {
      const published: Shown[] = [];
      let isWhole = (): void => undefined;
      const whole = new Promise<void>((resolve) => (isWhole = resolve));
      const soFar = new SoFar({
        connection: { scope, identity: () => account.accountId },
        limits: Promise.resolve(undefined),
        publish: async (shown) => {
          published.push(shown);
          if (shown.inventory.snapshot.gaps.length === 0) isWhole();
        },
      });
      for (const slice of slicesOf(account, sizes)) soFar.take(slice);
      await whole;
      soFar.end();
      const { snapshot } = published.at(-1)?.inventory ?? {};
      const { region, readAt } = account;
      expect(snapshot && { ...snapshot, region, readAt }).toEqual(account);
    },
  );
  await holds(property, ofLarge(60));
}, 300_000);
