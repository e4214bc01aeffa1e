import type { Refusal } from './refusal.ts';
import { serviceRefusals, type ServiceRefusal } from './serviceRefusals.ts';

/** What goes wrong instead of an answer. */
export type Fault =
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  /** Status 200 with a page of HTML, as a captive portal or a wrong endpoint answers. */
  | { readonly kind: 'garble' }
  /** The connection ends without an answer. */
  | { readonly kind: 'drop' };

type Planned = { readonly action: string | undefined; readonly fault: Fault; left: number };

/** Which requests: all of them, or those of one action; forever, or a number of times. */
export type FaultLimits = { readonly action?: string | undefined; readonly times?: number | undefined };

/** Things that go wrong on the way to EC2, to be set by tests while the simulator runs. */
export class Faults {
  /** Added to every answer, in milliseconds. */
  latencyMs: number;
  readonly #denied = new Set<string>();
  readonly #hooks = new Map<string, () => void | Promise<void>>();
  #planned: Planned[] = [];

  constructor(latencyMs = 0) {
    this.latencyMs = latencyMs;
  }

  /**
   * Refuses the action with `UnauthorizedOperation` from now on, as when IAM does not allow it; for example
   * `DescribeAddresses`.
   */
  deny(action: string): void {
    this.#denied.add(action);
  }

  /** Takes {@link deny} back for one action. */
  allow(action: string): void {
    this.#denied.delete(action);
  }
  isDenied(action: string): boolean {
    return this.#denied.has(action);
  }

  /** Answers the next `times` requests with `RequestLimitExceeded`; the SDK tries again by itself. */
  throttle(times: number, action?: string): void {
    this.fail('RequestLimitExceeded', { times, action });
  }
  /** Every request fails as with temporary credentials past their time, until {@link clear}. */
  expireCredentials(): void {
    this.fail('RequestExpired');
  }
  /** Every request fails as with a secret that AWS does not know, until {@link clear}. */
  rejectCredentials(): void {
    this.fail('AuthFailure');
  }

  /**
   * Requests fail for a reason that lies with the account or with AWS, not with what is asked; every one until {@link
   * clear}, unless `limits` limit it.
   */
  fail(code: ServiceRefusal, limits: FaultLimits = {}): void {
    this.refuse(serviceRefusals[code], limits);
  }

  /** As {@link fail}, with any refusal of EC2's. */
  refuse(refusal: Refusal, limits: FaultLimits = {}): void {
    this.#plan({ kind: 'refuse', refusal }, limits);
  }
  /** Answers with something that is not XML. */
  garble(limits: FaultLimits = {}): void {
    this.#plan({ kind: 'garble' }, limits);
  }
  /** Ends the connection without an answer. */
  drop(limits: FaultLimits = {}): void {
    this.#plan({ kind: 'drop' }, limits);
  }

  /** Runs once, right before the next request for the action is answered: to make something vanish in between. */
  before(action: string, hook: () => void | Promise<void>): void {
    this.#hooks.set(action, hook);
  }

  /** From now on nothing goes wrong. */
  clear(): void {
    this.latencyMs = 0;
    this.#denied.clear();
    this.#hooks.clear();
    this.#planned = [];
  }

  /** For the endpoint: runs and forgets the action's hook. */
  async runHook(action: string): Promise<void> {
    const hook = this.#hooks.get(action);
    this.#hooks.delete(action);
    await hook?.();
  }

  /** For the endpoint: what goes wrong with this request, if anything, and uses it up. */
  take(action: string): Fault | undefined {
    const planned = this.#planned.find(
      (plan) => plan.left > 0 && (plan.action === undefined || plan.action === action),
    );
    if (!planned) return undefined;
    planned.left -= 1;
    return planned.fault;
  }

  #plan(fault: Fault, { action, times = Number.POSITIVE_INFINITY }: FaultLimits): void {
    this.#planned.push({ action, fault, left: times });
  }
}
