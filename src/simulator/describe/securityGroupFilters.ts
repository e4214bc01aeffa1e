import type { SecurityGroup } from '../../domain/model.ts';
import type { GroupRule, GroupRulePeer } from '../extras.ts';
import type { World } from '../world.ts';
import type { FilterTable } from './filters.ts';

type Look = (rule: GroupRule, world: World) => string | undefined;

const peerOf =
  (kind: GroupRulePeer['kind']): Look =>
  ({ peer }) => {
    if (peer.kind !== kind) return undefined;
    return 'cidr' in peer ? peer.cidr : peer.id;
  };

const looks: { readonly [field: string]: Look } = {
  cidr: peerOf('ipv4'),
  'from-port': (rule) => rule.fromPort?.toString(),
  'group-id': peerOf('group'),
  'group-name': (rule, world) => world.securityGroups.get(peerOf('group')(rule, world) ?? '')?.name,
  'ipv6-cidr': peerOf('ipv6'),
  'prefix-list-id': peerOf('prefixList'),
  protocol: (rule) => rule.protocol,
  'to-port': (rule) => rule.toPort?.toString(),
  'user-id': (rule, world) => (rule.peer.kind === 'group' ? world.accountId : undefined),
};

/** `ip-permission.<field>` and `egress.ip-permission.<field>` look at the group's rules. */
const throughRules = (prefix: string, egress: boolean): FilterTable<SecurityGroup> =>
  Object.fromEntries(
    Object.entries(looks).map(([field, look]) => [
      `${prefix}.${field}`,
      (group: SecurityGroup, world) =>
        [...world.extras.groupRules.values()]
          .filter((rule) => rule.groupId === group.id && rule.egress === egress)
          .map((rule) => look(rule, world)),
    ]),
  ) satisfies FilterTable<SecurityGroup>;

export const securityGroupFilters: FilterTable<SecurityGroup> = {
  ...throughRules('ip-permission', false),
  ...throughRules('egress.ip-permission', true),
  description: (group) => group.description,
  'group-id': (group) => group.id,
  'group-name': (group) => group.name,
  'owner-id': (group) => group.ownerId,
  'vpc-id': (group) => group.vpcId,
};
