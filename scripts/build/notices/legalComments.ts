/**
 * Comments in a program's text that name a copyright or a licence, without their comment signs. The bundler leaves them out, and some stand for
 * works that the package itself took over from others.
 */
export const legalComments = (source: string): readonly string[] => {
  const comments = source.match(/\/\*[\s\S]*?\*\//g) ?? [];
  return comments.filter((comment) => /copyright|licen[sc]e|\(c\)\s/i.test(comment)).map(bare);
};

const bare = (comment: string): string =>
  comment
    .replace(/^\/\*[*!]*|\*\/$/g, '')
    .replace(/^[ \t]*\*(?:[ \t]|$)/gm, '')
    .trim();
