import { describe, expect, it } from 'vitest';
import { OnFirstUse } from '../../../../src/ui/shared/onFirstUse.ts';

const counting = (failures = 0) => {
  const log: string[] = [];
  let left = failures;
  const part = new OnFirstUse(async () => {
    log.push('made');
    left -= 1;
    if (left >= 0) throw new Error('It could not be loaded');
    return { dispose: () => log.push('disposed') };
  });
  return { part, log };
};

describe('a part that is made on its first use', () => {
  it('is made once, and ends with its window', async () => {
    const { part, log } = counting();
    expect(log).toEqual([]);
    expect(await part.get()).toBe(await part.get());
    part.dispose();
    await part.get();
    expect(log).toEqual(['made', 'disposed']);
  });

  it('is tried again when it could not be made', async () => {
    const { part, log } = counting(1);
    await expect(part.get()).rejects.toThrow('It could not be loaded');
    await part.get();
    expect(log).toEqual(['made', 'made']);
  });

  it('leaves nothing to be disposed of where nothing was made', async () => {
    const { part, log } = counting(1);
    part.dispose();
    const failing = part.get();
    part.dispose();
    await expect(failing).rejects.toThrow('It could not be loaded');
    expect(log).toEqual(['made']);
  });
});
