import { namedBy } from '../actions/actions.ts';
import type { Call, Ec2 } from '../actions/ec2.ts';
import type { Assigned } from '../actions/heldAddresses.ts';
import type { Facts } from '../domain/facts/fact.ts';
import type { Inventory } from '../domain/inventory.ts';
import { regardFacts, keyOf, queryOf, type Regard } from '../domain/regard.ts';
import { combinedQuery, queryOfIds, type Things } from '../domain/things.ts';
import { viewOf, type View } from '../domain/view.ts';
import type { AddressRequest } from '../domain/addressRequest.ts';
import { ViewOverlay } from './viewOverlay.ts';
import type { Twin } from './platform.ts';
import { Translation } from './translation.ts';

/** A call that EC2 has carried out, and what it answered. */
type Step = { readonly call: Call; readonly output: unknown };

/**
 * How the account must be if nobody but this run has changed it since the review: the reviewed account and the run's own steps,
 * carried out on a twin of it. The twin is made only once a call comes back to what an earlier step of the run named.
 */
export class Foreseen {
  readonly #twinOf: () => Promise<Twin>;
  readonly #overlay: ViewOverlay;
  readonly #translation = new Translation();
  readonly #earlier = new Map<string, Facts[]>();
  /** Things after a step that the twin could not follow: what becomes of them nobody knows. */
  readonly #open = new Set<string>();
  /** New things of which the twin knows nothing, by their ids. */
  readonly #unknown = new Set<string>();
  /** Things that the run has made: what EC2 chose for them is not known either. */
  readonly #made = new Set<string>();
  #steps: Step[] = [];
  #twin: Promise<Twin> | undefined;
  #following: Promise<void> = Promise.resolve();

  constructor(reviewed: Inventory, twinOf: () => Promise<Twin>) {
    this.#overlay = new ViewOverlay(viewOf(reviewed));
    this.#twinOf = twinOf;
  }

  get view(): View {
    return this.#overlay.view;
  }

  /** Tells of a step of the run that EC2 has carried out, with EC2's answer. */
  did(call: Call, output: unknown): void {
    this.#steps.push({ call, output });
  }

  /** What a call names, in the account as it must be before it. Steps done so far are carried out on the twin first. */
  async named(call: Call): Promise<readonly Regard[]> {
    const touched = new Set(this.#steps.flatMap((step) => namedBy(step.call, this.view)).map(keyOf));
    const regards = namedBy(call, this.view);
    const made = new Set(this.#steps.flatMap(({ output }) => idsIn(output)));
    const isTouched = (regard: Regard): boolean =>
      touched.has(keyOf(regard)) || ('id' in regard && made.has(regard.id));
    if (!regards.some(isTouched)) return regards;
    await this.#follow();
    return namedBy(call, this.view);
  }

  /** Facts of a thing at earlier steps of this run: EC2 may still show them. */
  earlier(regard: Regard): readonly Facts[] {
    return this.#earlier.get(keyOf(regard)) ?? [];
  }

  /** Whether the twin cannot tell how the thing is now, so that whatever EC2 shows is taken. */
  isOpen(regard: Regard): boolean {
    return this.#open.has(keyOf(regard)) || ('id' in regard && this.#unknown.has(regard.id));
  }

  /** Whether this run created the thing. */
  isMade(regard: Regard): boolean {
    return 'id' in regard && this.#made.has(regard.id);
  }

  /** From now on things must be as EC2 shows them here: what it chose for something new, what no twin could foresee. */
  learn(regards: readonly Regard[], things: Things): void {
    const news = regards.filter((regard) => this.isOpen(regard) || this.isMade(regard));
    if (news.length === 0) return;
    this.#overlay.lay(combinedQuery(news.map(queryOf)), things);
    for (const regard of news) {
      this.#open.delete(keyOf(regard));
      if (!('id' in regard)) continue;
      this.#made.delete(regard.id);
      this.#unknown.delete(regard.id);
    }
  }

  /** One at a time: each step is judged on the state that the one before has left. */
  #follow(): Promise<void> {
    this.#following = this.#following.then(() => this.#carryOutAll());
    return this.#following;
  }

  async #carryOutAll(): Promise<void> {
    const steps = this.#steps;
    this.#steps = [];
    for (const step of steps) await this.#carryOut(step);
  }

  async #carryOut(step: Step): Promise<void> {
    const { call, output } = step;
    const regards = namedBy(call, this.view);
    for (const regard of regards) {
      const facts = regardFacts(regard, this.view);
      if (facts) this.#earlier.set(keyOf(regard), [...this.earlier(regard), facts]);
    }
    const made = idsIn(output);
    for (const id of made) this.#made.add(id);
    try {
      this.#twin ??= this.#twinOf();
      const { connection } = await this.#twin;
      const answer = await asked(connection.ec2(), this.#translation.toTwin(withChoices(step)));
      this.#translation.learn(answer, output);
      const query = combinedQuery([...regards.map(queryOf), queryOfIds(made)]);
      const things = await connection.readThings(this.#translation.toTwin(query));
      this.#overlay.lay(this.#translation.toReal(query), this.#translation.toReal(things));
      for (const regard of unnamedBy(step, regards)) this.#open.add(keyOf(regard));
    } catch {
      // The twin refuses what EC2 has done, or lacks what could not be read.
      for (const regard of regards) this.#open.add(keyOf(regard));
      for (const id of made) this.#unknown.add(id);
    }
  }

  /** Ends the twin, once it has been made; calls in flight may fail then. */
  close(): void {
    void this.#twin?.then(
      ({ connection }) => connection.close(),
      () => undefined,
    );
  }
}

/** What EC2 has chosen by number is asked of the twin by name. */
const withChoices = ({ call, output }: Step): Call => {
  if (call.action === 'assignIpv4') return { ...call, input: { ...call.input, ipv4: chosen(call.input.ipv4, output) } };
  if (call.action === 'assignIpv6') return { ...call, input: { ...call.input, ipv6: chosen(call.input.ipv6, output) } };
  return call;
};

const chosen = (request: AddressRequest, output: unknown): AddressRequest => {
  const { addresses, prefixes } = output as Assigned;
  if (request.kind === 'count') return { kind: 'addresses', addresses };
  return request.kind === 'prefixCount' ? { kind: 'prefixes', prefixes } : request;
};

/** Things of which a step changes more than its answer names: the ids of attachments and of associations that go along. */
const unnamedBy = ({ call: { action } }: Step, regards: readonly Regard[]): readonly Regard[] => {
  if (action === 'runInstance') return regards.filter(({ kind }) => kind === 'interface');
  return action === 'assignIpv4' ? regards.filter(({ kind }) => kind === 'address') : [];
};

const asked = (ec2: Ec2, { action, input }: Call): Promise<unknown> =>
  (ec2[action] as (given: Call['input']) => Promise<unknown>)(input);

/** The ids of things that an answer tells of. */
const idsIn = (output: unknown): readonly string[] =>
  typeof output === 'object' && output !== null
    ? Object.values(output).filter((value) => typeof value === 'string')
    : [];
