// The real one, also where a test has taken the clock: nothing waits here for a time.
const immediate = globalThis.setImmediate;

/** Resolves when the loop of events has turned, so that what waits outside, such as a cancel, is heard. */
export const turn = (): Promise<void> => new Promise((resolve) => immediate(resolve));
