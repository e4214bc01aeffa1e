/** Which bound ended a read, as it stands in a gap. */
export type BoundName = 'EndlessPages' | 'TooManyThings' | 'TooManyBytes' | 'AnswerTooLarge' | 'ValueTooLarge';

/** An endpoint that answers without an end: what it sent until then is kept, the rest is not asked for. */
export class BoundReached extends Error {
  override readonly name: BoundName;
  constructor(name: BoundName) {
    super(name);
    this.name = name;
  }
}

/** EC2's largest page of interfaces has some 20 MB where each bears the most tags; more than this is no answer of EC2. */
export const mostBytesAnAnswer = 64_000_000;

/** EC2's longest texts have some hundred characters; the SDK's parser takes 30 bytes of memory for each of a long one. */
export const mostBytesAValue = 1_000_000;

/** More than any account that can be shown; with it a read ends however the endpoint pages. */
export const mostThingsOfAKind = 100_000;

/** As much as the most things take, so that fat pages of few things end too. */
const mostBytesOfAKind = 1_000_000_000;

/** EC2 may send an empty page where a filter left nothing over, but not so many in a row. */
const mostEmptyPages = 100;

/** What was read of one kind of thing, over all pages and shards. */
export class Tally {
  #things = 0;
  #bytes = 0;
  #emptyPages = 0;

  /** How many more things may be kept. */
  get room(): number {
    return Math.max(0, mostThingsOfAKind - this.#things);
  }

  /** Counts bytes of an answer, as received; {@link page} tells when they are too many. */
  bytes(count: number): void {
    this.#bytes += count;
  }

  /** Counts a page of so many things. Answers the bound that is exceeded now, undefined within all of them. */
  page(things: number): BoundReached | undefined {
    this.#things += things;
    this.#emptyPages = things === 0 ? this.#emptyPages + 1 : 0;
    if (this.#things > mostThingsOfAKind) return new BoundReached('TooManyThings');
    if (this.#bytes > mostBytesOfAKind) return new BoundReached('TooManyBytes');
    return this.#emptyPages > mostEmptyPages ? new BoundReached('EndlessPages') : undefined;
  }
}
