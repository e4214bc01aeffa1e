import type { Finding, Note } from '../domain/finding.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Gap } from '../domain/model.ts';
import type { Account } from '../domain/query/shownTexts.ts';
import { Emitter } from './emitter.ts';

/** What a person ignores, and why: what a rule says of a thing in a region of an account. `accountId` is empty where EC2 has told none. */
export type IgnoredFinding = Pick<Finding, 'ruleId' | 'on'> & {
  readonly accountId: string;
  readonly region: string;
  readonly reason: string;
};

/** What is told of an account and can be ignored. */
export type ToldFinding = Finding | Note;

/** Where they are kept, the newest first; read anew before each change, since other windows change it as well. */
export type IgnoredKeeper = {
  readonly ignored: readonly IgnoredFinding[];
  readonly keepIgnored: (ignored: readonly IgnoredFinding[]) => Promise<void>;
};

/** How many are kept; the oldest go first. */
const most = 500;

/** The findings and notes that this person ignores, in all accounts. */
export class IgnoredFindings {
  readonly #keeper: IgnoredKeeper;
  readonly #changes = new Emitter<void>();
  #reasons: ReadonlyMap<string, string>;
  /** What was left of lists that were asked for. */
  #left = new WeakMap<readonly Finding[], readonly Finding[]>();

  constructor(keeper: IgnoredKeeper) {
    this.#keeper = keeper;
    this.#reasons = reasonsOf(keeper.ignored);
  }

  /** Tells that others are ignored than before; answers a function that stops telling. */
  get onChange(): (listener: () => void) => () => void {
    return this.#changes.on;
  }

  /** Why it is ignored, as the person wrote it; undefined where it is not. */
  reasonOf(told: ToldFinding, inventory: Inventory): string | undefined {
    return this.#reasons.get(keyOf(placed(told, inventory)));
  }

  /** The findings that are not ignored: the list itself where none is, and the same list each time. */
  leftOf({ findings, inventory }: Account): readonly Finding[] {
    if (this.#reasons.size === 0) return findings;
    const known = this.#left.get(findings);
    if (known) return known;
    const some = findings.filter((finding) => this.reasonOf(finding, inventory) === undefined);
    const left = some.length === findings.length ? findings : some;
    this.#left.set(findings, left);
    return left;
  }

  async ignore(told: readonly ToldFinding[], inventory: Inventory, reason: string): Promise<void> {
    const others = this.#without(told, inventory);
    await this.#keep([...told.map((each) => ({ ...placed(each, inventory), reason })), ...others].slice(0, most));
  }

  async stopIgnoring(told: readonly ToldFinding[], inventory: Inventory): Promise<void> {
    await this.#keep(this.#without(told, inventory));
  }

  /** Forgets what was ignored of things that are not in the account any more, as far as that is known. */
  async forgetGone(inventory: Inventory): Promise<void> {
    const { accountId, region } = inventory.snapshot;
    if (accountId === undefined || this.#reasons.size === 0) return;
    const all = this.#keeper.ignored;
    const left = all.filter((each) => each.accountId !== accountId || each.region !== region || mayBe(each, inventory));
    if (left.length < all.length) await this.#keep(left);
  }

  #without(told: readonly ToldFinding[], inventory: Inventory): readonly IgnoredFinding[] {
    const keys = new Set(told.map((each) => keyOf(placed(each, inventory))));
    return this.#keeper.ignored.filter((each) => !keys.has(keyOf(each)));
  }

  async #keep(ignored: readonly IgnoredFinding[]): Promise<void> {
    await this.#keeper.keepIgnored(ignored);
    this.#reasons = reasonsOf(ignored);
    this.#left = new WeakMap();
    this.#changes.fire();
  }
}

type Placed = Omit<IgnoredFinding, 'reason'>;

const placed = ({ ruleId, on }: ToldFinding, { snapshot: { accountId = '', region } }: Inventory): Placed => ({
  accountId,
  region,
  ruleId,
  on: { kind: on.kind, id: on.id },
});

const keyOf = ({ accountId, region, ruleId, on }: Placed): string => [accountId, region, ruleId, on.id].join(' ');

const reasonsOf = (ignored: readonly IgnoredFinding[]): ReadonlyMap<string, string> =>
  new Map(ignored.map((each) => [keyOf(each), each.reason]));

/** Whether the thing is there, or could not be read. */
const mayBe = ({ on: { kind, id } }: Placed, inventory: Inventory): boolean => {
  const { part, find } = whereabouts[kind];
  return inventory.gap(part) !== undefined || find(inventory, id) !== undefined;
};

type Whereabouts = {
  readonly part: Gap['part'];
  readonly find: (inventory: Inventory, id: string) => unknown;
};

const whereabouts: { readonly [K in Finding['on']['kind']]: Whereabouts } = {
  subnet: { part: 'subnets', find: (inventory, id) => inventory.subnet(id) },
  instance: { part: 'instances', find: (inventory, id) => inventory.instance(id) },
  interface: { part: 'enis', find: (inventory, id) => inventory.eni(id) },
  address: { part: 'addresses', find: (inventory, id) => inventory.elasticIp(id) },
};
