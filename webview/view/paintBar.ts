import type { SubnetUsage, SubnetNode } from '../../src/topology/graph.ts';
import type { Rect } from '../../src/topology/scene.ts';
import type { Pen } from './pen.ts';

/** Share of a subnet's usable addresses that is taken, 0-1. */
export const shareTaken = ({ total, reserved, free }: SubnetUsage): number => {
  const usable = total - reserved;
  return usable > 0 ? Math.min(1, (usable - free) / usable) : 0;
};

/** So full that it deserves a finding, or bears one. */
export const isShort = (node: SubnetNode): boolean => node.findings.length > 0;

/** The thin bar of used addresses: filled, hatched for prefixes, whole and hatched when nothing is known. */
export const paintBar = (pen: Pen, rect: Rect, node: SubnetNode): void => {
  const { ink } = pen;
  if (!node.usage) {
    if (node.cidr !== undefined) pen.hatch(rect, 'track', 'line3');
    else pen.flood(rect, ink.track);
    return;
  }
  pen.flood(rect, ink.track);
  const { total, reserved, free, inPrefixes } = node.usage;
  const usable = Math.max(1, total - reserved);
  const taken = Math.max(usable - free > 0 ? 2 : 0, rect.w * shareTaken(node.usage));
  pen.flood({ ...rect, w: taken }, isShort(node) ? ink[severityOf(node)] : ink.used);
  const prefixes = (rect.w * inPrefixes) / usable;
  if (prefixes >= 1 && !isShort(node))
    pen.hatch({ ...rect, x: rect.x + taken - prefixes, w: prefixes }, 'track', 'used');
  if (ink.barLine !== 'transparent')
    pen.box({ x: rect.x, y: rect.y - 1, w: rect.w, h: rect.h + 2 }, { stroke: ink.barLine });
};

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
