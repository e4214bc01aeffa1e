import { foreign, words } from '../../domain/words.ts';
import { block, type Rule } from '../rule.ts';

/** Every input that gives a thing a Name tag. */
type Named = { readonly name: string };

export const nameLength: Rule<Named> = {
  id: 'name/length',
  title: words`The value of a tag has up to 256 characters`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html',
  needs: ['name'],
  *check({ name = '' }) {
    if (name.length > 256) yield block(words`The name is too long: ${name.length} characters`, words`Use up to 256.`);
  },
};

const source = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html';

/** Every input that describes an interface. */
type Described = { readonly description: string };

export const descriptionLength: Rule<Described> = {
  id: 'description/length',
  title: words`A description has fewer than 256 characters`,
  source,
  needs: ['description'],
  *check({ description = '' }) {
    if (description.length < 256) return;
    yield block(words`The description is too long: ${description.length} characters`, words`Use fewer than 256.`);
  },
};

export const descriptionCharacters: Rule<Described> = {
  id: 'description/characters',
  title: words`A description can contain letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*`,
  source,
  needs: ['description'],
  *check({ description = '' }) {
    const strange = /[^a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]/u.exec(description)?.[0];
    if (strange !== undefined)
      yield block(words`EC2 does not accept this character in a description: ${foreign(strange)}`);
  },
};
