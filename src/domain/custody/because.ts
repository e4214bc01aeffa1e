import type { Inventory } from '../inventory.ts';
import type { Eni } from '../model.ts';
import { foreign, words, type Words } from '../words.ts';
import { custodyOf } from './custody.ts';
import { isAttachedByService, isTypeOfService, mayBeForeign } from './hold.ts';
import { markOn } from './controllerMark.ts';
import { readerOf } from './readingAccount.ts';
import { recognised } from './recognise.ts';

/**
 * What tells who holds an interface, each a clause that follows "because": `its type is lambda`. Empty for the account's own.
 */
export const becauseOf = (eni: Eni, inventory: Inventory): readonly Words[] => {
  const { kind } = custodyOf(eni, inventory);
  if (kind === 'own') return mayBeForeign(eni, inventory) ? [unknownReader(eni)] : [];
  return [
    ...(kind === 'foreign' ? ownerClauses(eni, inventory) : []),
    ...(kind === 'controller' ? [] : flagClauses(eni)),
    ...attachmentClauses(eni),
    ...textClauses(eni),
    ...(kind === 'leftover' ? [words`nothing holds it now`] : []),
  ];
};

const unknownReader = ({ ownerId }: Eni): Words =>
  words`it may belong to another account: its owner is ${foreign(ownerId)}, and which account reads is not known`;

const ownerClauses = ({ ownerId }: Eni, { snapshot }: Inventory): readonly Words[] => [
  words`its owner is ${foreign(ownerId)}, and this account is ${foreign(readerOf(snapshot).account)}`,
];

const flagClauses = (eni: Eni): readonly Words[] => [
  ...(eni.operator?.managed === true
    ? [words`EC2 names its operator: ${foreign(eni.operator.principal ?? 'not known')}`]
    : []),
  ...(eni.requesterManaged ? [words`EC2 calls it requester-managed`] : []),
  ...(isTypeOfService(eni) || eni.interfaceType === 'branch' ? [words`its type is ${foreign(eni.interfaceType)}`] : []),
];

const attachmentClauses = (eni: Eni): readonly Words[] => {
  const { attachment, ownerId } = eni;
  if (!attachment) return eni.interfaceType === 'branch' ? [words`EC2 gives a branch no attachment`] : [];
  const { id, instanceId, instanceOwnerId } = attachment;
  const isOther = instanceOwnerId !== undefined && ownerId !== undefined && instanceOwnerId !== ownerId;
  return [
    ...(isAttachedByService(eni) ? [words`its attachment is a service's: ${foreign(id)}`] : []),
    ...(isOther ? [words`${foreign(instanceOwnerId)} attached it`] : []),
    ...(instanceId === undefined ? [words`EC2 names no instance`] : []),
  ];
};

/** What AWS or a controller wrote on it. */
const textClauses = (eni: Eni): readonly Words[] => {
  const clue = recognised(eni)?.clue;
  const mark = markOn(eni);
  const isText = clue === 'description' || mark?.on === 'description';
  const tag = mark === undefined || mark.on === 'description' ? undefined : mark.on;
  return [
    ...(isText ? [words`its description is ${foreign(eni.description, 80)}`] : []),
    ...(clue === 'requester' ? [words`its requester is ${foreign(eni.requesterId, 80)}`] : []),
    ...(clue === 'tag' ? [words`a service tagged it`] : []),
    ...(tag ? [words`it has the tag ${foreign(tag.key, 80)}`] : []),
  ];
};
