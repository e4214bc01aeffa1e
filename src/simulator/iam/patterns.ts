/** Whether a text is as a pattern says, in which `*` stands for any signs and `?` for one. */
export const textMatches = (text: string, pattern: string): boolean => expression(pattern, '.*', 's').test(text);

/** The same without a difference of case, as names of actions are compared. */
export const nameMatches = (name: string, pattern: string): boolean => expression(pattern, '.*', 'si').test(name);

/**
 * Whether an ARN is as a pattern says: a sign stands for others of its segment alone, but a `*` that ends a segment may go beyond it.
 * Source: IAM user guide, IAM JSON policy elements, Resource.
 */
export const arnMatches = (arn: string, pattern: string): boolean => {
  if (pattern === '*') return true;
  const whole = pattern
    .split(':')
    .map((segment) => source(segment.replace(/\*$/, ''), '[^:]*') + (segment.endsWith('*') ? '.*' : ''))
    .join(':');
  return new RegExp(`^${whole}$`, 's').test(arn);
};

const expression = (pattern: string, any: string, flags: string): RegExp =>
  new RegExp(`^${source(pattern, any)}$`, flags);

/** `${*}`, `${?}` and `${$}` are these signs themselves. */
const source = (pattern: string, any: string): string =>
  pattern.replace(/\$\{([*?$])\}|[.+?^${}()|[\]\\*]/g, (sign, literal: string | undefined) => {
    if (literal !== undefined) return `\\${literal}`;
    if (sign === '*') return any;
    return sign === '?' ? (any === '.*' ? '.' : '[^:]') : `\\${sign}`;
  });
