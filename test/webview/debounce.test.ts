import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import debounce from '../../webview/cytoscape/debounce.ts';

describe('debounced work', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const cache = () => {
    const done: string[] = [];
    const ask = debounce(function work(this: { readonly name: string }) {
      done.push(this.name);
    }, 50);
    return { done, askOn: (name: string) => ask.call({ name }) };
  };

  it('is done once nobody has asked for so long, on what it was last asked on', () => {
    const { done, askOn } = cache();
    askOn('nodes');
    vi.advanceTimersByTime(49);
    askOn('edges');
    vi.advanceTimersByTime(49);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(done).toEqual(['edges']);
  });

  it('is done again when it is asked for again', () => {
    const { done, askOn } = cache();
    for (const name of ['nodes', 'edges']) {
      askOn(name);
      vi.advanceTimersByTime(50);
    }
    expect(done).toEqual(['nodes', 'edges']);
  });
});
