import type { EC2Client, TagSpecification } from '@aws-sdk/client-ec2';
import type { Tag } from '../../domain/model.ts';
import { UnexpectedAnswer } from '../explain.ts';
import type { SentOptions } from './sentOnce.ts';

export type SendCallOptions = SentOptions & { readonly signal?: AbortSignal | undefined; readonly dryRun?: boolean };

type Action = { readonly input: unknown; readonly output: unknown };

/** Makes one request of an action's input. Resolves when EC2 has taken it, not when it shows the change. */
export type Sender<A extends Action> = (
  ec2: EC2Client,
  input: A['input'],
  options: SendCallOptions,
) => Promise<A['output']>;

/** The senders of one topic's actions. */
export type SendersOf<Topic extends { readonly [A in keyof Topic]: Action }> = {
  readonly [A in keyof Topic]: Sender<Topic[A]>;
};

export const dryRunOf = ({ dryRun }: SendCallOptions): { readonly DryRun?: boolean } =>
  dryRun ? { DryRun: true } : {};

export const abortOf = ({ signal }: SendCallOptions): { readonly abortSignal?: AbortSignal } =>
  signal ? { abortSignal: signal } : {};

/** A part of an answer that EC2 always sends. */
export const answered = <Value>(value: Value | undefined, name: string): NonNullable<Value> => {
  if (value === undefined || value === null) throw new UnexpectedAnswer(`The answer lacks its ${name}`);
  return value;
};

export const tagsOf = (tags: readonly Tag[]) => tags.map(({ key, value }) => ({ Key: key, Value: value }));

export const tagSpecification = (
  ResourceType: NonNullable<TagSpecification['ResourceType']>,
  tags: readonly Tag[] | undefined,
): { readonly TagSpecifications?: TagSpecification[] } =>
  tags === undefined || tags.length === 0 ? {} : { TagSpecifications: [{ ResourceType, Tags: tagsOf(tags) }] };
