import { describe, expect, it } from 'vitest';
import { words } from '../../../../src/domain/words.ts';
import type { Line, Span } from '../../../../src/protocol/plan.ts';
import { asAddress, slot, spans } from '../../../../src/services/plans/spans.ts';
import { struckLine, struckRows, struckSteps } from '../../../../src/services/plans/struck.ts';

/** As a person sees it: `[~~was~~ now]`. */
const seen = (line: Line): string => line.map(seenSpan).join('');

const seenSpan = (span: Span): string => {
  if (typeof span === 'string') return span;
  if ('text' in span && span.as === 'new') return `[${span.was === undefined ? '' : `~~${span.was}~~ `}${span.text}]`;
  return 'text' in span ? span.text : '';
};

const row = (key: string, before: Line, after: Line) => ({ key, mark: 'changed', what: [key], before, after }) as const;

describe('a new proposal', () => {
  it.each([
    ['equal', spans`1 of 3 used`, spans`1 of 3 used`, '1 of 3 used'],
    ['a number', spans`1 of 3 used`, spans`2 of 3 used`, '[~~1~~ 2] of 3 used'],
    [
      'a word of a sentence',
      spans`Attach ha-spare to ha-2 as eth1, network card 0`,
      spans`Attach ha-spare to ha-2 as eth2, network card 0`,
      'Attach ha-spare to ha-2 as [~~eth1,~~ eth2,] network card 0',
    ],
    [
      'a part that is set in its own way',
      [slot(words`eth1`), ' ha-spare ', asAddress(words`10.0.11.90`)],
      [slot(words`eth2`), ' ha-spare ', asAddress(words`10.0.11.90`)],
      '[~~eth1~~ eth2] ha-spare 10.0.11.90',
    ],
    ['more than before', spans`ha-vip`, spans`ha-vip and one more`, 'ha-vip [and one more]'],
    ['all of it', spans`leads to ha-1`, spans`free`, '[~~leads to ha-1~~ free]'],
    ['nothing any more', spans`leads to ha-1`, [], '[~~leads to ha-1~~ ]'],
    ['a word twice', spans`a a`, spans`a a a`, 'a a [a]'],
  ] as const)('marks what differs, with what it was struck before it: %s', (_name, was, now, text) => {
    expect(seen(struckLine(was, now))).toBe(text);
  });

  it('compares the same facts, and marks what was not there as a whole', () => {
    const was = [row('slots', ['1 of 3 used'], ['2 of 3 used'])];
    const now = [row('new', [], ['eth2']), row('slots', ['2 of 3 used'], ['3 of 3 used'])];
    expect(struckRows(was, now).map(({ before, after }) => [seen(before), seen(after)])).toEqual([
      ['', '[eth2]'],
      ['[~~1~~ 2] of 3 used', '[~~2~~ 3] of 3 used'],
    ]);
  });

  it('compares steps where there are as many', () => {
    const step = (text: string) => ({ state: 'todo', sentence: [text] }) as const;
    expect(struckSteps([step('as eth1')], [step('as eth2')]).map(({ sentence }) => seen(sentence))).toEqual([
      'as [~~eth1~~ eth2]',
    ]);
    expect(struckSteps([], [step('as eth2')]).map(({ sentence }) => seen(sentence))).toEqual(['as eth2']);
  });
});
