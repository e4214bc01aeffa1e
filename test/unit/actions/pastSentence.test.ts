import { describe, expect, it } from 'vitest';
import { actionOf } from '../../../src/actions/actions.ts';
import { pastSentence } from '../../../src/actions/pastSentence.ts';
import { words } from '../../../src/domain/words.ts';
import { callsSaying } from '../../support/callsSaying.ts';
import { inventoryOf } from '../../support/snapshot.ts';

describe('what was done', () => {
  it('is said in the past', () => {
    expect(pastSentence(words`Attach eni-0a to i-0b as eth1`)).toBe('attached eni-0a to i-0b as eth1');
    expect(pastSentence(words`And 3 more of these`)).toBe('And 3 more of these');
  });

  it.each(callsSaying('x'))('can be said of $action', ({ action, input }) => {
    const sentence = actionOf(action).sentence(input, inventoryOf());
    expect(pastSentence(sentence)).toMatch(/^[a-z]/);
  });
});
