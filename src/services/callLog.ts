import { actionOf } from '../actions/actions.ts';
import type { Call } from '../actions/ec2.ts';
import { foreign, joined, noWords, words, type Words } from '../domain/words.ts';
import type { RunEvent, StepEvent } from './runEvents.ts';

/**
 * A line of the log for each call of a run once it has ended: EC2's name for it, the ids that it names, request id and time. No names, addresses, tags or
 * other texts of an input.
 */
export class CallLog {
  readonly #requestIds = new Map<number, string | undefined>();

  /** Undefined for an event that ends no call. */
  lineOf(event: RunEvent): Words | undefined {
    if (!('step' in event)) return undefined;
    if (event.kind === 'answered') this.#requestIds.set(event.step, event.requestId);
    const outcome = outcomeOf(event);
    if (outcome === undefined) return undefined;
    const { call, step } = event;
    const requestId = this.#requestIds.get(step) ?? ('problem' in event ? event.problem?.requestId : undefined);
    const told = requestId === undefined ? noWords : words`, request id: ${foreign(requestId, 80)}`;
    const ids = idsIn(call.input).map((id) => foreign(id));
    const of = ids.length === 0 ? noWords : words` ${joined(ids.slice(0, mostIds), ' ')}`;
    return words`${foreign(actionOf(call.action).api)}${of}: ${outcome}${told}`;
  }
}

const mostIds = 8;

const outcomeOf = (event: StepEvent): Words | undefined => {
  if (event.kind === 'shown') return words`done in ${Math.round(event.ms)} ms`;
  if (event.kind === 'refused')
    return words`refused (${foreign(event.problem.code ?? 'no code', 80)}) in ${Math.round(event.ms)} ms`;
  if (event.kind === 'open')
    return words`not known (${foreign(event.problem?.code ?? 'cancelled', 80)}) after ${Math.round(event.ms)} ms`;
  return event.kind === 'held' ? words`not sent` : undefined;
};

/** EC2's own ids in an input, wherever they stand; nothing else of it. */
const idsIn = (input: Call['input']): readonly string[] => {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string' && ec2Id.test(value)) found.add(value);
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(withoutTags(input));
  return [...found];
};

/** A tag may look like an id. */
const withoutTags = (input: Call['input']): unknown => ({ ...input, tags: undefined, description: undefined });

const ec2Id = /^[a-z]+(?:-[a-z]+){0,2}-[0-9a-f]{8,17}$/;
