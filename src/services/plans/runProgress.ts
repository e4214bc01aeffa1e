import type { Call } from '../../actions/ec2.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Words } from '../../domain/words.ts';
import type { RunEvent, StepEvent } from '../runEvents.ts';

/** How far a run has come, from what it has told; times in milliseconds since 1970. */
export type RunProgress = {
  readonly startedAt: number;
  /** By the number of the call, from 1. */
  readonly calls: ReadonlyMap<number, CallProgress>;
  /** When all calls had ended. */
  readonly endedAt?: number | undefined;
  /** When the account had been read again after that. */
  readonly comparedAt?: number | undefined;
};

export type CallProgress = {
  readonly call: Call;
  /** todo: it has not been sent. sent: without an answer. taken: EC2 has answered, and its effect is waited for. notDone: EC2 was asked later and does not show it. */
  readonly state: 'todo' | 'sent' | 'taken' | 'shown' | 'refused' | 'open' | 'held' | 'notDone';
  readonly askedAt?: number | undefined;
  readonly answeredAt?: number | undefined;
  readonly endedAt?: number | undefined;
  readonly attempt?: number | undefined;
  readonly requestId?: string | undefined;
  /** What EC2 has answered. */
  readonly output?: unknown;
  /** What it waits for now. */
  readonly waiting?: Words | undefined;
  readonly made?: readonly string[] | undefined;
  readonly problem?: Problem | undefined;
  readonly why?: Words | undefined;
  /** Whether nobody waited for its effect, and EC2 was asked later. */
  readonly isFound?: boolean | undefined;
};

export const noProgress = (startedAt: number): RunProgress => ({ startedAt, calls: new Map() });

/** The progress after an event. */
export const progressAfter = (progress: RunProgress, event: RunEvent): RunProgress => {
  if (event.kind === 'began') return noProgress(event.at);
  if (event.kind === 'ended') return { ...progress, endedAt: event.at };
  if (event.kind === 'readAfter') return { ...progress, comparedAt: event.at };
  const before = progress.calls.get(event.step) ?? { call: event.call, state: 'todo' };
  return { ...progress, calls: new Map([...progress.calls, [event.step, callAfter(before, event)]]) };
};

const callAfter = (call: CallProgress, event: StepEvent): CallProgress => {
  const { at } = event;
  const ended = { ...call, endedAt: at, waiting: undefined };
  if (event.kind === 'asked')
    return { ...call, state: 'sent', askedAt: call.askedAt ?? at, attempt: event.attempt, waiting: undefined };
  if (event.kind === 'waiting') return { ...call, waiting: event.what };
  if (event.kind === 'answered')
    return { ...call, state: 'taken', answeredAt: at, requestId: event.requestId, output: event.output };
  if (event.kind === 'shown') return { ...ended, state: 'shown', made: event.made };
  if (event.kind === 'held') return { ...ended, state: 'held', why: event.why };
  const requestId = call.requestId ?? event.problem?.requestId;
  return { ...ended, state: event.kind, problem: event.problem, requestId };
};

/** When the first call was sent: until then what it names was looked at again. */
export const firstAskedAt = ({ calls }: RunProgress): number | undefined =>
  [...calls.values()].flatMap(({ askedAt }) => askedAt ?? []).toSorted((a, b) => a - b)[0];

/** Why a call was kept back, the first that was. */
export const heldBecause = ({ calls }: RunProgress): Words | undefined =>
  [...calls.values()].find(({ state }) => state === 'held')?.why;
