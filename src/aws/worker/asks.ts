import type { Call } from '../../actions/ec2.ts';
import type { SnapshotPart } from '../../domain/model.ts';
import type { Portion, PortionQuery, ShownThing } from '../../domain/portion.ts';
import type { ThingQuery, Things } from '../../domain/things.ts';
import type { Words } from '../../domain/words.ts';
import type { RegionState } from '../accountRegions.ts';
import type { Answered, AttributeList, DryRunResult, LookedUp, ReadProgress, SentCall } from '../connection.ts';
import type { DescribeAnswer, DescribedThings, DescribeRequest } from '../describe.ts';
import type { CodeQuestion } from '../credentials/way.ts';
import type { EndpointsInUse } from '../endpointsInUse.ts';
import type { ReadEnd } from '../collected.ts';
import type { RegionUse } from '../regionsInUse.ts';
import type { ProfileScope } from '../credentials/scopeMeans.ts';
import type { Packed } from './packing.ts';
import type { Peer } from './peer.ts';

/** A connection of the worker, by the number under which the main thread has opened it. */
type Of = { readonly connection: number };
/** A question of the main thread, by the number under which it hears of it in the meantime. */
type During = { readonly during: number };

/** What of a connection's options crosses. */
export type Tuning = {
  readonly maxAttempts?: number | undefined;
  readonly troubleLimitMs?: number | undefined;
  readonly identityGraceMs?: number | undefined;
  /** In place of the profile's, for tests. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
};

/** none: nobody. quiet: nobody is asked for a code, but the sessions of earlier ones serve. */
export type WhoIsAsked = 'none' | 'quiet' | 'asked';

/** What the main thread asks of the worker. `open` and `close` are told: whether a connection could be opened shows at its first use. */
export type WorkerAsks = {
  readonly open: {
    readonly input: Of & {
      readonly scope: ProfileScope;
      readonly endpoints: EndpointsInUse;
      readonly tuning: Tuning;
      readonly person: WhoIsAsked;
    };
    readonly answer: void;
  };
  readonly close: { readonly input: Of; readonly answer: void };
  /** Closes all and ends the worker. */
  readonly end: { readonly input: undefined; readonly answer: void };
  readonly read: { readonly input: Of & During; readonly answer: ReadEnd };
  readonly readThings: { readonly input: Of & { readonly query: ThingQuery }; readonly answer: Things };
  readonly describe: {
    readonly input: Of & { readonly asked: DescribeRequest<keyof DescribedThings> };
    /** The things in packs of one packer. */
    readonly answer: Omit<DescribeAnswer<keyof DescribedThings>, 'things'> & { readonly packs: readonly Packed[] };
  };
  readonly readPortion: {
    readonly input: Of & { readonly query: PortionQuery };
    /** The things of all parts in packs of one packer. */
    readonly answer: Omit<Portion, 'things'> & {
      readonly parts: readonly { readonly part: SnapshotPart; readonly packs: readonly Packed[] }[];
    };
  };
  readonly interfaceAttributes: {
    readonly input: Of & { readonly eniId: string };
    readonly answer: readonly AttributeList[];
  };
  readonly write: {
    readonly input: Of & During & { readonly call: Call; readonly isHeld: boolean };
    /** The output of the action. */
    readonly answer: unknown;
  };
  readonly lookUp: { readonly input: Of & { readonly sent: SentCall }; readonly answer: LookedUp };
  readonly dryRun: { readonly input: Of & { readonly call: Call }; readonly answer: DryRunResult };
  readonly accountRegions: {
    readonly input: { readonly scope: ProfileScope; readonly person: WhoIsAsked };
    readonly answer: readonly RegionState[];
  };
  readonly regionsInUse: {
    readonly input: During & { readonly scope: ProfileScope; readonly person: WhoIsAsked };
    readonly answer: readonly RegionUse[];
  };
};

/** A request as data. */
export type SentRequest = {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
};

export type ReceivedAnswer = {
  readonly statusCode: number;
  readonly reason?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
};

/** What the worker asks of the main thread. */
export type MainAsks = {
  /** Answered when the things have been made, so that no more are on their way than can be made. */
  readonly rows: {
    readonly input: During & { readonly part: SnapshotPart; readonly packed: Packed; readonly isLast: boolean };
    readonly answer: void;
  };
  readonly progress: { readonly input: During & { readonly progress: ReadProgress }; readonly answer: void };
  readonly beforeSend: { readonly input: During; readonly answer: Things };
  readonly step: { readonly input: During & { readonly step: Words }; readonly answer: void };
  /** Answered once the run has noted it; its effect is waited for after that. */
  readonly answered: { readonly input: During & { readonly answer: Answered }; readonly answer: void };
  readonly shown: { readonly input: During & { readonly shown: ShownThing }; readonly answer: void };
  readonly region: { readonly input: During & { readonly use: RegionUse; readonly of: number }; readonly answer: void };
  readonly known: {
    readonly input: Of & { readonly identity: string | undefined; readonly accountName: string | undefined };
    readonly answer: void;
  };
  readonly askCode: { readonly input: CodeQuestion; readonly answer: string | undefined };
  readonly getSession: { readonly input: { readonly key: string }; readonly answer: string | undefined };
  readonly setSession: {
    readonly input: { readonly key: string; readonly value: string | undefined };
    readonly answer: void;
  };
  readonly send: {
    readonly input: { readonly sockets: number; readonly request: SentRequest };
    readonly answer: ReceivedAnswer;
  };
  readonly destroySockets: { readonly input: { readonly sockets: number }; readonly answer: void };
};

/** What each thread has of the other. */
export type ToWorker = Pick<Peer<WorkerAsks, MainAsks>, 'ask' | 'tell'>;
export type ToMain = Pick<Peer<MainAsks, WorkerAsks>, 'ask' | 'tell'>;
