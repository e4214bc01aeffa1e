import type { BulkOffer } from '../../src/protocol/topology.ts';
import type { IconName } from '../icons.ts';

/** An operation of the bar, in few words; `sign` stands before them. */
export type BulkAct = BulkOffer & { readonly word: string; readonly sign?: IconName };

/** Those that stand in the bar, in its order; the others are behind "…". */
const inBar: { readonly [OperationId in string]: { readonly word: string; readonly sign?: IconName } } = {
  changeSecurityGroups: { word: 'Change groups…', sign: 'shield' },
  editTags: { word: 'Edit tags…', sign: 'tag' },
  changeSourceDestCheck: { word: 'Source/dest check…', sign: 'checkOff' },
  changeTermination: { word: 'On termination…' },
  detachInterface: { word: 'Detach…', sign: 'detach' },
};

/** The offers as the bar shows them with so much room: the first `most` of those that stand in it, and the rest. */
export const bulkActs = (
  offers: readonly BulkOffer[],
  most: number,
): { readonly shown: readonly BulkAct[]; readonly rest: readonly BulkAct[] } => {
  const known = Object.entries(inBar).flatMap(([id, { word, sign }]) => {
    const offer = offers.find((each) => each.id === id);
    return offer ? [{ ...offer, word, ...(sign ? { sign } : {}) }] : [];
  });
  const others = offers
    .filter(({ id, can }) => can > 0 && !Object.hasOwn(inBar, id))
    .map((offer) => ({ ...offer, word: offer.label }));
  return { shown: known.slice(0, most), rest: [...known.slice(most), ...others] };
};

/** `Detach…`, and `Detach… 1 of 3` where only some can. */
export const actWords = ({ word, can }: Pick<BulkAct, 'word' | 'can'>, selected: number): string =>
  can < selected ? `${word} ${can.toLocaleString('en')} of ${selected.toLocaleString('en')}` : word;

/** `on 2 instances`; nothing where none of them is on one. */
export const instancesWords = (instances: number): string =>
  instances === 0 ? '' : `on ${instances.toLocaleString('en')} ${instances === 1 ? 'instance' : 'instances'}`;
