import type { DescribeAnswer, DescribeRequest, Describe, DescribedThings } from '../../aws/describe.ts';
import type { Eni } from '../../domain/model.ts';
import type { Problem } from '../../domain/problem.ts';

/** What could not be asked for, and why. */
export type UnreadPart = { readonly iamAction: string; readonly problem: Problem };

/** So many calls are made in a scope for one search. */
export const mostCalls = 3;

/** What stands in the way of every call alike, so that nothing more is asked in the scope. */
export class ScopeRefused extends Error {
  override readonly name = 'ScopeRefused';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** The calls of one search in one scope, and what they could not tell. */
export class ScopeAsk {
  readonly #describe: Describe;
  readonly #signal: AbortSignal;
  readonly #unread: UnreadPart[] = [];
  #left = mostCalls;
  #isWhole = true;

  constructor(describe: Describe, signal: AbortSignal) {
    this.#describe = describe;
    this.#signal = signal;
  }

  get unread(): readonly UnreadPart[] {
    return this.#unread;
  }
  /** False when there is more than was read. */
  get isWhole(): boolean {
    return this.#isWhole;
  }
  /** How many calls may still be made. */
  get left(): number {
    return this.#left;
  }

  /**
   * One call, by EC2's filters; answers the things of its first page. A permission that is missing is noted. Rejects with ScopeRefused
   * for anything else that stands in the way, with an AbortError, and with a RangeError when no call is left.
   */
  async of<Kind extends keyof DescribedThings>(
    kind: Kind,
    filters: Readonly<Record<string, readonly string[]>>,
  ): Promise<DescribeAnswer<Kind>['things']> {
    if (this.#left === 0) throw new RangeError(`More than ${mostCalls} calls in a scope`);
    this.#left -= 1;
    return this.#ask(kind, filters, 'first');
  }

  /** The interfaces of subnets, with all their pages; beside the calls that are counted. */
  interfacesIn(subnetIds: readonly string[]): Promise<readonly Eni[]> {
    return this.#ask('enis', { 'subnet-id': subnetIds }, 'all');
  }

  async #ask<Kind extends keyof DescribedThings>(
    kind: Kind,
    filters: Readonly<Record<string, readonly string[]>>,
    pages: DescribeRequest<Kind>['pages'],
  ): Promise<DescribeAnswer<Kind>['things']> {
    const asked = { kind, pages, filters: Object.entries(filters).map(([name, values]) => ({ name, values })) };
    const { things, isWhole, unread } = await this.#describe(asked, this.#signal);
    if (unread && !isDenied(unread.problem)) throw new ScopeRefused(unread.problem);
    if (unread) this.#unread.push(unread);
    else if (!isWhole) this.#isWhole = false;
    return things;
  }
}

/** Such a refusal says nothing of other calls. Source: EC2 API, client error codes. */
const isDenied = ({ code }: Problem): boolean =>
  code !== undefined && /^(?:Client\.)?(?:UnauthorizedOperation|AccessDenied|AccessDeniedException)$/.test(code);
