import { visible } from '../../domain/visible.ts';

declare const brand: unique symbol;

/** What a file is to be called, with its extension and without a folder. {@link fileName} alone makes it. */
export type FileName = string & { readonly [brand]: true };

/** `eni-demo-account-eu-west-1.svg`: of a text, also other people's, small letters, digits and dashes, at most 100 of them. */
export const fileName = (text: string, extension: string): FileName => {
  const dashed = visible(text.slice(0, 1000))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const stem = Array.from(dashed).slice(0, 100).join('').replace(/^-|-$/g, '');
  return `${stem}.${extension}` as FileName;
};
