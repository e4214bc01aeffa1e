import { foreign, words, type Words } from '../../domain/words.ts';

/** Words after a codicon. `name` is one of ours, without `$()`; any other text gives the words alone. */
export const withIcon = (name: string, label: Words): Words =>
  /^[a-z0-9-]+(?:~[a-z]+)?$/.test(name) ? words`$(${foreign(name)}) ${label}` : label;
