import type { Inventory } from '../domain/inventory.ts';
import type { PortionQuery } from '../domain/portion.ts';
import type { Regard } from '../domain/regard.ts';
import type { View } from '../domain/view.ts';
import type { Words } from '../domain/words.ts';
import type { IamRead, IamResource, IamSight } from './iamResource.ts';
import type { Loss } from './loss.ts';
import type { Argument } from './commandLine.ts';

/**
 * One write that EC2 can be asked for, and all that follows from it but how the SDK sends it: that is its other half, in
 * `aws/actions`. `Ec2` is as much of EC2 as it takes to undo it.
 */
export type Action<Input, Output, Ec2> = {
  /** EC2's own name for it, which is also the IAM action. */
  readonly api: string;
  /** Whether EC2 has DryRun for it. A test compares it with the SDK's own description. */
  readonly dryRun: boolean;
  /** What IAM asks of who makes the call: the least policy is made of it. */
  readonly resources: (input: Input, sight: IamSight) => readonly IamResource[];
  /** By which reads its effect is waited for; a test compares them with those of its other half. */
  readonly seenBy: (input: Input) => readonly IamRead[];
  /** What it does as a plain sentence without its last period, with the names that the inventory knows. */
  readonly sentence: (input: Input, inventory: Inventory) => Words;
  /** The subcommand of the AWS CLI, then its options. */
  readonly cli: (input: Input) => readonly Argument[];
  /**
   * The things that a call names, and those that lose or gain something by it. They are read again right before the call; what
   * differs from the review stops it. `view` is the account as it is expected to be then.
   */
  readonly names: (input: Input, view: View) => readonly Regard[];
  /** What it takes away from somebody, in this account. */
  readonly losses: (input: Input, inventory: Inventory) => readonly Loss[];
  /**
   * What it may leave otherwise in an account, beside what it makes: more than it names, since counts of subnets, instances of elastic IPs and
   * states of routes follow. It is read again after the call. `account` is the account before; a property test holds it against whole reads.
   */
  readonly reach: (input: Input, account: Inventory) => PortionQuery;
  /** Ids and addresses that EC2 chose when it carried a call out, which nobody could know before; left out = none. */
  readonly created?: (output: Output, input: Input) => readonly string[];
  /** What takes a call back; undefined where it cannot be, or where what was there before is not known. */
  readonly undo: (input: Input, sides: Sides) => Inverse<Ec2> | undefined;
};

/** The account as it was reviewed before a run, and as it was read after it. */
export type Sides = {
  readonly before: Inventory;
  readonly now: Inventory;
  /** Ids of what the run made, where that is to be taken back as well. Without them it stays: deleting is for good. */
  readonly made?: readonly string[] | undefined;
};

/**
 * Takes something back. Like an operation's `run`, it is previewed on the twin before it is run on the account. `shown` is the account
 * as it is reviewed then: what somebody else holds there is not taken from them.
 */
export type Inverse<Ec2> = (ec2: Ec2, shown: Inventory) => Promise<unknown>;

/** What actions are asked with, and what they answer. */
export type InAndOut<Topic> = { readonly [A in keyof Topic]: { readonly input: unknown; readonly output: unknown } };

/** The part of EC2 that has these actions: one async function each. */
export type Ec2Of<Topic extends InAndOut<Topic>> = {
  readonly [A in keyof Topic]: (input: Topic[A]['input']) => Promise<Topic[A]['output']>;
};

/** Each action of a topic as one object. `Undoing` are the actions that take them back. */
export type ActionsOf<Topic extends InAndOut<Topic>, Undoing extends InAndOut<Undoing> = Topic> = {
  readonly [A in keyof Topic]: Action<Topic[A]['input'], Topic[A]['output'], Ec2Of<Undoing>>;
};

/** The output of an action that answers nothing. */
export type Nothing = Record<string, never>;

/** `losses` of an action that only adds or changes. */
export const noLoss = (): readonly Loss[] => [];

/** `undo` of an action that cannot be taken back: inverseOf then offers no undo for the whole run. */
export const never = (): undefined => undefined;
