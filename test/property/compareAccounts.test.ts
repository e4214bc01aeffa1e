import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Eni, Snapshot } from '../../src/domain/model.ts';
import { atOnce } from '../../src/domain/turns.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { syntheticSnapshot } from '../../src/simulator/worlds/synthetic.ts';
import { changeRows } from '../../src/services/changeRows.ts';
import { compareAccounts } from '../../src/snapshot/compareAccounts.ts';
import { renamedAccount } from '../support/renamedAccount.ts';
import { holds } from '../support/seed.ts';

const compared = (before: Snapshot, after: Snapshot) =>
  atOnce(compareAccounts(new Inventory(before), new Inventory(after)));

/** Each difference as `kind what id field,field`; ids are those of the copy, of what it lacks the original's. */
const linesOf = (before: Snapshot, after: Snapshot): readonly string[] => {
  const comparison = compared(before, after);
  const fields = new Map(comparison.changes.map((change) => [change.on.id, change.fields.map(({ name }) => name)]));
  return changeRows(comparison)
    .filter(({ consequence }) => !consequence)
    .map(({ kind, on }) => [kind, on.kind, on.id, fields.get(on.id)?.join()].filter(Boolean).join(' '));
};

const worlds: readonly Snapshot[] = [demoSnapshot(), syntheticSnapshot(150), syntheticSnapshot(600)];
const place = fc.record({
  accountId: fc.constantFrom('444455556666', '000000000001', '987654321098'),
  region: fc.constantFrom('eu-west-1', 'us-east-1', 'ap-southeast-2', 'eu-central-1'),
});
/** By number, so that a counterexample can be read. */
const anyWorld = fc.nat(worlds.length - 1);
const worldAt = (number: number): Snapshot => worlds[number] ?? demoSnapshot();
/** Far from the blocks of the worlds, so that no block of the copy is one of the original. */
const anyShift = fc.integer({ min: 64, max: 127 });

const pick = <T>(things: readonly T[], number: number): T | undefined => things[number % Math.max(1, things.length)];
const nameOf = ({ tags }: Pick<Eni, 'tags'>) => tags.find(({ key }) => key === 'Name')?.value;

type Changed = { readonly copy: Snapshot; readonly lines: readonly string[] } | undefined;
type Mutation = (copy: Snapshot, number: number) => Changed;

const onEni = (copy: Snapshot, eni: Eni | undefined, over: Partial<Eni>, ...fields: readonly (keyof Eni)[]): Changed =>
  eni && {
    copy: { ...copy, enis: copy.enis.map((each) => (each === eni ? { ...each, ...over } : each)) },
    lines: [`changed interface ${eni.id} ${fields.join()}`],
  };

