import type { Family } from '../../domain/exposure/ways.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { ipRange } from '../../domain/ipParts.ts';
import type { Eni, SecurityGroupRule } from '../../domain/model.ts';
import { isEvery, portText } from './portText.ts';

/** Whom the rules of an interface's groups let through in one direction, and for what. */
export type RulePeer = {
  readonly peer: SecurityGroupRule['peer'];
  /** A CIDR, the id of a group or that of a prefix list. */
  readonly of: string;
  /** Names of the groups whose rules say so. */
  readonly groups: readonly string[];
  readonly rules: readonly SecurityGroupRule[];
};

/** Whom the rules let through, and what is not known of it. */
export type RulePeers = {
  readonly peers: readonly RulePeer[];
  readonly ruleCount: number;
  /** Names of the groups whose rules were not read. */
  readonly unread: readonly string[];
};

/** The rules of all groups of an interface in one direction, by whom they are for. Security groups only allow, so what one lets through is let through. */
export const peersOf = (eni: Pick<Eni, 'groups'>, egress: boolean, inventory: Inventory): RulePeers => {
  const peers = new Map<string, { groups: Set<string>; rules: SecurityGroupRule[] }>();
  const unread: string[] = [];
  let ruleCount = 0;
  for (const { id, name } of eni.groups) {
    const rules = inventory.securityGroup(id)?.rules;
    if (!rules) unread.push(name);
    for (const rule of (rules ?? []).filter((one) => one.egress === egress)) {
      const key = `${rule.peer} ${rule.of}`;
      const peer = peers.get(key) ?? { groups: new Set(), rules: [] };
      peers.set(key, peer);
      peer.groups.add(name);
      peer.rules.push(rule);
      ruleCount += 1;
    }
  }
  return {
    peers: [...peers.values()].flatMap(({ groups, rules }): readonly RulePeer[] => {
      const [first] = rules;
      return first ? [{ peer: first.peer, of: first.of, groups: [...groups], rules }] : [];
    }),
    ruleCount,
    unread,
  };
};

/** The ports of rules, each once, the lowest first; everything where one of the rules is for everything. */
export const portsOfRules = (rules: readonly SecurityGroupRule[]): readonly string[] => {
  const inOrder = rules.toSorted((a, b) => rankOfPorts(a) - rankOfPorts(b));
  const ports = [...new Set(inOrder.map((rule) => portText(rule)))];
  return ports.includes('all') ? ['all'] : ports;
};

const rankOfPorts = (rule: SecurityGroupRule): number => (isEvery(rule) ? -1 : (rule.from ?? -1));

/** How wide a peer is, the widest first: the length of its block, four times as much for IPv4, so that both families go beside each other. */
export const widthRank = ({ peer, of }: Pick<SecurityGroupRule, 'peer' | 'of'>): number => {
  const length = ipRange(of)?.length ?? 128;
  return peer === 'ipv4' ? length * 4 : length;
};

/** The family that a rule for addresses is about. */
export const familyOfPeer = (peer: SecurityGroupRule['peer']): Family => (peer === 'ipv6' ? 'ipv6' : 'ipv4');
