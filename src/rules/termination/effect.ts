import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { foreignList, words, type Words } from '../../domain/words.ts';
import { warn, type Rule } from '../rule.ts';
import type { TerminationInput } from '../terminationInput.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html';

export const nothingChanges: Rule<TerminationInput> = {
  id: 'termination/same',
  title: words`A setting that is so already stays as it is`,
  source: page,
  needs: ['eniIds', 'deleteOnTermination'],
  *check(input, inventory) {
    const same = attachedOf(input, inventory).filter(
      ({ attachment }) => attachment?.deleteOnTermination === input.deleteOnTermination,
    );
    if (same.length > 0) yield warn(words`It is set so already: ${listed(same)}`);
  },
};

export const deletedWithInstance: Rule<TerminationInput> = {
  id: 'termination/deleted',
  title: words`An interface that is deleted at termination takes its private addresses along, its elastic IPs stay charged`,
  source: page,
  needs: ['eniIds', 'deleteOnTermination'],
  *check(input, inventory) {
    if (input.deleteOnTermination !== true) return;
    const elastic = attachedOf(input, inventory).flatMap(({ addresses }) =>
      addresses.flatMap(({ association }) => (association?.allocationId === undefined ? [] : [association.publicIp])),
    );
    if (elastic.length === 0) return;
    yield warn(
      words`At termination these elastic IP addresses stay allocated, at USD 0.005 per hour each: ${foreignList(elastic)}`,
    );
  },
};

export const staysBehind: Rule<TerminationInput> = {
  id: 'termination/stays',
  title: words`An interface that stays after termination keeps its addresses and counts towards the quota until it is deleted`,
  source: page,
  needs: ['eniIds', 'deleteOnTermination'],
  *check(input, inventory) {
    if (input.deleteOnTermination !== false) return;
    const primary = attachedOf(input, inventory).filter(
      ({ attachment }) => attachment?.deviceIndex === 0 && attachment.networkCard === 0,
    );
    if (primary.length === 0) return;
    yield warn(
      words`A primary interface will stay behind when its instance is terminated: ${listed(primary)}`,
      words`Delete it by hand then, or launch another instance with it.`,
    );
  },
};

const attachedOf = ({ eniIds = [] }: Partial<TerminationInput>, inventory: Inventory): readonly Eni[] =>
  eniIds.flatMap((id) => {
    const eni = inventory.eni(id);
    return eni?.attachment ? [eni] : [];
  });

const shown = 3;

const listed = (enis: readonly Eni[]): Words => {
  const named = enis.slice(0, shown).map(({ id }) => id);
  return enis.length > shown ? words`${foreignList(named)} and ${enis.length - shown} more` : foreignList(named);
};
