import { allAspects } from '../../src/domain/facts/interfaceFacts.ts';
import { flowLogText } from '../../src/domain/flowLogText.ts';
import { regardFacts, keyOf, type Regard } from '../../src/domain/regard.ts';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { viewOf } from '../../src/domain/view.ts';

/** All that one can know of each thing, as `thing: fact` and its value. */
const factsIn = (account: Snapshot): ReadonlyMap<string, string> => {
  const view = viewOf(new Inventory(account));
  const regards: readonly Regard[] = [
    ...account.enis.map(({ id }): Regard => ({ kind: 'interface', id, aspects: allAspects })),
    ...account.instances.map(({ id }): Regard => ({ kind: 'instance', id })),
    ...account.addresses.map(({ allocationId: id }): Regard => ({ kind: 'address', id })),
    ...account.subnets.map(({ id }): Regard => ({ kind: 'subnet', id })),
    ...account.securityGroups.map(({ id }): Regard => ({ kind: 'group', id })),
    ...account.vpcs.map(({ id }): Regard => ({ kind: 'vpc', id })),
  ];
  const sides: readonly (readonly [string, string])[] = [
    ...account.permissions.map(
      ({ eniId, permission, accountId, state }) =>
        [`interface ${eniId}: ${permission} of ${accountId ?? 'nobody'}`, state] as const,
    ),
    ...account.transfers.map(
      ({ allocationId, accountId, status }) => [`address ${allocationId}: transfer`, `${status} ${accountId}`] as const,
    ),
    ...account.flowLogs.map(
      (log) => [`${kindOfLogged(log.resourceId)} ${log.resourceId}: flow log`, flowLogText(log)] as const,
    ),
    ...account.reverseDns.map(({ allocationId, name = '' }) => [`address ${allocationId}: reverse DNS`, name] as const),
  ];
  return new Map([
    ...regards.flatMap((regard) =>
      [...(regardFacts(regard, view) ?? [])].map(([name, value]) => [`${keyOf(regard)}: ${name}`, value] as const),
    ),
    ...sides,
  ]);
};

const kindOfLogged = (id: string): string => ({ e: 'interface', s: 'subnet', v: 'vpc' })[id[0] ?? ''] ?? 'thing';

/**
 * What differs between two states of an account, one line a fact, sorted. What EC2 chooses (ids of what is new, addresses that
 * were asked for by number) is not told apart, since it chooses as it likes.
 */
export const changedFacts = (before: Snapshot, after: Snapshot): readonly string[] => {
  const [was, is] = [factsIn(before), factsIn(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((key) => was.get(key) !== is.get(key))
    .map((key) => withoutChoices(`${key}: ${was.get(key) ?? 'none'} → ${is.get(key) ?? 'none'}`, !was.has(key)))
    .toSorted();
};

const withoutChoices = (line: string, isNew: boolean): string => {
  const plain = line.replace(/\b([a-z]+(?:-attach)?)-0+5eed[0-9a-f]+/g, '$1-new');
  return isNew
    ? plain
        .replace(/(private address|public address of|prefix|address:) \S+/g, '$1 chosen')
        .replace(/→ [\d.]+$/, '→ chosen')
    : plain;
};
