import { ipOf } from '../../domain/association.ts';
import { custodyOf } from '../../domain/custody/custody.ts';
import { emptyParts } from '../../domain/emptyParts.ts';
import { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { slotTag } from '../../domain/slots.ts';
import { labelOf, nameOf } from '../../domain/tags.ts';
import { facts, foreign, noWords, words, type Words } from '../../domain/words.ts';
import type { Findable, FoundKind } from './findable.ts';
import type { FindText } from './findText.ts';
import { factOf } from './hitFact.ts';

/** Something that was found, in one scope. */
export type FindHit = {
  readonly kind: FoundKind;
  readonly id: string;
  /** As a person or a service called it; undefined without a name. */
  readonly name: string | undefined;
  /** The address that was looked for, in its one way of writing; undefined where something else was. */
  readonly ip: string | undefined;
  /** What matches: `secondary address`, `in prefix 10.0.10.16/28`. */
  readonly fact: Words;
  /** Who holds it or what it is of: `eth1 of ha-1`. */
  readonly holder: Words;
  /** `in app-b`: the subnet, else the VPC; empty where it is not known. */
  readonly place: Words;
  /** The VPC of that subnet. */
  readonly network: Words;
  /** EC2's own word for its state. */
  readonly state: string | undefined;
  readonly ownerId: string | undefined;
};

/** Where nothing is known but what was found. */
const nothingElse = (): Inventory =>
  new Inventory({ accountId: undefined, region: '', readAt: 0, ...emptyParts(), gaps: [] });

type Told = Omit<FindHit, 'kind' | 'ip' | 'fact'>;

/** A thing as it is found: what matches in it, and what a person knows it by; `around` has the names of what it is in. */
export const hitOf = <Kind extends FoundKind>(
  kind: Kind,
  thing: Findable[Kind],
  { wanted, around }: { readonly wanted: FindText; readonly around: Inventory },
): FindHit => ({
  kind,
  ip: wanted.kind === 'address' ? wanted.ip : undefined,
  fact: factOf(kind, thing, wanted),
  ...(tellings[kind] as Telling<Kind>)(thing, around),
});

/** Several things of a kind, as EC2 answered them: names of what they are in are not known. */
export const hitsOfKind = <Kind extends FoundKind>(
  kind: Kind,
  things: readonly Findable[Kind][],
  wanted: FindText,
): readonly FindHit[] => {
  const around = nothingElse();
  return things.map((thing) => hitOf(kind, thing, { wanted, around }));
};

type Telling<Kind extends FoundKind> = (thing: Findable[Kind], around: Inventory) => Told;

const inPlace = (
  subnetId: string | undefined,
  vpcId: string | undefined,
  around: Inventory,
): Pick<FindHit, 'place' | 'network'> => {
  const [subnet, vpc] = [around.subnet(subnetId), around.vpc(vpcId)];
  const network = vpcId === undefined ? noWords : foreign(vpc ? labelOf(vpc) : vpcId, 60);
  if (subnetId !== undefined) return { place: words`in ${foreign(subnet ? labelOf(subnet) : subnetId, 60)}`, network };
  return { place: vpcId === undefined ? noWords : words`in ${network}`, network: noWords };
};

const holderOf = (eni: Eni, around: Inventory): Words => {
  const { attachment } = eni;
  if (attachment?.instanceId !== undefined) {
    const host = around.instance(attachment.instanceId);
    return words`${foreign(slotTag(attachment))} of ${foreign(host ? labelOf(host) : attachment.instanceId, 60)}`;
  }
  const { kind, holder, account } = custodyOf(eni, around);
  if (kind === 'leftover' || kind === 'own' || kind === 'controller') return words`not attached`;
  if (account !== undefined) return words`of account ${foreign(account)}`;
  return holder ? facts(foreign(holder.title), words`managed by AWS`) : words`managed by AWS`;
};

const tellings: { readonly [Kind in FoundKind]: Telling<Kind> } = {
  enis: (eni, around) => ({
    id: eni.id,
    name: nameOf(eni) ?? custodyOf(eni, around).holder?.name,
    holder: holderOf(eni, around),
    ...inPlace(eni.subnetId, eni.vpcId, around),
    state: eni.status,
    ownerId: eni.ownerId,
  }),
  instances: (instance, around) => ({
    id: instance.id,
    name: nameOf(instance),
    holder: foreign(instance.type),
    ...inPlace(instance.subnetId, instance.vpcId, around),
    state: instance.state,
    ownerId: instance.ownerId,
  }),
  addresses: ({ allocationId, eniId, tags, ...address }) => ({
    id: allocationId,
    name: nameOf({ tags }),
    holder: facts(foreign(ipOf(address)), eniId === undefined ? words`not associated` : words`of ${foreign(eniId)}`),
    place: noWords,
    network: noWords,
    state: undefined,
    ownerId: undefined,
  }),
  subnets: (subnet, around) => ({
    id: subnet.id,
    name: nameOf(subnet),
    holder: foreign(subnet.cidr ?? subnet.ipv6Cidrs[0]),
    ...inPlace(undefined, subnet.vpcId, around),
    state: subnet.state,
    ownerId: subnet.ownerId,
  }),
  vpcs: (vpc) => ({
    id: vpc.id,
    name: nameOf(vpc),
    holder: foreign(vpc.cidrs[0] ?? vpc.ipv6Cidrs[0]),
    place: noWords,
    network: noWords,
    state: vpc.state,
    ownerId: vpc.ownerId,
  }),
  securityGroups: (group, around) => ({
    id: group.id,
    name: group.name || nameOf(group),
    holder: noWords,
    ...inPlace(undefined, group.vpcId, around),
    state: undefined,
    ownerId: group.ownerId,
  }),
  routeTables: (table, around) => ({
    id: table.id,
    name: nameOf(table),
    holder: table.main ? words`main route table` : noWords,
    ...inPlace(table.subnetIds[0], table.vpcId, around),
    state: undefined,
    ownerId: undefined,
  }),
  internetGateways: (gateway, around) => ({
    id: gateway.id,
    name: nameOf(gateway),
    holder: noWords,
    ...inPlace(undefined, gateway.vpcId, around),
    state: gateway.vpcId === undefined ? 'detached' : 'attached',
    ownerId: gateway.ownerId,
  }),
};
