import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Eni, Gap, Instance, Snapshot, Tag } from '../../src/domain/model.ts';
import { findingsOf } from '../../src/rules/findings.ts';
import { changeRows } from '../../src/services/changeRows.ts';
import { worldNamed } from '../../src/simulator/worlds/worldNamed.ts';
import { canonical } from '../../src/snapshot/canonical.ts';
import { compareSnapshots } from '../../src/snapshot/compare.ts';
import { withGhosts } from '../../src/snapshot/ghosts.ts';
import { parseSnapshot, serializeSnapshot } from '../../src/snapshot/format.ts';
import { layout } from '../../src/topology/layout.ts';
import { pictureOfGraph } from '../../src/topology/packed/unpack.ts';
import { project } from '../../src/topology/project.ts';
import { held, host, used } from '../support/eniWorlds.ts';
import { holds } from '../support/seed.ts';
import { address, autoPublic, eni, snapshot } from '../support/snapshot.ts';

/** Data as JSON gives it, with a prototype. */
const plain = { noNullPrototype: true } as const;
const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('', '__proto__', '</script>'));
const tags: fc.Arbitrary<readonly Tag[]> = fc.uniqueArray(fc.record({ key: words, value: words }, plain), {
  selector: ({ key }) => key,
  maxLength: 4,
});
const id = (kind: string): fc.Arbitrary<string> =>
  fc.stringMatching(/^[0-9a-f]{3}$/).map((letters) => `${kind}-0${letters}`);

const enis: fc.Arbitrary<Eni> = fc
  .record({
    id: id('eni'),
    how: held,
    where: used,
    tags,
    description: words,
    privateDnsName: fc.option(words, { nil: undefined }),
    subnetId: id('subnet'),
    groups: fc.array(fc.record({ id: id('sg'), name: words }, plain), { maxLength: 3 }),
    association: fc.option(fc.constant(autoPublic('63.33.1.1')), { nil: undefined }),
    connectionTracking: fc.option(
      fc.record({ tcpEstablished: fc.option(fc.nat(), { nil: undefined }), udp: fc.nat(), udpStream: fc.nat() }, plain),
      { nil: undefined },
    ),
  })
  .map(({ how, where, association, ...over }) =>
    eni({ ...how, ...where, ...over, addresses: [address('10.0.0.20', { association })] }),
  );

const hosts: fc.Arbitrary<Instance> = fc
  .record({ id: id('i'), host, tags, launchTime: fc.option(fc.nat(), { nil: undefined }) })
  .map(({ host: made, ...over }) => ({ ...made, ...over }));

const gaps: fc.Arbitrary<readonly Gap[]> = fc
  .option(fc.record({ readAt: fc.integer({ min: -1e12, max: 4e12 }), whole: fc.boolean() }, plain), { nil: undefined })
  .map((kept) => [
    { part: 'enis', iamAction: 'ec2:DescribeNetworkInterfaces', code: 'Unavailable', message: '', kept },
  ]);

const accounts: fc.Arbitrary<Snapshot> = fc
  .record({
    gaps: fc.oneof(fc.constant([]), gaps),
    enis: fc.array(enis, { maxLength: 8 }),
    instances: fc.array(hosts, { maxLength: 4 }),
    readAt: fc.integer({ min: -1e12, max: 4e12 }),
    accountId: fc.option(fc.constant('111122223333'), { nil: undefined }),
  })
  .map((over) => snapshot(over));

/** Everything that the product makes of an account; it must not break on any that a file can hold. */
const shownWholly = (account: Snapshot): void => {
  const inventory = new Inventory(account);
  const findings = findingsOf(inventory);
  layout(pictureOfGraph(project(inventory, findings, 'x')));
  const comparison = compareSnapshots(snapshot(), account);
  changeRows(comparison);
  layout(pictureOfGraph(project(withGhosts(comparison, inventory), findings, 'x')));
};

const known = ['NotASnapshot', 'NewerSnapshot', 'DamagedSnapshot'];

/** Opened and fit to be shown, or refused in one clear sentence. */
const expectHonest = (text: string): 'read' | 'refused' => {
  const read = parseSnapshot(text);
  if (read.kind === 'snapshot') {
    shownWholly(read.snapshot);
    return 'read';
  }
  expect(known).toContain(read.problem.code);
  expect(read.problem.message).toMatch(/^This (file|snapshot) [^]{5,}$/);
  expect(read.problem.remedy).not.toBe('');
  return 'refused';
};

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Replaces one value somewhere below by another one. */
const replaced = (value: Json, path: readonly number[], by: Json): Json => {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== 'object' || value === null) return by;
  const names = Object.keys(value);
  const name = names[at % Math.max(1, names.length)];
  if (name === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, index) => (index === Number(name) ? replaced(item, rest, by) : item));
  return { ...value, [name]: replaced(value[name] ?? null, rest, by) };
};

describe('a snapshot file', () => {
  it('gives back any account that it was made of', async () => {
    await holds(
      fc.property(accounts, words, (account, title) => {
        const text = serializeSnapshot(account, { title });
        expect(parseSnapshot(text)).toStrictEqual({
          kind: 'snapshot',
          about: { title },
          snapshot: canonical(account),
          leftOut: [],
        });
        expect(compareSnapshots(account, account).changes).toEqual([]);
      }),
      150,
    );
  });

  it('with any value replaced by another is opened and can be shown, or is refused in words', async () => {
    const outcomes = { read: 0, refused: 0 };
    await holds(
      fc.property(
        accounts,
        fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }),
        fc.jsonValue(),
        (account, path, by) => {
          const file = JSON.parse(serializeSnapshot(account, { title: 'x' })) as Json;
          outcomes[expectHonest(JSON.stringify(replaced(file, path, by as Json)))] += 1;
        },
      ),
      400,
    );
    expect(outcomes.refused).toBeGreaterThan(40);
    expect(outcomes.read).toBeGreaterThan(5);
  });

  it('with letters lost, doubled or exchanged never breaks anything', async () => {
    const text = serializeSnapshot(snapshot(), { title: 'x' });
    await holds(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 6 }), (at, lost, put) => {
        expectHonest(text.slice(0, at) + put + text.slice(at + lost));
      }),
      400,
    );
  });

  it('of a simulated account of any size survives the round trip', async () => {
    await holds(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (interfaces) => {
        const account = await worldNamed({ kind: 'synthetic', interfaces });
        const read = parseSnapshot(serializeSnapshot(account, { title: 'x' }));
        expect(read.kind === 'snapshot' && read.snapshot).toStrictEqual(canonical(account));
      }),
      8,
    );
  });
});
