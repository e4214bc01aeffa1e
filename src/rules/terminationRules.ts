import { costOf, elasticOn } from '../domain/addressCharge.ts';
import { ipOf } from '../domain/association.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { remedyOnEni } from '../domain/remedy.ts';
import { isPrimaryEni } from '../domain/slots.ts';
import { foreign, foreignFew, foreignList, words, type Words } from '../domain/words.ts';
import { block, warn, type Rule } from './rule.ts';
import { eachEni, type EniInput, type EnisInput } from './shared/eniInput.ts';
import { controllerKeeps } from './shared/controllerKeeps.ts';
import { ownInterface } from './shared/ownInterface.ts';

/** What becomes of interfaces when their instances are terminated. */
export type TerminationInput = EnisInput & {
  readonly deleteOnTermination: boolean;
  /** The attachment of each interface; an empty id where there is none. */
  readonly attachments: readonly { readonly eniId: string; readonly attachmentId: string }[];
};

const api = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html';
const guide = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html';

export const isAttached: Rule<EniInput> = {
  id: 'termination/attached',
  title: words`Delete on termination is a setting of the attachment`,
  source: api,
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || eni.attachment) return;
    yield block(
      words`The interface is not attached: ${foreign(eni.id)}`,
      words`Attach it first; an unattached interface is kept anyway.`,
      remedyOnEni('attachInterface', eni.id),
    );
  },
};

export const attachmentEnds: Rule<EniInput> = {
  id: 'termination/detaching',
  title: words`The setting ends with the attachment`,
  source: api,
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (eni?.attachment?.status !== 'detaching') return;
    yield warn(words`The interface is being detached, and the setting goes with the attachment: ${foreign(eni.id)}`);
  },
};

export const instanceOperated: Rule<EniInput> = {
  id: 'termination/operator-managed-instance',
  title: words`An instance that a service operates may not let its attachments be changed`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_OperatorResponse.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const instance = inventory.instance(inventory.eni(eniId)?.attachment?.instanceId);
    if (instance?.operator?.managed !== true) return;
    yield warn(words`A service operates the instance, so EC2 may refuse: ${foreign(instance.id)}`);
  },
};

export const nothingChanges: Rule<TerminationInput> = {
  id: 'termination/same',
  title: words`Setting the current value again changes nothing`,
  source: guide,
  needs: ['eniIds', 'deleteOnTermination'],
  *check(input, inventory) {
    const same = attachedOf(input, inventory).filter(
      ({ attachment }) => attachment?.deleteOnTermination === input.deleteOnTermination,
    );
    if (same.length > 0) yield warn(words`It is already set this way: ${fewOf(same)}`);
  },
};

export const deletedWithInstance: Rule<TerminationInput> = {
  id: 'termination/deleted',
  title: words`An interface that is deleted at termination releases its private addresses; its elastic IPs stay allocated, and AWS charges for those of its own`,
  source: guide,
  needs: ['eniIds', 'deleteOnTermination'],
  *check(input, inventory) {
    if (input.deleteOnTermination !== true) return;
    const elastic = attachedOf(input, inventory).flatMap(elasticOn).map(ipOf);
    if (elastic.length === 0) return;
    yield warn(
      words`At termination these elastic IP addresses stay allocated${costOf(elastic, inventory)}: ${foreignList(elastic)}`,
    );
  },
};

export const staysBehind: Rule<TerminationInput> = {
  id: 'termination/stays',
  title: words`An interface that stays after termination keeps its addresses and counts towards the quota until it is deleted`,
  source: guide,
  needs: ['eniIds', 'deleteOnTermination'],
  *check(input, inventory) {
    if (input.deleteOnTermination !== false) return;
    const primary = attachedOf(input, inventory).filter(isPrimaryEni);
    if (primary.length === 0) return;
    yield warn(
      words`A primary interface will stay behind when its instance is terminated: ${fewOf(primary)}`,
      words`Delete it manually afterwards, or launch another instance with it.`,
    );
  },
};

const attachedOf = ({ eniIds = [] }: Partial<TerminationInput>, inventory: Inventory): readonly Eni[] =>
  eniIds.flatMap((id) => {
    const eni = inventory.eni(id);
    return eni?.attachment ? [eni] : [];
  });

const fewOf = (enis: readonly Eni[]): Words => foreignFew(enis.map(({ id }) => id));

/** All that EC2 demands of a change of delete on termination. */
export const terminationRules: readonly Rule<TerminationInput>[] = [
  ...[...ownInterface, isAttached, attachmentEnds, instanceOperated].map((rule) => eachEni(rule)),
  nothingChanges,
  deletedWithInstance,
  staysBehind,
  eachEni(controllerKeeps('termination/controller', words`what becomes of it with its instance`)),
];
