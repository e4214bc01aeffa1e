import { noWords, words } from '../domain/words.ts';
import { detachRules } from '../rules/detach/detachRules.ts';
import { knownInterfaces, whichInterfaces } from './choices/interfaceChoices.ts';
import { eachEni, type EnisInput } from '../rules/shared/eniInput.ts';
import { forEachLimited } from './forEachLimited.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

/** The answers for several. */
type DetachesInput = EnisInput & {
  /** The attachment of each interface; an empty id where there is none, of which a rule says so. */
  readonly attachments: readonly { readonly eniId: string; readonly attachmentId: string }[];
  readonly force: boolean;
};

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
  known: knownInterfaces,
  questions: [whichInterfaces, whichAttachments, whichWay],
  rules: detachRules.map((rule) => eachEni(rule)),
  run: ({ attachments, force }, ec2) => {
    const attachmentOf = new Map(attachments.map(({ eniId, attachmentId }) => [eniId, attachmentId]));
    return forEachLimited([...attachmentOf.keys()], (eniId) =>
      ec2.detachInterface({ eniId, attachmentId: attachmentOf.get(eniId) ?? '', force }),
    );
  },
};
