import { describe, expect, it } from 'vitest';
import { protectionOf } from '../../../src/domain/protection.ts';
import { readProtected } from '../../../src/services/protectedSetting.ts';

const account = { profile: 'dev', accountId: '444455556666', region: 'us-east-1' } as const;
const modeOf = (...levels: readonly unknown[]) => protectionOf(readProtected(levels).entries, account)?.mode;

describe('the setting', () => {
  it('is a list of patterns and entries', () => {
    const setting = readProtected([['prod-*', { match: '444455556666', name: 'play', mode: 'readOnly' }]]);
    expect(setting).toEqual({
      entries: [
        { match: 'prod-*', mode: 'confirm' },
        { match: '444455556666', name: 'play', mode: 'readOnly' },
      ],
      malformed: [],
    });
  });
  it('takes patterns and names without the blanks around them, and a name of blanks for none', () => {
    const entry = { match: ' dev ', name: ' play ', mode: 'confirm' };
    expect(readProtected([[' dev ', entry, { ...entry, name: '  ' }]]).entries).toEqual([
      { match: 'dev', mode: 'confirm' },
      { match: 'dev', name: 'play', mode: 'confirm' },
      { match: 'dev', mode: 'confirm' },
    ]);
  });
  it('adds up over its levels: an empty list of a folder lifts nothing', () => {
    expect(modeOf(['dev'], [], [])).toBe('confirm');
    expect(modeOf(['dev'], undefined, [{ match: 'dev', mode: 'readOnly' }])).toBe('readOnly');
    expect(modeOf([{ match: 'dev', mode: 'readOnly' }], ['dev'])).toBe('readOnly');
    expect(modeOf(undefined, undefined)).toBeUndefined();
    expect(modeOf([])).toBeUndefined();
  });
});

describe('a mistake', () => {
  it.each<[string, unknown]>([
    ['no list', 'prod-*'],
    ['no list', { match: 'prod-*' }],
    ['no list', true],
    ['a number', [5]],
    ['nothing', [null]],
    ['an empty pattern', ['  ']],
    ['a pattern that is no text', [{ match: 7, mode: 'confirm' }]],
    ['no pattern', [{ mode: 'readOnly' }]],
    ['a list in the list', [['prod-*']]],
  ])('protects every account, and is told: %s', (_what, level) => {
    expect(modeOf(level)).toBeDefined();
    expect(readProtected([level]).malformed).toHaveLength(1);
  });
  it.each<[string, unknown]>([
    ['of what is no list', 'prod-*'],
    ['of what is no entry', [5]],
    ['of a pattern that is missing where the mode is confirm', [{ mode: 'confirm' }]],
  ])('%s asks before each run', (_what, level) => {
    expect(modeOf(level)).toBe('confirm');
  });
  it('in the mode is taken for the stricter one', () => {
    expect(modeOf([{ match: 'dev', mode: 'readonly' }])).toBe('readOnly');
    expect(modeOf([{ match: 'dev' }])).toBe('readOnly');
    expect(modeOf([{ match: 'other', mode: 'readonly' }])).toBeUndefined();
    expect(readProtected([[{ match: 'other', mode: 'readonly' }]]).malformed).toHaveLength(1);
  });
  it('in a field beside the pattern leaves the pattern', () => {
    expect(readProtected([[{ match: 'dev', mode: 'confirm', name: 7 }]])).toMatchObject({
      entries: [{ match: 'dev', mode: 'confirm' }],
      malformed: [expect.stringContaining('name')],
    });
    expect(readProtected([[{ match: 'dev', mode: 'confirm', region: 'x' }]]).malformed[0]).toContain('region');
  });
  it('is shown as it stands in the settings, cut', () => {
    expect(readProtected([[{ match: '', mode: 'x'.repeat(500) }]]).malformed[0]?.length).toBeLessThan(120);
  });
  it('leaves the others as they are', () => {
    expect(readProtected([['prod-*', 5]]).entries).toHaveLength(2);
  });
});
