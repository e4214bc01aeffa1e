import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import type { Turns } from '../../domain/turns.ts';
import { inTurns } from '../inTurns.ts';
import { kindOfId, type Findable } from './findable.ts';
import { findTextOf, type FindText } from './findText.ts';
import { hitOf, type FindHit } from './hit.ts';
import { addressFact, dnsFact } from './hitFact.ts';
import { otherKinds, thingTest, type OtherKind } from './thingTest.ts';

/** An account that was read, and how the filter finds interfaces in it. */
export type ReadAccount = {
  readonly inventory: Inventory;
  /** The ids of the interfaces that a query of the filter finds; undefined where it asks nothing. */
  readonly find: (text: string, signal: AbortSignal) => Promise<ReadonlySet<string> | undefined>;
};

/** More of one account are not looked for: nobody reads them. */
export const mostHits = 200;

/** `isWhole`: false when there is more. */
export type ReadHits = { readonly hits: readonly FindHit[]; readonly isWhole: boolean };

/**
 * Looks for what was typed in an account that was read: interfaces as the filter's query language does, all else by id, name, tag and
 * address. Gives way to others now and then; rejects with the signal's reason once it is aborted.
 */
export const hitsInRead = async (account: ReadAccount, text: string, signal: AbortSignal): Promise<ReadHits> => {
  const wanted = findTextOf(text);
  const { inventory } = account;
  if (wanted.kind === 'nothing') return { hits: [], isWhole: true };
  const others = await inTurns(othersIn(inventory, wanted, text), signal);
  // Who types the id of a place means that place, and not all the interfaces in it.
  if (wanted.kind === 'id' && places.has(wanted.prefix)) return cut(others);
  const isMeant = eniTest(inventory, wanted) ?? (await byQuery(account, { wanted, text }, signal));
  const enis = await inTurns(enisIn(inventory, wanted, isMeant), signal);
  return cut([...others, ...enis]);
};

/** After so many things others may go on. */
const stride = 64;

const places: ReadonlySet<string> = new Set(['vpc', 'subnet', 'sg', 'rtb', 'igw']);

const cut = (hits: readonly FindHit[]): ReadHits => ({
  hits: hits.slice(0, mostHits),
  isWhole: hits.length <= mostHits,
});

function* othersIn(inventory: Inventory, wanted: FindText, text: string): Turns<readonly FindHit[]> {
  const test = thingTest(wanted, text);
  const hits: FindHit[] = [];
  for (const kind of test ? otherKinds : []) {
    for (const [at, thing] of listOf[kind](inventory).entries()) {
      if (test?.(kind, thing) === true) hits.push(hitOf(kind, thing, { wanted, around: inventory }));
      if (hits.length > mostHits) return hits;
      if (at % stride === 0) yield undefined;
    }
  }
  return hits;
}

function* enisIn(inventory: Inventory, wanted: FindText, isMeant: (eni: Eni) => boolean): Turns<readonly FindHit[]> {
  const hits: FindHit[] = [];
  for (const [at, eni] of inventory.snapshot.enis.entries()) {
    if (isMeant(eni)) hits.push(hitOf('enis', eni, { wanted, around: inventory }));
    if (hits.length > mostHits) return hits;
    if (at % stride === 0) yield undefined;
  }
  return hits;
}

const listOf: { readonly [K in OtherKind]: (inventory: Inventory) => readonly Findable[K][] } = {
  instances: ({ snapshot }) => snapshot.instances,
  addresses: ({ snapshot }) => snapshot.addresses,
  subnets: ({ snapshot }) => snapshot.subnets,
  vpcs: ({ snapshot }) => snapshot.vpcs,
  securityGroups: ({ snapshot }) => snapshot.securityGroups,
  routeTables: ({ snapshot }) => snapshot.routeTables,
  internetGateways: ({ snapshot }) => snapshot.internetGateways,
};

/** Undefined where the filter's language finds them. */
const eniTest = (inventory: Inventory, wanted: FindText): ((eni: Eni) => boolean) | undefined => {
  if (wanted.kind === 'address') return (eni) => addressFact(eni, wanted.ip) !== '';
  if (wanted.kind === 'mac') return ({ mac }) => mac.toLowerCase() === wanted.mac;
  if (wanted.kind !== 'id' || !kindOfId(wanted)) return undefined;
  // Where its instance could not be read, its interfaces stand for it.
  const isUnread = inventory.instance(wanted.id) === undefined;
  return (eni) => bearsId(eni, wanted.id) || (isUnread && eni.attachment?.instanceId === wanted.id);
};

/** Services write the ids of what an interface is for into its description. */
const bearsId = ({ id, attachment, addresses, description }: Eni, wanted: string): boolean =>
  id === wanted ||
  attachment?.id === wanted ||
  addresses.some(({ association }) => association?.associationId === wanted) ||
  description.includes(wanted);

const byQuery = async (
  account: ReadAccount,
  { wanted, text }: { readonly wanted: FindText; readonly text: string },
  signal: AbortSignal,
): Promise<(eni: Eni) => boolean> => {
  const ids = await account.find(text, signal);
  const isDns = (eni: Eni): boolean => wanted.kind === 'dns' && dnsFact(eni, wanted.name) !== '';
  return (eni) => ids?.has(eni.id) === true || isDns(eni);
};
