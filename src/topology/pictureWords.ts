import * as use from '../domain/subnetUse.ts';
import type { CardNode, SubnetNode, SubnetUsage } from './graph.ts';

/** Share of a subnet's usable addresses that is taken, 0-1. */
export const shareTaken = ({ total, reserved, free }: SubnetUsage): number => {
  const usable = total - reserved;
  return usable > 0 ? Math.min(1, (usable - free) / usable) : 0;
};

/** As the finding has it, so that picture and findings speak of the same subnets. */
export const isNearlyFull = ({ total, reserved, free }: SubnetUsage): boolean =>
  use.isNearlyFull({ free, usable: total - reserved });

/** So full that it deserves a finding, or bears one. */
export const isShort = (node: SubnetNode): boolean => node.findings.length > 0;

export const severityOf = ({
  findings,
}: {
  readonly findings: readonly { readonly severity: 'warning' | 'error' }[];
}): 'warn' | 'err' => (findings.some(({ severity }) => severity === 'error') ? 'err' : 'warn');

export const severityIcon = (token: 'warn' | 'err'): 'warning' | 'error' => (token === 'err' ? 'error' : 'warning');

/** The free count in words: `246 free of 251`, short `54 free`, `?` when it could not be read. */
export const freeWords = ({ usage, cidr, ipv6Cidr }: SubnetNode, short: boolean): string => {
  if (!usage) return cidr === undefined && ipv6Cidr !== undefined ? 'IPv6 only' : '? free';
  const usable = usage.total - usage.reserved;
  return short ? `${usage.free} free` : `${usage.free} free of ${usable}`;
};

/** `card 2 · eth0` does not fit a tag: `2:eth0`. */
export const shortTag = (tag: string): string => tag.replace(/^card (\d+) · /, '$1:');

export const lastPart = (address: string): string => {
  const part = address.split('.').at(-1);
  return part === undefined || part === address ? address : `.${part}`;
};

/** A state other than running is news; the type gives way to it. */
export const typeAndState = (node: CardNode): string | undefined =>
  node.state !== undefined && node.state !== 'running' ? node.state : node.note;

export const rightWords = (node: CardNode): string => {
  if (node.kind === 'unattached') return 'unattached';
  if (node.kind === 'guest') return node.homeSubnet ?? '';
  return node.chips.length > 1 ? `×${node.chips.length}` : (node.note ?? '');
};
