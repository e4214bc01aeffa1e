import { reasonOf, remedyOf } from '../../domain/gapWords.ts';
import type { SnapshotPart } from '../../domain/model.ts';
import { words, type Words } from '../../domain/words.ts';
import type { AttachInput } from './attachInput.ts';
import { warn, type Rule } from '../rule.ts';

/** What an attachment cannot be judged without, in the words of the consequence. */
const consequences: readonly (readonly [SnapshotPart, Words])[] = [
  ['enis', words`Slots may be in use by interfaces that could not be read`],
  ['instances', words`Not all instances could be read`],
  ['subnets', words`Subnets could not be read, so the gateway of the interface is unknown`],
  ['vpcs', words`VPCs could not be read, so their owners are unknown`],
  [
    'instanceTypes',
    words`The limits of instance types could not be read and come from a bundled table, which may be out of date`,
  ],
];

export const missingFacts: Rule<AttachInput> = {
  id: 'attach/missing-facts',
  title: words`A check is only as good as the data that could be read`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security_iam_service-with-iam.html',
  needs: ['eniId', 'instanceId'],
  reviewOnly: true,
  *check(_input, inventory) {
    for (const [part, consequence] of consequences) {
      const gap = inventory.gap(part);
      if (gap) yield warn(words`${consequence}: ${reasonOf(gap, inventory.snapshot.readAt)}`, remedyOf(gap));
    }
  },
};
