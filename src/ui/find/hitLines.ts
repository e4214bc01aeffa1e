import { scopeId, type Scope } from '../../domain/scope.ts';
import { facts, foreign, joined, present, words, type Words } from '../../domain/words.ts';
import type { FoundKind } from '../../services/find/findable.ts';
import type { FindHit } from '../../services/find/hit.ts';
import { withIcon, inputButton, type InputButton } from '../door/quickPick.ts';
import { always, type FindLine, type FindView } from './findView.ts';
import { accountWords, ageWords, regionOf } from './accountWords.ts';

/** A hit with the scope that it was found in, and when that was read; asked for just now when undefined. */
type Placed = {
  readonly hit: FindHit;
  readonly scope: Scope;
  readonly region: string | undefined;
  readonly accountId: string | undefined;
  readonly readAt: number | undefined;
  /** Other scopes that show the same thing. */
  readonly also: readonly Scope[];
};

export const showInTopology: InputButton = inputButton('type-hierarchy', words`Show in Topology`);
export const copyFound: InputButton = inputButton('copy', words`Copy`);

/** Everything that was found, the open accounts first, then in the order in which it came; each thing once. */
export const hitLines = (view: FindView): readonly FindLine[] =>
  merged([...fromOpen(view), ...fromAsked(view)]).map((placed) => lineOf(placed, view));

/** How many scopes have something. */
export const scopesWithHits = ({ inOpen, asked = [] }: FindView): number =>
  inOpen.filter(({ hits }) => hits.length > 0).length +
  asked.filter(({ outcome }) => outcome.kind === 'asked' && outcome.hits.length > 0).length;

const fromOpen = ({ inOpen, text }: FindView): readonly Placed[] =>
  inOpen.flatMap(({ open: { scope, store, account }, hits }) =>
    likeliest(hits, text).map((hit) => ({
      hit,
      scope,
      region: store.inventory?.snapshot.region,
      accountId: account.accountId,
      readAt: store.inventory?.snapshot.readAt,
      also: [],
    })),
  );

const fromAsked = ({ asked = [], accountIdOf, text }: FindView): readonly Placed[] =>
  asked.flatMap(({ scope, outcome }) =>
    outcome.kind === 'asked'
      ? likeliest(outcome.hits, text).map((hit) => ({
          hit,
          scope,
          region: regionOf(scope),
          accountId: outcome.accountId ?? accountIdOf(scope) ?? hit.ownerId,
          readAt: undefined,
          also: [],
        }))
      : [],
  );

/** Within a scope what is called so stands before what begins so, and that before the rest: what comes later goes below. */
const likeliest = (hits: readonly FindHit[], text: string): readonly FindHit[] => {
  const typed = text.toLowerCase();
  const rank = ({ id, name = '' }: FindHit): number => {
    const names = [id, name.toLowerCase()];
    return names.includes(typed) ? 0 : names.some((each) => each.startsWith(typed)) ? 1 : 2;
  };
  return hits.toSorted((a, b) => rank(a) - rank(b));
};

/** Two profiles may lead to one account. EC2 gives an id once in a region. */
const merged = (all: readonly Placed[]): readonly Placed[] =>
  [
    ...Map.groupBy(all, ({ region, accountId, hit }) => [region, accountId, hit.kind, hit.id].join(' ')).values(),
  ].flatMap(([first, ...others]) => (first ? [{ ...first, also: others.map(({ scope }) => scope) }] : []));

const lineOf = (placed: Placed, view: FindView): FindLine => {
  const { hit, scope, accountId, region, readAt, also } = placed;
  const { kind, id, name, ip, holder, place, network, state } = hit;
  const title = ip ?? name ?? id;
  const account = accountWords(scope, accountId);
  return {
    ...always,
    label: withIcon(icons[kind], foreign(title, 80)),
    description: facts(
      ip !== undefined && name !== undefined && foreign(name, 60),
      holder,
      title !== id && foreign(id),
    ),
    detail: facts(
      account,
      foreign(region),
      view.isProtected(scope, accountId) && words`Protected`,
      joined(present([whatWords(hit), place]), ' '),
      foreign(state),
      readAt === undefined ? words`asked just now` : words`read ${ageWords(readAt, view.now)}`,
      network,
      also.length > 0 && words`also with ${others(also)}`,
    ),
    buttons: [showInTopology, copyFound],
    key: `hit ${scopeId(scope)} ${kind} ${id}`,
    act: { kind: 'show', scope, hit },
  };
};

/** Of an address its fact alone, which says of what it is: `secondary address`, `elastic IP address`; else `subnet, name`. */
const whatWords = ({ kind, fact, ip }: FindHit): Words => {
  if (fact === '') return kindWords[kind];
  return ip === undefined ? words`${kindWords[kind]}, ${fact}` : fact;
};

const others = ([first, ...more]: readonly Scope[]): Words =>
  first && more.length === 0 ? accountWords(first, undefined) : words`${more.length + 1} others`;

const icons: { readonly [Kind in FoundKind]: string } = {
  enis: 'plug',
  instances: 'vm',
  addresses: 'pinned',
  subnets: 'layers',
  vpcs: 'cloud',
  securityGroups: 'shield',
  routeTables: 'list-tree',
  internetGateways: 'globe',
};

const kindWords: { readonly [Kind in FoundKind]: Words } = {
  enis: words`interface`,
  instances: words`instance`,
  addresses: words`elastic IP`,
  subnets: words`subnet`,
  vpcs: words`VPC`,
  securityGroups: words`security group`,
  routeTables: words`route table`,
  internetGateways: words`internet gateway`,
};
