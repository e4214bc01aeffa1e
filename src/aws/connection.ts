import type { Describe } from './describe.ts';
import type { Delay } from './patience.ts';
import type { Denial } from '../domain/problem.ts';
import type { Words } from '../domain/words.ts';
import type { Call, Ec2 } from '../actions/ec2.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Scope } from '../domain/scope.ts';
import type { Snapshot, SnapshotPart } from '../domain/model.ts';
import type { Portion, PortionQuery, ShownThing } from '../domain/portion.ts';
import type { ThingQuery, Things } from '../domain/things.ts';

/** How far a read has come, for a progress line. */
export type ReadProgress = {
  readonly interfaces: number;
  /** Calls that were answered, of those that were made so far. */
  readonly done: number;
  readonly calls: number;
  /** Why EC2 has made calls of this read wait, the last time that it did. */
  readonly delay?: Delay | undefined;
  /** What gives the credentials, as long as they have not come: nothing is asked of EC2 before. */
  readonly waitsFor?: CredentialsSource | undefined;
};

/** What may take its time to give credentials: a program of the person's, a service, the machine. */
export type CredentialsSource = 'process' | 'identityCenter' | 'role' | 'webIdentity' | 'login' | 'machine';

/** Things of one part of an account, as soon as they were read. */
export type ReadSlice = { readonly [P in SnapshotPart]: SliceOf<P> }[SnapshotPart];

type SliceOf<P extends SnapshotPart> = {
  readonly part: P;
  /** In the order in which EC2 told them, each in one slice of a read. */
  readonly things: Snapshot[P];
  /** True for the last slice of a part of which all was read: what is not told by then is not there. */
  readonly isLast: boolean;
};

export type ReadOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
  /** Told what has been read, long before the read ends. A part that fails has no last slice; its gap comes with the snapshot. */
  readonly onRead?: ((slice: ReadSlice) => void) | undefined;
  /** What an earlier read told. Whatever is as it was then may be the same object in the answer. */
  readonly known?: Inventory | undefined;
};

export type ApplyOptions = {
  readonly signal?: AbortSignal | undefined;
  /** Called before each wait, a short phrase such as `Waiting until EC2 shows it attached`, with the call that waits where it is one. */
  readonly onStep?: ((step: Words, call?: Call) => void) | undefined;
  /**
   * Asked right before a call is sent, and before it is sent again; its rejection keeps the call from being sent. Answers the things
   * of the call as they are, from which one can tell later whether it happened.
   */
  readonly beforeSend?: ((call: Call) => Promise<Things>) | undefined;
  /** Told once EC2 has taken a call, before its effect is waited for, which goes on when this has resolved. */
  readonly onAnswered?: ((call: Call, answer: Answered) => void | Promise<void>) | undefined;
  /** Told of the thing at which EC2 has shown the effect of a call, as a whole, once it has: it need not be read again after that. */
  readonly onShown?: ((shown: ShownThing) => void) | undefined;
};

/** What EC2 said of a call that it has taken, beside the output. */
export type Answered = {
  /** By which AWS finds the call; undefined where the answer was lost and EC2 shows that it has taken the call. */
  readonly requestId: string | undefined;
  /** The output of the action. */
  readonly output: unknown;
};

/** A call that was sent, and what is known of it. */
export type SentCall = {
  readonly call: Call;
  /** EC2's answer; undefined where it was not heard. */
  readonly output?: unknown;
  /** Its things right before it was sent. */
  readonly before: Things | undefined;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
};

/**
 * notShown: EC2 does not show it, so it did not happen. wasSo: EC2 shows it, as it did before the call, so that it has changed nothing; whether EC2 took
 * or refused it cannot be told. unknown: EC2 cannot tell, or was not able to.
 */
export type LookedUp =
  | { readonly kind: 'done' | 'wasSo'; readonly output: unknown }
  | { readonly kind: 'notShown' }
  | { readonly kind: 'unknown'; readonly why: Words };

export type ReadThingsOptions = {
  readonly signal?: AbortSignal | undefined;
  /** Where given, it is read again until this is true, for up to a minute; the last read is the answer. */
  readonly until?: ((things: Things) => boolean) | undefined;
};

export type DryRunResult =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'denied'; readonly message: Words; readonly denied?: readonly Denial[] | undefined }
  /** EC2 has no DryRun for this call. */
  | { readonly kind: 'unavailable' }
  /** The endpoint answered with success, so it knows no DryRun and did what it was asked. */
  | { readonly kind: 'carriedOut' };

/**
 * One open connection to one EC2 endpoint. Made by `aws/connect`, in a worker for real accounts; every rejection is a ProblemError or an AbortError. A
 * worker that dies rejects all that is under way, also what says below that it does not.
 */
export type Connection = {
  readonly scope: Scope;
  /**
   * The URL where EC2 is asked, as a person configured it (setting, profile, environment), known before any request is sent;
   * undefined for AWS's own endpoint and where no network is asked.
   */
  readonly endpoint: string | undefined;
  /** Where else the credentials go by a person's configuration: URLs of STS and of the services that give credentials. */
  readonly otherEndpoints?: readonly string[];
  /** The account of the credentials in use, twelve digits; undefined as long as it is not known. Asks nothing. */
  readonly identity: () => string | undefined;
  /** What IAM Identity Center calls that account; undefined where it does not say, or has not said yet. Asks nothing. */
  readonly accountName?: () => string | undefined;
  /** Reads the whole scope. Calls that fail for lack of permission become gaps; when nothing can be read it rejects. */
  readonly read: (options?: ReadOptions) => Promise<Snapshot>;
  /** All that EC2 tells of one interface now; calls that fail say why in their own list. */
  readonly interfaceAttributes: (eniId: string, signal?: AbortSignal) => Promise<readonly AttributeList[]>;
  /** Reads single things again. Rejects with an AbortError only; what cannot be read is told in the answer. */
  readonly readThings: (query: ThingQuery, options?: ReadThingsOptions) => Promise<Things>;
  /** Asks for things by EC2's own filters. Rejects with an AbortError only; what cannot be read is told in the answer. */
  readonly describe: Describe;
  /** Reads a portion of the scope again. Rejects with an AbortError only; what cannot be read is told in the answer. */
  readonly readPortion: (query: PortionQuery, signal?: AbortSignal) => Promise<Portion>;
  /** EC2's writes, each resolving when EC2 shows the change. */
  readonly ec2: (options?: ApplyOptions) => Ec2;
  readonly dryRun: (call: Call) => Promise<DryRunResult>;
  /** Looks whether EC2 has done what a window has asked that is gone. Rejects with an AbortError only. */
  readonly lookUp: (sent: SentCall, signal?: AbortSignal) => Promise<LookedUp>;
  readonly close: () => void;
};

/** What one Describe call told of a thing, for a person to read: EC2's own names, and values as text. */
export type AttributeList = {
  /** The call, for example `DescribeNetworkInterfaces`. */
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly value: string }[];
  /** Why it could not be read, in plain words; undefined when it was. */
  readonly problem: Words | undefined;
};
