import type { ResourceTag } from '../../aws/describe.ts';
import { foreign, noWords, words, type Words } from '../../domain/words.ts';
import type { FoundKind } from './findable.ts';
import { hitsOfKind, type FindHit } from './hit.ts';
import type { ScopeAsk } from './scopeAsk.ts';
import type { FindText } from './findText.ts';

type TagText = Extract<FindText, { readonly kind: 'tag' | 'name' | 'dns' }>;

/** The kinds of thing that are looked for, as EC2 calls them where it tells of tags. Source: EC2 API, ResourceType. */
const kindOf: ReadonlyMap<string, FoundKind> = new Map([
  ['instance', 'instances'],
  ['network-interface', 'enis'],
  ['elastic-ip', 'addresses'],
  ['subnet', 'subnets'],
  ['vpc', 'vpcs'],
  ['security-group', 'securityGroups'],
  ['route-table', 'routeTables'],
  ['internet-gateway', 'internetGateways'],
]);

/**
 * Asks for what bears a tag, a name being the tag `Name`; a name may also be that of a security group. One call tells of all kinds; calls that
 * are left then tell more of instances and interfaces. Where tags may not be read, these two kinds are asked for by themselves.
 */
export const askForTag = async (ask: ScopeAsk, wanted: TagText): Promise<readonly FindHit[]> => {
  const { key, value } = tagOf(wanted);
  const before = ask.unread.length;
  const tags = await ask.of('tags', {
    key: [key],
    ...(value === undefined ? {} : { value: [value] }),
    'resource-type': [...kindOf.keys()],
  });
  if (ask.unread.length > before) return byKind(ask, wanted);
  const groups =
    wanted.kind === 'name' && ask.left > 0 ? await ask.of('securityGroups', { 'group-name': [value ?? '*'] }) : [];
  const named = hitsOfKind('securityGroups', groups, wanted);
  const told = tags.map((tag) => tagHit(tag, wanted));
  const more = await details(ask, told, wanted);
  return [...new Map([...told, ...named, ...more].map((hit) => [hit.id, hit])).values()];
};

const tagOf = (wanted: TagText): { readonly key: string; readonly value: string | undefined } =>
  wanted.kind === 'tag' ? wanted : { key: 'Name', value: wanted.name };

const tagHit = ({ id, type, key, value }: ResourceTag, wanted: TagText): FindHit => ({
  kind: kindOf.get(type) ?? 'enis',
  id,
  name: key === 'Name' ? value : undefined,
  ip: undefined,
  fact: wanted.kind === 'tag' ? tagFact(key, value) : words`name`,
  holder: noWords,
  place: noWords,
  network: noWords,
  state: undefined,
  ownerId: undefined,
});

const tagFact = (key: string, value: string): Words => words`tag ${foreign(key, 40)}=${foreign(value, 60)}`;

/** EC2 takes so many values in a filter. */
const mostValues = 200;

const details = async (ask: ScopeAsk, told: readonly FindHit[], wanted: TagText): Promise<readonly FindHit[]> => {
  const idsOf = (kind: FoundKind): readonly string[] =>
    told.flatMap((hit) => (hit.kind === kind ? hit.id : [])).slice(0, mostValues);
  const [hosts, own] = [idsOf('instances'), idsOf('enis')];
  const instances = hosts.length > 0 && ask.left > 0 ? await ask.of('instances', { 'instance-id': hosts }) : [];
  const enis = own.length > 0 && ask.left > 0 ? await ask.of('enis', { 'network-interface-id': own }) : [];
  return [...hitsOfKind('instances', instances, wanted), ...hitsOfKind('enis', enis, wanted)];
};

/** A filter of a tag names its key, which has no wildcards. */
const byKind = async (ask: ScopeAsk, wanted: TagText): Promise<readonly FindHit[]> => {
  const { key, value } = tagOf(wanted);
  if (/[*?\\]/.test(key) || ask.left < 2) return [];
  const filter = value === undefined ? { 'tag-key': [key] } : { [`tag:${key}`]: [value] };
  const [enis, instances] = [await ask.of('enis', filter), await ask.of('instances', filter)];
  return [...hitsOfKind('instances', instances, wanted), ...hitsOfKind('enis', enis, wanted)];
};
