import * as use from '../domain/subnetUse.ts';
import type { CardNode, ChipNode, FindingMark, SubnetNode, SubnetUsage } from './graph.ts';

/** `1 elastic IP`, `5 elastic IPs`, `2 addresses`. */
export const plural = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : word.endsWith('s') ? 'es' : 's'}`;

/** Share of a subnet's usable addresses that is taken, from 0 to 1; 0 where none is usable. */
export const shareTaken = ({ total, reserved, free }: SubnetUsage): number => {
  const usable = total - reserved;
  return usable > 0 ? Math.min(1, (usable - free) / usable) : 0;
};

/** Decided as for findings, so that picture and findings agree on the subnets. */
export const isSubnetNearlyFull = ({ total, reserved, free }: SubnetUsage): boolean =>
  use.isNearlyFull({ free, usable: total - reserved });

/** Whether addresses are what is wrong with the subnet; its findings may be about something else, such as a route. */
export const isShort = ({ findings, usage }: SubnetNode): boolean =>
  findings.length > 0 && usage !== undefined && isSubnetNearlyFull(usage);

/** The colour of the worst finding; `warn` also without any. */
export const severityOf = ({
  findings,
}: {
  readonly findings: readonly { readonly severity: 'warning' | 'error' }[];
}): 'warn' | 'err' => (findings.some(({ severity }) => severity === 'error') ? 'err' : 'warn');

/** The icon that stands for a colour of severity. */
export const severityIcon = (token: 'warn' | 'err'): 'warning' | 'error' => (token === 'err' ? 'error' : 'warning');

/** The free count in words: `246 free of 251`, short `54 free`, in the least room `54`; `?` when it could not be read. */
export const freeWords = ({ usage, cidr, ipv6Cidr }: SubnetNode, short: boolean | 'least'): string => {
  if (short === 'least' && usage) return `${usage.free}`;
  if (!usage) return cidr === undefined && ipv6Cidr !== undefined ? 'IPv6 only' : '? free';
  const usable = usage.total - usage.reserved;
  return short ? `${usage.free} free` : `${usage.free} free of ${usable}`;
};

/** `2:eth0` for `card 2 · eth0`, which does not fit a chip; other tags as they are. */
export const shortTag = (tag: string): string => tag.replace(/^card (\d+) · /, '$1:');

/** `.15` for `10.0.2.15`; what has no dots as it is. */
export const lastPart = (address: string): string => {
  const part = address.split('.').at(-1);
  return part === undefined || part === address ? address : `.${part}`;
};

/** The state of an instance that is not running, else its type; undefined where neither is known. */
export const typeAndState = (node: CardNode): string | undefined =>
  node.state !== undefined && node.state !== 'running' ? node.state : node.note;

/** What stands at the right of a card's header: the number of interfaces, the home of a guest, a note, or nothing. */
export const rightWords = (node: CardNode): string => {
  if (node.kind === 'unattached') return 'unattached';
  if (node.kind === 'guest') return node.homeSubnet ?? '';
  return node.chips.length > 1 ? `×${node.chips.length}` : (node.note ?? '');
};

/** Whether EC2 is at work on an interface: what others hold although it is free is at rest. */
export const isAtWork = ({ busy }: Pick<ChipNode, 'busy'>): boolean => busy !== undefined && busy !== 'available';

/** What EC2 does with it, in a sentence; undefined at rest. */
export const workWords = (node: Pick<ChipNode, 'busy'>): string | undefined =>
  isAtWork(node) ? `EC2 is at work: ${node.busy ?? ''}` : undefined;

/** The few words for a finding where a row has no room for its sentence, by its rule. */
const brief: { readonly [RuleId in string]: string } = {
  'subnet/nearly-full': 'subnet nearly full',
  'subnet/blackhole-route': 'blackhole route',
  'instance/no-room-for-interfaces': 'no free slot',
  'instance/same-subnet-twice': 'same subnet twice',
  'address/idle-elastic-ip': 'unused elastic IP',
};

/** `no free slot`; the whole sentence where there are no fewer words. */
export const briefFinding = ({ id, message }: Pick<FindingMark, 'id' | 'message'>): string => brief[id] ?? message;

/** What the picture marks an interface with, and how its legend calls that, on the page and in files. */
export const interfaceMarks = {
  primary: 'primary',
  secondary: 'secondary',
  unattached: 'unattached',
  managed: 'held by others',
  elasticIp: 'elastic IP',
  publicIp: 'public IP',
  outside: 'carrier or customer-owned IP',
  checkOff: 'source/dest check off',
  finding: 'finding',
} as const;

export type InterfaceMark = keyof typeof interfaceMarks;
