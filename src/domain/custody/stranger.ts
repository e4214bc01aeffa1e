import type { Eni } from '../model.ts';
import { isTypeOfService } from './hold.ts';
import type { Holder } from './holder.ts';

/**
 * A holder that the catalogue does not have, as well as EC2 tells: another account, a word of the interface's type, or of the service's name.
 * Never a whole sentence and never an id of IAM.
 */
export const strangerOf = (
  eni: Eni,
  { account, cluster }: { readonly account: string | undefined; readonly cluster: string | undefined },
): Holder => {
  if (account !== undefined && /^\d{12}$/.test(account)) {
    return { icon: 'service', title: `Account ${account}`, full: `Account ${account}`, name: undefined, key: account };
  }
  const title = titleOf(eni, account) ?? 'AWS service';
  const name = cluster ?? resourceIn(eni.description);
  return { icon: 'service', title, full: title, name, key: `service:${title}:${name ?? eni.id}` };
};

const titleOf = (eni: Eni, account: string | undefined): string | undefined => {
  if (isTypeOfService(eni)) return spelled(eni.interfaceType.replace(/_managed$/, ''));
  const principal = eni.operator?.principal?.replace(/(?:\.[a-z]+)?\.amazonaws\.com(?:\.cn)?$/, '');
  const alias = [principal, aliasIn(eni.requesterId), aliasIn(account ?? eni.attachment?.instanceOwnerId)];
  const known = alias.find((each) => each !== undefined && each !== '' && each !== 'aws');
  return known === undefined ? undefined : spelled(known);
};

/** `elasticache` of `amazon-elasticache`; account ids and principals of IAM are no aliases. */
const aliasIn = (id: string | undefined): string | undefined => /^amazon-([a-z][\w-]*)$/.exec(id ?? '')?.[1];

/** `quantum_link` as `Quantum link`. */
const spelled = (word: string): string => {
  const plain = word.replaceAll(/[_-]+/g, ' ').trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};

/** The first id of a resource in a text, for example `tgw-attach-0a1b2c3d`. */
const resourceIn = (text: string): string | undefined => /\b[a-z][a-z-]{0,30}-[0-9a-f]{8,17}\b/.exec(text)?.[0];
