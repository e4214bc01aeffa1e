import { custodyOf } from '../../domain/custody/custody.ts';
import { normalizeIp } from '../../domain/ip.ts';
import type { Eni } from '../../domain/model.ts';
import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import type { EniInput } from '../shared/eniInput.ts';

/** What is taken from an interface: addresses and, in CIDR form, prefixes of one family. */
export type UnassignInput = EniInput & { readonly taken: readonly string[] };

/** Parted by whether there is a slash, as EC2 takes them in two parameters. */
export const addressesAndPrefixesOf = (
  taken: readonly string[],
): { readonly addresses: readonly string[]; readonly prefixes: readonly string[] } => ({
  addresses: taken.filter((each) => !each.includes('/')),
  prefixes: taken.filter((each) => each.includes('/')),
});

/** What an interface has of one family, and where EC2 says so. */
type Family = {
  readonly name: 'ipv4' | 'ipv6';
  readonly source: string;
  readonly has: (eni: Eni) => ReadonlySet<string>;
};

export const ipv4: Family = {
  name: 'ipv4',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnassignPrivateIpAddresses.html',
  has: ({ addresses, ipv4Prefixes }) => new Set([...addresses.map(({ ip }) => ip), ...ipv4Prefixes]),
};

export const ipv6: Family = {
  name: 'ipv6',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnassignIpv6Addresses.html',
  has: ({ ipv6Addresses, ipv6Prefixes }) =>
    new Set([...ipv6Addresses.map(({ ip }) => normalizeIp(ip)), ...ipv6Prefixes]),
};

/** A rule that blocks an empty choice. */
export const somethingTaken = ({ name, source }: Family): Rule<UnassignInput> => ({
  id: `unassign-${name}/something`,
  title: words`At least one address or prefix is unassigned`,
  source,
  needs: ['taken'],
  ofWhole: true,
  *check({ taken = [] }) {
    if (taken.length === 0) yield block(words`Nothing is selected`, words`Choose at least one address or prefix.`);
  },
});

/** A rule that blocks addresses and prefixes which the interface does not have. */
export const takenIsHeld = ({ name, source, has }: Family): Rule<UnassignInput> => ({
  id: `unassign-${name}/held`,
  title: words`Only what the interface has can be unassigned`,
  source,
  needs: ['eniId', 'taken'],
  *check({ eniId, taken = [] }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni) return;
    const held = has(eni);
    for (const each of taken) {
      if (!held.has(normalizeIp(each)))
        yield block(words`The interface no longer has it: ${foreign(each)}`, words`Go back and choose again.`);
    }
  },
});

/**
 * A rule that warns of addresses which a CNI plugin (VPC CNI, Cilium) may have given to pods; it also assigns others when it wants.
 */
export const podsMayUse = ({ name }: Family): Rule<UnassignInput> => ({
  id: `unassign-${name}/pods`,
  title: words`Pods of a Kubernetes cluster may use the addresses of its interfaces`,
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html',
  needs: ['eniId'],
  reviewOnly: true,
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    const custody = eni && custodyOf(eni, inventory);
    if (!custody?.controller || custody.controller.serves === 'machine') return;
    yield warn(
      words`${foreign(custody.controller.title)} looks after the interface, and pods may use its addresses: ${foreign(custody.holder?.name ?? eni?.id)}`,
      words`Let the cluster release them.`,
    );
  },
});

/** The single addresses chosen, without prefixes, in their usual spelling. */
export const takenAddresses = ({ taken = [] }: Partial<UnassignInput>): ReadonlySet<string> =>
  new Set(addressesAndPrefixesOf(taken).addresses.map(normalizeIp));
