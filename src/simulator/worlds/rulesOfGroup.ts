import type { SecurityGroupRule } from '../../domain/model.ts';
import { fullId } from './naming.ts';
import type { GroupSpec, VpcSpec } from './spec.ts';

/** The rules of a group: those that EC2 gives each new one (all may leave, members of a default group may come), and those that it is said to have. */
export const rulesOfGroup = (group: GroupSpec, { groups, ipv6 }: VpcSpec): readonly SecurityGroupRule[] => [
  everything(true, 'ipv4', '0.0.0.0/0'),
  ...(ipv6 === undefined ? [] : [everything(true, 'ipv6', '::/0')]),
  ...(group.name === 'default' ? [everything(false, 'group', fullId(group.id))] : []),
  ...(group.lets ?? []).map((text) => ruleOf(text, groups)),
];

const everything = (egress: boolean, peer: SecurityGroupRule['peer'], of: string): SecurityGroupRule => ({
  egress,
  protocol: '-1',
  from: undefined,
  to: undefined,
  peer,
  of,
  description: undefined,
});

/** `tcp 22 203.0.113.0/24 office`, `icmp 10.0.0.0/16`, `all fw-transit`. */
const ruleOf = (text: string, groups: VpcSpec['groups']): SecurityGroupRule => {
  const [, protocol = '', from, to = from, of = '', description] =
    /^([a-z]+)(?: (\d+)(?:-(\d+))?)? (\S+)(?: (.+))?$/.exec(text) ?? [];
  const group = groups.find(({ name }) => name === of);
  if (!group && !of.includes('/')) throw new Error(`No such peer in ${text}`);
  // EC2 writes -1 for every type of ICMP.
  const every = protocol === 'icmp' ? -1 : undefined;
  return {
    egress: false,
    protocol: protocol === 'all' ? '-1' : protocol,
    from: from === undefined ? every : Number(from),
    to: to === undefined ? every : Number(to),
    peer: group ? 'group' : of.includes(':') ? 'ipv6' : 'ipv4',
    of: group ? fullId(group.id) : of,
    description,
  };
};
