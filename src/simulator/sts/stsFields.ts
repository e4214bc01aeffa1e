import { invalidArn, violated } from './stsRefusals.ts';

/** Of the Query protocol. */
export type StsFields = URLSearchParams;

/** The ARN of the role that a request names. */
export const roleArnIn = (fields: StsFields): string => {
  const arn = requiredText(fields, 'RoleArn');
  if (arn.length < 20) throw violated(arn, 'roleArn', 'Member must have length greater than or equal to 20');
  if (!/^arn:[^:]+:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(arn)) throw invalidArn(arn);
  return arn;
};

/** Throws the ValidationError of STS for a name of other than 2 to 64 of the signs that it takes. */
export const sessionNameIn = (fields: StsFields): string => {
  const name = requiredText(fields, 'RoleSessionName');
  if (/^[\w+=,.@-]{2,64}$/.test(name)) return name;
  throw violated(name, 'roleSessionName', 'Member must satisfy regular expression pattern: [\\w+=,.@-]*');
};

/** Seconds within the bounds of the action; the usual ones where the request names none. */
export const secondsIn = (fields: StsFields, usual: number, most: number): number => {
  const text = fields.get('DurationSeconds');
  if (text === null) return usual;
  const seconds = Number(text);
  if (!(seconds >= 900)) throw violated(text, 'durationSeconds', 'Member must have value greater than or equal to 900');
  if (seconds > most) throw violated(text, 'durationSeconds', `Member must have value less than or equal to ${most}`);
  return seconds;
};

/** Throws the ValidationError of STS where the field is missing or empty. */
export const requiredText = (fields: StsFields, name: string): string => {
  const text = fields.get(name) ?? '';
  if (text !== '') return text;
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  throw violated(undefined, member, 'Member must not be null');
};
