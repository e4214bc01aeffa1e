import { words, type Words } from '../words.ts';
import type { CustodyKind } from './custody.ts';

/** What stands before the holder, for example `Held by`: a label. */
export const custodyHeading: { readonly [K in CustodyKind]: Words } = {
  own: words`Held by`,
  controller: words`Looked after by`,
  operated: words`Operated by`,
  service: words`Held by`,
  elsewhere: words`Attached by`,
  foreign: words`Belongs to`,
  leftover: words`Left over by`,
  branch: words`Serves`,
};
