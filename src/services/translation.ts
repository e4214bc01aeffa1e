/** The ids that EC2 and a twin have chosen for the same new things, each in its own words. */
export class Translation {
  readonly #toTwin = new Map<string, string>();
  readonly #toReal = new Map<string, string>();

  /** Takes the answers of the twin and of EC2 to the same call, in which the same things stand in the same places. */
  learn(ofTwin: unknown, ofReal: unknown): void {
    if (typeof ofTwin === 'string' && typeof ofReal === 'string') {
      this.#toTwin.set(ofReal, ofTwin);
      this.#toReal.set(ofTwin, ofReal);
    } else if (Array.isArray(ofTwin) && Array.isArray(ofReal)) {
      for (const [at, item] of ofTwin.entries()) this.learn(item, ofReal[at]);
    } else if (isObject(ofTwin) && isObject(ofReal)) {
      for (const [name, value] of Object.entries(ofTwin)) this.learn(value, ofReal[name]);
    }
  }

  /** One that knows the same, and learns by itself. */
  copy(): Translation {
    const copied = new Translation();
    for (const [real, twin] of this.#toTwin) copied.#toTwin.set(real, twin);
    for (const [twin, real] of this.#toReal) copied.#toReal.set(twin, real);
    return copied;
  }

  /** The value with the ids of EC2 replaced by the twin's, wherever a text is one. */
  toTwin<Value>(value: Value): Value {
    return translated(value, this.#toTwin);
  }

  /** The value with the ids of the twin replaced by EC2's, wherever a text is one. */
  toReal<Value>(value: Value): Value {
    return translated(value, this.#toReal);
  }
}

/** Every text that is an id as a whole; all else stays as it is, and so does the shape. */
const translated = <Value>(value: Value, words: ReadonlyMap<string, string>): Value => {
  const deep = (part: unknown): unknown => {
    if (typeof part === 'string') return words.get(part) ?? part;
    if (Array.isArray(part)) return part.map(deep);
    return isObject(part) ? Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, deep(inner)])) : part;
  };
  return words.size === 0 ? value : (deep(value) as Value);
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
