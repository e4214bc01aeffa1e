import { isFilledOnPurpose } from '../domain/custody/stand.ts';
import type { Inventory } from '../domain/inventory.ts';
import { noWords, words } from '../domain/words.ts';
import { detachRules } from '../rules/detach/detachRules.ts';
import { whichInterfaces } from './choices/interfaceChoices.ts';
import { knownOfInstances, whichOfInstances } from './choices/ofInstance.ts';
import { eachEni, type EnisInput } from '../rules/shared/eniInput.ts';
import { forEachLimited } from './forEachLimited.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

/** The answers for several. */
type DetachesInput = EnisInput & {
  /** Set when instances were pointed at: their interfaces, and those that were pointed at themselves, are those to choose from. */
  readonly among?: readonly string[] | undefined;
  /** The attachment of each interface; an empty id where there is none, of which a rule says so. */
  readonly attachments: readonly { readonly eniId: string; readonly attachmentId: string }[];
  readonly force: boolean;
};

/** Of an instance in several VPCs, at first those that it has in the other ones. */
const whichToDetach: Question<DetachesInput, 'eniIds'> = {
  ...whichInterfaces,
  choices: (known, inventory) => (known.among ? whichOfInstances : whichInterfaces).choices(known, inventory),
  chosen: (known, inventory) => [
    ...new Set([
      ...whichOfInstances.chosen(known, inventory),
      ...(known.among ?? []).flatMap((id) => ofOtherVpcs(id, inventory)),
    ]),
  ],
};

const ofOtherVpcs = (id: string, inventory: Inventory): readonly string[] =>
  inventory
    .enisInOtherVpcs({ id })
    .filter((eni) => !isFilledOnPurpose(eni, inventory))
    .map((eni) => eni.id);

const whichAttachments: Question<DetachesInput, 'attachments'> = {
  kind: 'derived',
  field: 'attachments',
  value: ({ eniIds = [] }, inventory) =>
    eniIds.map((eniId) => ({ eniId, attachmentId: inventory.eni(eniId)?.attachment?.id ?? '' })),
};

const whichWay: Question<DetachesInput, 'force'> = {
  kind: 'choice',
  field: 'force',
  title: words`Select how to detach`,
  placeholder: words`Force is a last resort`,
  empty: noWords,
  choices: () => [
    {
      value: false,
      label: words`Detach`,
      description: words`the operating system releases it first`,
      icon: 'debug-disconnect',
    },
    {
      value: true,
      label: words`Detach by force`,
      description: words`only if it is stuck in detaching`,
      icon: 'warning',
    },
  ],
};

/** Detaches secondary interfaces; they keep their addresses. */
export const detachInterface: OperationBody<DetachesInput> = {
  known: knownOfInstances,
  questions: [whichToDetach, whichAttachments, whichWay],
  rules: detachRules.map((rule) => eachEni(rule)),
  run: ({ attachments, force }, ec2) => {
    const attachmentOf = new Map(attachments.map(({ eniId, attachmentId }) => [eniId, attachmentId]));
    return forEachLimited([...attachmentOf.keys()], (eniId) =>
      ec2.detachInterface({ eniId, attachmentId: attachmentOf.get(eniId) ?? '', force }),
    );
  },
};
