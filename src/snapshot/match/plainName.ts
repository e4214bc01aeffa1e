/** Words by which people tell copies of one network apart. */
const copies: ReadonlySet<string> = new Set(
  (
    'prod production prd live stage staging stg dev devel development test testing tst qa uat preprod preproduction nonprod ' +
    'sandbox sbx int integration acc acceptance dr demo lab canary blue green primary secondary standby'
  ).split(' '),
);

/** Whether people tell copies of one network apart by the word, in any case: `prod`, `Stage`. */
export const isCopyWord = (word: string): boolean => copies.has(word.toLowerCase());

/** A name without what tells copies of one network apart: `shop-prod-web` and `shop-stage-web` are both `shop-*-web`. */
export const plainName = (name: string): string =>
  name.toLowerCase().replaceAll(/[a-z]+/g, (word) => (copies.has(word) ? '*' : word));

/** Whether anything is left of a name to go by. */
export const tellsSomething = (plain: string): boolean => /[a-z0-9]/.test(plain);

/** A name without its numbers and what a service made up: `web-2` and `web-10` are both `web-#`. */
export const countedName = (name: string): string =>
  plainName(name).replaceAll(/\b(?=[0-9a-f]*\d)[0-9a-f]{5,}\b|\d+/g, '#');

/** The words in which two names differ, where they differ in such words alone: `prod` and `stage`. */
export const swappedWords = (one: string, other: string): readonly (readonly [string, string])[] => {
  if (one === other || plainName(one) !== plainName(other)) return [];
  const [from, to] = [wordsIn(one), wordsIn(other)];
  return from.flatMap((word, at) => {
    const instead = to[at];
    return instead !== undefined && word !== instead && isCopyWord(word) ? [[word, instead] as const] : [];
  });
};

/** Runs of ASCII letters, in their order. */
export const wordsIn = (text: string): readonly string[] => text.match(/[A-Za-z]+/g) ?? [];
