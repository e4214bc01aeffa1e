import type { EC2Client, TagSpecification } from '@aws-sdk/client-ec2';
import type { InAndOut } from '../../actions/action.ts';
import type { Tag } from '../../domain/model.ts';
import { UnexpectedAnswer } from '../explain.ts';
import type { Asked, Expected } from './expected.ts';
import type { SentOptions } from './sentOnce.ts';

/** The other half of an action: how the SDK sends it, and how one sees that EC2 has done it. */
export type SdkAction<Input, Output> = {
  /** Makes one request of the input. Resolves when EC2 has taken it, not when it shows the change. */
  readonly send: (ec2: EC2Client, input: Input, options: SendCallOptions) => Promise<Output>;
  /** What it is seen by; undefined = its answer is all there is to see. */
  readonly shown: (input: Input, asked: Asked<Output>) => Expected<Output> | undefined;
  readonly lost: Lost<Input>;
};

/** What to do about a call whose answer was lost, once EC2 has been looked at and does not show it. */
export type Lost<Input> = {
  readonly next: NextAfterLoss | ((input: Input) => NextAfterLoss);
  /** Where one can look whether it happened when no Describe call could tell; completes `Refresh, and look`. */
  readonly lookAt: (input: Input) => string;
};

/**
 * - token: the SDK has asked again already, with the same client token, for which EC2 answers the same.
 * - again: it may be sent again: the second time EC2 refuses it, or it comes to the same.
 * - once: it may not, since EC2 would do it twice.
 */
export type NextAfterLoss = 'token' | 'again' | 'once';

/** The SDK's half of each action of a topic. */
export type SdkActionsOf<Topic extends InAndOut<Topic>> = {
  readonly [A in keyof Topic]: SdkAction<Topic[A]['input'], Topic[A]['output']>;
};

export type SendCallOptions = SentOptions & { readonly signal?: AbortSignal | undefined; readonly dryRun?: boolean };

/** For what may be sent again, and is seen at its interface. */
export const sentAgain = {
  next: 'again',
  lookAt: ({ eniId }: { readonly eniId: string }) => `at the interface: ${eniId}`,
} as const;

/** The same for what is seen at its elastic IP. */
export const addressSentAgain = {
  next: 'again',
  lookAt: ({ allocationId }: { readonly allocationId: string }) => `at the elastic IP address: ${allocationId}`,
} as const;

/** The DryRun member of a request; nothing for a real call. */
export const dryRunOf = ({ dryRun }: SendCallOptions): { readonly DryRun?: boolean } =>
  dryRun ? { DryRun: true } : {};

/** The options of one send: nothing without a signal, since the SDK's types do not take an undefined one. */
export const abortOf = ({ signal }: SendCallOptions): { readonly abortSignal?: AbortSignal } =>
  signal ? { abortSignal: signal } : {};

/** As {@link abortOf}, for actions without DryRun: throws where one is asked for, since EC2 would carry it out. */
export const neverDry = (options: SendCallOptions): { readonly abortSignal?: AbortSignal } => {
  if (options.dryRun) throw new Error('EC2 has no dry run of this action');
  return abortOf(options);
};

/** A part of an answer that EC2 always sends; throws UnexpectedAnswer, which names it, where it is missing. */
export const answered = <Value>(value: Value | undefined, name: string): NonNullable<Value> => {
  if (value === undefined || value === null) throw new UnexpectedAnswer(`The answer lacks its ${name}`);
  return value;
};

/** Tags in the SDK's shape. */
export const tagsForSdk = (tags: readonly Tag[]) => tags.map(({ key, value }) => ({ Key: key, Value: value }));

/**
 * The member that tags what a call creates, `ResourceType` as EC2 names it (`network-interface`); nothing without tags.
 */
export const tagSpecification = (
  ResourceType: NonNullable<TagSpecification['ResourceType']>,
  tags: readonly Tag[] | undefined,
): { readonly TagSpecifications?: TagSpecification[] } =>
  tags === undefined || tags.length === 0 ? {} : { TagSpecifications: [{ ResourceType, Tags: tagsForSdk(tags) }] };
