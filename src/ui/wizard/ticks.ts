import type { JudgedChoice } from '../../services/prompts.ts';

/** What is ticked in a list of which only a part is shown, in the order in which it was. */
export class Ticks<Value> {
  #ticked: ReadonlyMap<Value, JudgedChoice<Value>>;

  /** Begins with these values; what is no choice is left out. */
  constructor(values: readonly Value[], choiceOf: (value: Value) => JudgedChoice<Value> | undefined) {
    const choices = values.flatMap((value) => choiceOf(value) ?? []);
    this.#ticked = new Map(choices.map((choice) => [choice.value, choice]));
  }

  get size(): number {
    return this.#ticked.size;
  }
  get values(): readonly Value[] {
    return [...this.#ticked.keys()];
  }
  get choices(): readonly JudgedChoice<Value>[] {
    return [...this.#ticked.values()];
  }

  has(value: Value): boolean {
    return this.#ticked.has(value);
  }

  /** Of these that are shown those are ticked now; all others stay as they are. */
  shown(all: readonly JudgedChoice<Value>[], ticked: readonly JudgedChoice<Value>[]): void {
    const seen = new Set(all.map(({ value }) => value));
    const hidden = [...this.#ticked].filter(([value]) => !seen.has(value));
    this.#ticked = new Map([...hidden, ...ticked.map((choice) => [choice.value, choice] as const)]);
  }
}
