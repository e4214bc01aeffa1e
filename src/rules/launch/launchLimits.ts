import type { AddressRequest } from '../../domain/addressRequest.ts';
import { mostInterfaces } from '../../domain/cards.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { counted, foreign, words } from '../../domain/words.ts';
import { launchCount, launchLimits, type LaunchInput } from './launchInput.ts';
import { block, warn, type Rule, type Verdict } from '../rule.ts';
import { newOfLaunch } from './newOfLaunch.ts';
import { loadOfEni, loadOfPrimary, loadOfSubnet, type Load } from './launchLoad.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html';

/** The same limit as seen from each of the two lists that it is about. */
const countRule = (id: string, list: 'eniIds' | 'newSubnetIds'): Rule<LaunchInput> => ({
  id,
  title: words`An instance type supports a limited number of network interfaces`,
  source: page,
  needs: ['instanceType', list],
  ofWhole: true,
  *check(input, inventory) {
    const limits = launchLimits(input, inventory);
    const count = launchCount(input);
    const most = limits && mostInterfaces(limits);
    // Where it is not known how many there can be, the rule of the card says so.
    if (!limits || most === undefined || count <= most) return;
    yield block(
      words`${foreign(limits.type)} supports ${counted(most, words`interface`, words`interfaces`)}; with the primary one there would be: ${count}`,
    );
  },
});

export const existingCount = countRule('launch/interface-limit', 'eniIds');
export const newCount = countRule('launch/new-interface-limit', 'newSubnetIds');

type LoadsOf = (input: Partial<LaunchInput>, inventory: Inventory) => readonly Load[];

/** Whether the type allows what an interface has; asked once the field is answered that decides it. */
const loadRule = (id: string, field: keyof LaunchInput, loadsOf: LoadsOf): Rule<LaunchInput> => ({
  id,
  title: words`An instance type limits the addresses of an interface; prefixes need the Nitro System`,
  source: page,
  needs: ['instanceType', field],
  *check(input, inventory) {
    const limits = launchLimits(input, inventory);
    if (!limits) return;
    for (const load of loadsOf(input, inventory)) {
      if (load.ipv4 > limits.ipv4PerInterface)
        yield block(
          words`${foreign(limits.type)} allows ${limits.ipv4PerInterface} IPv4 addresses and prefixes, fewer than are on: ${foreign(load.label)}`,
        );
      if (load.ipv6 > (limits.ipv6PerInterface ?? Number.POSITIVE_INFINITY))
        yield block(
          words`${foreign(limits.type)} allows ${limits.ipv6PerInterface} IPv6 addresses and prefixes, fewer than are on: ${foreign(load.label)}`,
        );
      yield* nitroVerdicts(load, limits);
      if (load.isEfa && !limits.efaSupported)
        yield block(words`${foreign(limits.type)} does not support Elastic Fabric Adapters: ${foreign(load.label)}`);
    }
  },
});

function* nitroVerdicts(
  { nitro, label }: Load,
  {
    type,
    hypervisor,
    bareMetal,
  }: { readonly type: string; readonly hypervisor: string | undefined; readonly bareMetal: boolean },
): Generator<Verdict> {
  if (nitro === undefined || bareMetal || hypervisor === 'nitro') return;
  if (hypervisor === 'xen')
    yield block(words`${foreign(type)} is not built on the Nitro System, and it ${foreign(nitro)}: ${foreign(label)}`);
  else
    yield warn(
      words`It is not known whether ${foreign(type)} is built on the Nitro System, and it ${foreign(nitro)}: ${foreign(label)}`,
    );
}

const eniLoads =
  (idsOf: (input: Partial<LaunchInput>) => readonly string[]): LoadsOf =>
  (input, inventory) =>
    idsOf(input).flatMap((id) => {
      const eni = inventory.eni(id);
      return eni ? [loadOfEni(eni)] : [];
    });

const nothing: AddressRequest = { kind: 'count', count: 0 };

/** The new primary interface before it is given addresses. */
const bareLoads: LoadsOf = (input, inventory) => {
  const load = loadOfPrimary({ ...input, ipv4: nothing, ipv6: input.ipv6 && nothing }, inventory);
  return load ? [load] : [];
};

/** Its addresses of one family, apart from what its subnet and type ask for. */
const familyLoads =
  (other: 'ipv4' | 'ipv6'): LoadsOf =>
  (input, inventory) => {
    const load = loadOfPrimary({ ...input, [other]: nothing }, inventory);
    if (!load) return [];
    return [{ ...load, nitro: load.nitro === 'has prefixes' ? load.nitro : undefined, isEfa: false, [other]: 0 }];
  };

/** The new secondary interfaces. */
const newLoads: LoadsOf = (input, inventory) =>
  newOfLaunch(input).flatMap(({ number, subnetId, interfaceType }) => {
    const subnet = number > 0 ? inventory.subnet(subnetId) : undefined;
    return subnet ? [loadOfSubnet(subnet, interfaceType)] : [];
  });

/** A rule for each question that can make an interface too heavy for the type. */
export const loadRules: readonly Rule<LaunchInput>[] = [
  loadRule(
    'launch/primary-load',
    'eniId',
    eniLoads(({ eniId }) => (eniId === undefined ? [] : [eniId])),
  ),
  loadRule('launch/new-load', 'interfaceType', bareLoads),
  loadRule('launch/new-ipv4-load', 'ipv4', familyLoads('ipv6')),
  loadRule('launch/new-ipv6-load', 'ipv6', familyLoads('ipv4')),
  loadRule(
    'launch/secondary-load',
    'eniIds',
    eniLoads(({ eniIds = [] }) => eniIds),
  ),
  loadRule('launch/new-secondary-load', 'newSubnetIds', (input, inventory) =>
    newLoads(input, inventory).map((load) => ({ ...load, isEfa: false })),
  ),
  loadRule('launch/new-type-load', 'types', (input, inventory) =>
    newLoads(input, inventory).map((load) => ({ ...load, ipv4: 0, ipv6: 0, nitro: undefined })),
  ),
];
