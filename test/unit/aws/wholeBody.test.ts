import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Bodies } from '../../../src/aws/wholeBody.ts';

const most = 64_000_000;
const part = 1_000_000;

describe('large bodies at the same time', () => {
  it('take the memory of one of them, and little of each other', async () => {
    let held = 0;
    let peak = 0;
    const bodies = new Bodies(most, 60_000);
    /** Receives blanks without end, and counts what is held of them until they are refused. */
    const receive = async (): Promise<unknown> => {
      let taken = 0;
      const blanks = new Readable({
        highWaterMark: part,
        read() {
          taken += part;
          peak = Math.max(peak, (held += part));
          this.push(Buffer.alloc(part, ' '));
        },
      });
      try {
        return await bodies.received(blanks, undefined, new AbortController().signal);
      } catch (error) {
        held -= taken;
        return error;
      }
    };
    const ends = await Promise.all(Array.from({ length: 4 }, receive));
    expect(ends.map((end) => end instanceof Error && end.name)).toEqual(Array(4).fill('AnswerTooLarge'));
    // 8 MB are received before the body waits for its turn; two parts of each stand in its stream.
    expect(peak).toBeLessThanOrEqual(most + 3 * 8_000_000 + 4 * 3 * part);
    expect(held).toBe(0);
  });
});
