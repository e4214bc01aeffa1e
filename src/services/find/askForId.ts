import { askForTag } from './askForTag.ts';
import { kindOfId } from './findable.ts';
import type { FindText } from './findText.ts';
import { hitsOfKind, type FindHit } from './hit.ts';
import type { ScopeAsk } from './scopeAsk.ts';

/** By which filter each kind of id is asked for. Source: EC2 API, the filters of the Describe calls. */
const filters: ReadonlyMap<string, string> = new Map([
  ['eni', 'network-interface-id'],
  ['eni-attach', 'attachment.attachment-id'],
  ['ela-attach', 'attachment.attachment-id'],
  ['i', 'instance-id'],
  ['vpc', 'vpc-id'],
  ['subnet', 'subnet-id'],
  ['sg', 'group-id'],
  ['eipalloc', 'allocation-id'],
  ['eipassoc', 'association-id'],
  ['rtb', 'route-table-id'],
  ['rtbassoc', 'association.route-table-association-id'],
  ['igw', 'internet-gateway-id'],
]);

/**
 * Asks for an id by the filter of its kind. Services write ids that EC2 has no such filter for into the descriptions of their interfaces, and
 * what looks like an id may be a name.
 */
export const askForId = async (
  ask: ScopeAsk,
  wanted: Extract<FindText, { readonly kind: 'id' }>,
): Promise<readonly FindHit[]> => {
  const [kind, filter] = [kindOfId(wanted), filters.get(wanted.prefix)];
  if (kind && filter !== undefined) return hitsOfKind(kind, await ask.of(kind, { [filter]: [wanted.id] }), wanted);
  const enis = await ask.of('enis', { description: [`*${wanted.id}*`] });
  return enis.length > 0 ? hitsOfKind('enis', enis, wanted) : askForTag(ask, { kind: 'name', name: wanted.id });
};
