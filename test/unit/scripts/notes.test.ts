import { describe, expect, it } from 'vitest';
import { notes } from '../../../scripts/test/notes.ts';

describe('of a suite that passed', () => {
  it('the seed and the number of cases are told in one line', () => {
    const output =
      'SEED=524768359\n ✓ a (1 test)\n300 cases held\nSEED=524768359\n3000 cases held\n12 passed, 0 failed\n';
    expect(notes(output)).toEqual(['properties: 3300 random cases held, to be played again with SEED=524768359']);
  });
  it('cases of a property that did not hold are not counted', () => {
    expect(notes('SEED=1\nSEED=1\n300 cases held\n')).toEqual([
      'properties: 300 random cases held, to be played again with SEED=1',
    ]);
  });
  it('what was left out is told, and nothing else', () => {
    expect(notes(' ✓ a (1 test)\n!!! LEFT OUT of the contract suite: moto server: no moto\n')).toEqual([
      '!!! LEFT OUT of the contract suite: moto server: no moto',
    ]);
  });
});
