import { words } from '../../domain/words.ts';
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
