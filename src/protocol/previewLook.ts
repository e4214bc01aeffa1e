import { oneOf } from '../domain/shape.ts';

/** Ways to look at what an operation would do: beside the account as it is, in one picture with it, or by itself. */
export const previewLook = oneOf('sideBySide', 'overlay', 'afterOnly');
