import { describe, expect, it } from 'vitest';
import { Emitter } from '../../../src/services/emitter.ts';

describe('an emitter', () => {
  it('tells all listeners though one of them throws, and passes on what it threw', () => {
    const emitter = new Emitter<string>();
    const heard: string[] = [];
    emitter.on(() => {
      throw new Error('broken view');
    });
    emitter.on((event) => heard.push(event));
    expect(() => emitter.fire('read')).toThrow('broken view');
    expect(heard).toEqual(['read']);
  });

  it('tells a listener that was added twice twice, until each is taken off', () => {
    const emitter = new Emitter<number>();
    const heard: number[] = [];
    const hear = (event: number): void => void heard.push(event);
    const off = emitter.on(hear);
    emitter.on(hear);
    emitter.fire(1);
    off();
    emitter.fire(2);
    expect(heard).toEqual([1, 1, 2]);
  });
});