/** Single changes, each with all that it makes different. */
const mutations: { readonly [name: string]: Mutation } = {
  description: (copy, number) =>
    onEni(
      copy,
      pick(
        copy.enis.filter(({ attachment }) => attachment?.instanceId),
        number,
      ),
      { description: 'other' },
      'description',
    ),
  check: (copy, number) => {
    const eni = pick(copy.enis, number);
    return onEni(copy, eni, { sourceDestCheck: !eni?.sourceDestCheck }, 'sourceDestCheck');
  },
  tag: (copy, number) => {
    const eni = pick(copy.enis, number);
    return onEni(copy, eni, { tags: [...(eni?.tags ?? []), { key: 'seen', value: 'yes' }] }, 'tags');
  },
  group: (copy, number) => {
    const eni = pick(copy.enis, number);
    const group = copy.securityGroups.find(
      ({ id, vpcId }) => vpcId === eni?.vpcId && eni?.groups.every((own) => own.id !== id),
    );
    return (
      group && onEni(copy, eni, { groups: [...(eni?.groups ?? []), { id: group.id, name: group.name }] }, 'groups')
    );
  },
  address: (copy, number) => {
    const eni = pick(
      copy.enis.filter(({ addresses }) => addresses.length > 0),
      number,
    );
    const further = { ip: '10.255.255.250', primary: false, privateDnsName: undefined, association: undefined };
    return onEni(copy, eni, { addresses: [...(eni?.addresses ?? []), further] }, 'addresses');
  },
  type: (copy, number) => {
    const instance = pick(copy.instances, number);
    return (
      instance && {
        copy: {
          ...copy,
          instances: copy.instances.map((each) => (each === instance ? { ...each, type: 'x9.huge' } : each)),
        },
        lines: [`changed instance ${instance.id} type`],
      }
    );
  },
  image: (copy, number) => {
    const instance = pick(copy.instances, number);
    const same = copy.instances.filter(({ imageId }) => imageId === instance?.imageId);
    return instance && same.length > 1
      ? {
          copy: {
            ...copy,
            instances: copy.instances.map((each) =>
              each === instance ? { ...each, imageId: 'ami-0123456789abcdef0' } : each,
            ),
          },
          lines: [`changed instance ${instance.id} imageId`],
        }
      : undefined;
  },
  route: (copy, number) => {
    const table = pick(copy.routeTables, number);
    const routes = [
      ...(table?.routes ?? []),
      { destination: '192.0.2.0/24', target: 'tgw-0123456789abcdef0', state: 'active' },
    ];
    return (
      table && {
        copy: { ...copy, routeTables: copy.routeTables.map((each) => (each === table ? { ...each, routes } : each)) },
        lines: [`changed routeTable ${table.id} routes`],
      }
    );
  },
  rename: (copy, number) => {
    const instance = pick(
      copy.instances.filter((each) => nameOf(each) !== undefined),
      number,
    );
    if (!instance) return undefined;
    const tags = instance.tags.map((tag) => (tag.key === 'Name' ? { ...tag, value: 'quite-another' } : tag));
    return {
      copy: { ...copy, instances: copy.instances.map((each) => (each === instance ? { ...each, tags } : each)) },
      lines: [`changed instance ${instance.id} tags`],
    };
  },
};

describe('two accounts that are the same but for ids, MACs, addresses and region', () => {
  it('have no differences', async () => {
    await holds(
      fc.property(anyWorld, place, anyShift, (number, where, by) => {
        const world = worldAt(number);
        expect(linesOf(world, renamedAccount(world, where, by))).toEqual([]);
        expect(compared(world, renamedAccount(world, where, by)).unsure?.size).toBe(0);
      }),
      20,
    );
  });

  it('differ by exactly what is changed in one of them', async () => {
    const done = new Set<string>();
    for (const [name, mutation] of Object.entries(mutations))
      await holds(
        fc.property(anyWorld, place, anyShift, fc.nat(10_000), (at, where, by, number) => {
          const world = worldAt(at);
          const changed = mutation(renamedAccount(world, where, by), number);
          if (!changed) return;
          expect(linesOf(world, changed.copy)).toEqual(changed.lines);
          // From the other side it is the same one thing.
          expect(
            compared(changed.copy, world).changes.filter(({ fields }) =>
              fields.some(({ name: field }) => field !== 'freeIpv4'),
            ),
          ).toHaveLength(1);
          done.add(name);
        }),
        10,
      );
    // A world that lacks such a thing is passed over.
    expect([...done].toSorted()).toEqual(Object.keys(mutations).toSorted());
  });

  it('differ by what one of them lacks: an interface, or an instance with all of its own', async () => {
    await holds(
      fc.property(anyWorld, place, anyShift, fc.nat(10_000), (at, where, by, number) => {
        const world = worldAt(at);
        const copy = renamedAccount(world, where, by);
        const named = world.instances.filter((each) => nameOf(each) !== undefined);
        const gone = pick(
          named.filter((each) => named.filter((other) => nameOf(other) === nameOf(each)).length === 1),
          number,
        );
        if (!gone) return;
        const [there] = copy.instances.filter((each) => nameOf(each) === nameOf(gone));
        const without: Snapshot = {
          ...copy,
          instances: copy.instances.filter((each) => each !== there),
          enis: copy.enis.filter(({ attachment }) => attachment?.instanceId !== there?.id),
        };
        // An elastic IP of it is unused then, and a route to it leads nowhere.
        const lines = linesOf(world, without).filter((line) => !/ (address|routeTable) /.test(line));
        const enis = world.enis.filter(({ attachment }) => attachment?.instanceId === gone.id);
        expect(new Set(lines)).toEqual(
          new Set([`removed instance ${gone.id}`, ...enis.map(({ id }) => `removed interface ${id}`)]),
        );
      }),
      30,
    );
  });
});
