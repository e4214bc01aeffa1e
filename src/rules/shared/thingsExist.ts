import { resourceWord, taggedThing } from '../../domain/taggedThings.ts';
import { partOfId } from '../../domain/things.ts';
import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';

/** The input of operations on things of any kind, by their ids. */
export type ThingsInput = { readonly ids: readonly string[] };

export const thingsExist: Rule<ThingsInput> = {
  id: 'resource/exists',
  title: words`The resource must exist`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resources.html',
  needs: ['ids'],
  *check({ ids = [] }, inventory) {
    for (const id of ids) {
      if (taggedThing(id, inventory)) continue;
      const part = partOfId(id);
      if (part !== undefined && inventory.gap(part))
        yield warn(words`Not all of these could be read, this one is not among them: ${foreign(id)}`);
      else
        yield block(
          words`The ${resourceWord(id)} no longer exists: ${foreign(id)}`,
          words`Go back and choose another one.`,
        );
    }
  },
};
