/** A value of Terraform's language; `raw` is an expression. */
export type Hcl = string | number | boolean | readonly string[] | { readonly raw: string } | { readonly map: HclMap };
export type HclMap = Readonly<Record<string, string>>;
export type HclBody = Readonly<Record<string, Hcl | undefined>>;
export type HclBlock = { readonly name: string; readonly body: HclBody };

/** A block with its arguments, what is undefined left out, and blocks in it. */
export const hclBlock = (head: string, body: HclBody, inner: readonly HclBlock[] = []): string =>
  [
    `${head} {`,
    ...lines(body),
    ...inner.flatMap(({ name, body: its }) => ['', `  ${name} {`, ...lines(its).map((line) => `  ${line}`), '  }']),
    '}',
  ].join('\n');

/** With their equals signs below each other, as `terraform fmt` has them. */
const lines = (body: HclBody): readonly string[] => {
  const given = Object.entries(body).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const width = Math.max(0, ...given.map(([name]) => name.length));
  return given.map(([name, value]) => `  ${name.padEnd(width)} = ${written(value)}`);
};

const written = (value: Hcl): string => {
  if (typeof value === 'string') return hclText(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(hclText).join(', ')}]`;
  if ('raw' in value) return value.raw;
  const pairs = Object.entries(value.map).map(([key, text]) => `${hclText(key)} = ${hclText(text)}`);
  return `{ ${pairs.join(', ')} }`;
};

// Array.isArray tells arrays that can be written to alone.
const isList = (value: Hcl): value is readonly string[] => Array.isArray(value);

/**
 * A quoted text in which nothing is an expression. What hides or reorders its surroundings stands by its number.
 * Source: Terraform language, "Strings and templates".
 */
export const hclText = (text: string): string => {
  const quoted = JSON.stringify(text).replace(/[\p{C}\u2028\u2029]/gu, numbered);
  return quoted.replace(/[$%](?=\{)/g, '$&$&');
};

const numbered = (sign: string): string => {
  const code = sign.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
};
