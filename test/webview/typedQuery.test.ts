import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TypedQuery } from '../../webview/typedQuery.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const typing = () => {
  const asked: string[] = [];
  return { asked, typed: new TypedQuery((text) => asked.push(text)) };
};

describe('what is typed', () => {
  it('is asked once the person pauses, without the blanks around it', () => {
    const { asked, typed } = typing();
    for (const text of ['w', 'we', 'web ']) expect(typed.type(text).asking).toBe(true);
    expect(asked).toEqual([]);
    vi.runAllTimers();
    expect(asked).toEqual(['web']);
    expect(typed.isAsking).toBe(true);
    expect(typed.hear('web')).toBe(false);
    expect(typed.isAsking).toBe(false);
  });

  it('is asked at once when it is nothing, or when it is sent', () => {
    const { asked, typed } = typing();
    typed.type('web');
    typed.send();
    expect(asked).toEqual(['web']);
    typed.type('');
    expect(asked).toEqual(['web', '']);
    typed.send();
    vi.runAllTimers();
    expect(asked).toEqual(['web', '']);
  });

  it('is not asked again when it is the filter already', () => {
    const { asked, typed } = typing();
    expect(typed.hear('web')).toBe(true);
    expect(typed.type('web ').asking).toBe(false);
    vi.runAllTimers();
    expect(asked).toEqual([]);
  });

  it('is not asked while it cannot be read, and what is wrong is told at once', () => {
    const { asked, typed } = typing();
    typed.type('web');
    const told = typed.type('web colour:red');
    expect(told).toMatchObject({ query: 'web colour:red', asking: false });
    expect(told.fault).toMatch(/^There is no field colour: use sg, vpc, /);
    vi.runAllTimers();
    expect(asked).toEqual([]);
  });
});

describe('the filter that the host tells', () => {
  it('leaves what is typed alone where it answers it, however late', () => {
    const { typed } = typing();
    typed.type('w');
    typed.send();
    typed.type('we');
    typed.send();
    typed.type('we colour:');
    expect(typed.hear('w')).toBe(false);
    expect(typed.isAsking).toBe(true);
    expect(typed.hear('we')).toBe(false);
    expect(typed.isAsking).toBe(false);
  });

  it('leaves it alone where the account was read again', () => {
    const { typed } = typing();
    typed.hear('web');
    typed.type('web-1');
    expect(typed.hear('web')).toBe(false);
    expect(typed.isAsking).toBe(true);
  });

  it('takes its place where it comes from elsewhere', () => {
    const { asked, typed } = typing();
    typed.type('web');
    expect(typed.hear('api')).toBe(true);
    expect(typed.isAsking).toBe(false);
    vi.runAllTimers();
    expect(asked).toEqual([]);
  });
});
