import { describe, expect, it } from 'vitest';
import { readProtected } from '../../../src/services/protectedSetting.ts';
import { reviewStep } from '../../../src/services/review.ts';

describe('a review', () => {
  it('of an account that is closed meanwhile begins anew, with nothing to tell', async () => {
    const ports = { store: { inventory: undefined, scope: undefined } };
    expect(await reviewStep({} as never, ports as never)).toEqual({ kind: 'again', meanwhile: [] });
  });
});

describe('an entry of the setting', () => {
  it('needs no name', () => {
    expect(readProtected([[{ match: 'dev', mode: 'confirm' }]]).malformed).toEqual([]);
  });
});
