import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/model.ts';
import type { Ec2 } from '../../src/actions/ec2.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { simulate } from '../../src/simulator/simulate.ts';
import { changeRows } from '../../src/services/changeRows.ts';
import { compareSnapshots } from '../../src/snapshot/compare.ts';
import { holds } from '../support/seed.ts';
import { connectionInto } from '../support/simulatedPlatform.ts';

/** One write and the changes that it makes, each as `kind what id field,field`; undefined when the account offers none. */
type Write = { readonly run: (ec2: Ec2) => Promise<unknown>; readonly changes: readonly string[] } | undefined;

const pick = <T>(things: readonly T[], number: number): T | undefined => things[number % Math.max(1, things.length)];

const own = ({ enis }: Snapshot) => enis.filter(({ requesterManaged, operator }) => !requesterManaged && !operator);
const loose = (account: Snapshot) =>
  own(account).filter(
    ({ attachment, interfaceType, addresses }) =>
      !attachment && interfaceType === 'interface' && addresses.every(({ association }) => !association),
  );

const writes: { readonly [name: string]: (account: Snapshot, number: number) => Write } = {
  describe: (account, number) => {
    const eni = pick(own(account), number);
    return (
      eni && {
        run: (ec2) => ec2.modifyDescription({ eniId: eni.id, description: `new ${number}` }),
        changes: [`changed interface ${eni.id} description`],
      }
    );
  },
  check: (account, number) => {
    const eni = pick(own(account), number);
    return (
      eni && {
        run: (ec2) => ec2.modifySourceDestCheck({ eniId: eni.id, enabled: !eni.sourceDestCheck }),
        changes: [`changed interface ${eni.id} sourceDestCheck`],
      }
    );
  },
  tag: (account, number) => {
    const eni = pick(account.enis, number);
    return (
      eni && {
        run: (ec2) => ec2.createTags({ ids: [eni.id], tags: [{ key: 'seen', value: `${number}` }] }),
        changes: [`changed interface ${eni.id} tags`],
      }
    );
  },
  groups: (account, number) => {
    const eni = pick(
      own(account).filter(({ interfaceType }) => interfaceType !== 'efa-only'),
      number,
    );
    const group = account.securityGroups.find(
      ({ id, vpcId }) => vpcId === eni?.vpcId && !(eni?.groups.length === 1 && eni.groups[0]?.id === id),
    );
    return (
      eni &&
      group && {
        run: (ec2) => ec2.modifySecurityGroups({ eniId: eni.id, groupIds: [group.id] }),
        changes: [`changed interface ${eni.id} groups`],
      }
    );
  },
  delete: (account, number) => {
    const eni = pick(loose(account), number);
    return (
      eni && {
        run: (ec2) => ec2.deleteInterface({ eniId: eni.id }),
        changes: [`removed interface ${eni.id}`, `follows subnet ${eni.subnetId}`],
      }
    );
  },
  attach: (account, number) => {
    const eni = pick(loose(account), number);
    const host = pick(
      account.instances.filter(
        ({ zone, state, operator, vpcId }) =>
          zone === eni?.zone && vpcId === eni.vpcId && state === 'running' && !operator,
      ),
      number,
    );
    return (
      eni &&
      host && {
        run: (ec2) => ec2.attachInterface({ eniId: eni.id, instanceId: host.id, deviceIndex: 9, networkCard: 0 }),
        changes: [`changed interface ${eni.id} status,attachment`],
      }
    );
  },
  allocate: () => ({ run: (ec2) => ec2.allocateAddress({}), changes: ['added address *'] }),
  create: (account, number) => {
    const subnet = pick(
      account.subnets.filter(({ freeIpv4 }) => freeIpv4 > 0),
      number,
    );
    return (
      subnet && {
        run: (ec2) => ec2.createInterface({ subnetId: subnet.id }),
        changes: ['added interface *', `follows subnet ${subnet.id}`],
      }
    );
  },
};

const linesOf = (before: Snapshot, after: Snapshot): readonly string[] => {
  const known = new Set([
    ...before.enis.map(({ id }) => id),
    ...before.addresses.map(({ allocationId }) => allocationId),
  ]);
  const comparison = compareSnapshots(before, after);
  return changeRows(comparison).map(({ kind, on, consequence }) => {
    if (consequence) return `follows ${on.kind} ${on.id}`;
    const fields = comparison.changes.find((change) => change.on.id === on.id)?.fields ?? [];
    const id = kind === 'added' && !known.has(on.id) ? '*' : on.id;
    return [kind, on.kind, id, fields.map(({ name }) => name).join()].filter(Boolean).join(' ');
  });
};

describe('a comparison after one write', () => {
  it('tells exactly that write, and the way back tells it the other way round', async () => {
    const done = new Set<string>();
    for (const [name, writeOf] of Object.entries(writes)) {
      const property = fc.asyncProperty(fc.nat(1_000), async (number) => {
        const before = demoSnapshot();
        const write = writeOf(before, number);
        if (!write) return;
        const simulator = simulate(before, { quotas: { elasticIps: 50 } });
        const connection = connectionInto(simulator);
        // An instance may have no room: what is refused changes nothing.
        const refused = await write.run(connection.ec2()).then(
          () => false,
          () => true,
        );
        connection.close();
        const after = simulator.snapshot();
        expect(new Set(linesOf(before, after))).toEqual(new Set(refused ? [] : write.changes));
        const back = compareSnapshots(after, before).changes.map(({ kind, on }) => `${kind} ${on.id}`);
        const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
        const forth = compareSnapshots(before, after).changes.map(({ kind, on }) => `${turned[kind]} ${on.id}`);
        expect(new Set(back)).toEqual(new Set(forth));
        if (!refused) done.add(name);
      });
      await holds(property, 10);
    }
    expect([...done].toSorted()).toEqual(Object.keys(writes).toSorted());
  });
});
