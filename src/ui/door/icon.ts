import { foreign, words, type Words } from '../../domain/words.ts';

/** Words with a codicon before them; `name` is one of ours, without `$()`. */
export const withIcon = (name: string, label: Words): Words =>
  /^[a-z0-9-]+(?:~[a-z]+)?$/.test(name) ? words`$(${foreign(name)}) ${label}` : label;
