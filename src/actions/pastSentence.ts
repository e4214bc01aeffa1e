import { withFirstWord, words, type Words } from '../domain/words.ts';

/** The sentence of an action once it is done, as it goes on after a colon: `attached eni-0a to i-0b as eth1`. */
export const pastSentence = (sentence: Words): Words => withFirstWord(sentence, (verb) => pastOf.get(verb));

/** Of each verb that a sentence begins with. */
const pastOf: ReadonlyMap<string, Words> = new Map([
  ['Accept', words`accepted`],
  ['Allocate', words`allocated`],
  ['Assign', words`assigned`],
  ['Associate', words`associated`],
  ['Attach', words`attached`],
  ['Cancel', words`cancelled`],
  ['Create', words`created`],
  ['Delete', words`deleted`],
  ['Detach', words`detached`],
  ['Disassociate', words`disassociated`],
  ['Give', words`gave`],
  ['Grant', words`granted`],
  ['Keep', words`kept`],
  ['Launch', words`launched`],
  ['Log', words`began to log`],
  ['Offer', words`offered`],
  ['Release', words`released`],
  ['Remove', words`removed`],
  ['Reset', words`reset`],
  ['Revoke', words`revoked`],
  ['Send', words`sent`],
  ['Set', words`set`],
  ['Tag', words`tagged`],
  ['Turn', words`turned`],
  ['Unassign', words`unassigned`],
]);
