import { describe, expect, it } from 'vitest';
import { foreign, words } from '../../../../src/domain/words.ts';
import { lineOf, spans, strong, textOfLine } from '../../../../src/services/plans/spans.ts';

const markedIn = (text: string): readonly string[] =>
  lineOf(foreign(text)).flatMap((span) => (typeof span === 'object' && 'as' in span ? [span.text] : []));

describe('what of a line never breaks', () => {
  it.each([
    ['10.0.11.60 and 10.8.0.0/16', ['10.0.11.60', '10.8.0.0/16']],
    ['MAC 06:3e:91:ac:70:9c', ['06:3e:91:ac:70:9c']],
    ['2001:db8::10/64, and ::/0', ['2001:db8::10/64', '::/0']],
    ['eni-0f6ed4caab3e6a390 "ha-spare" to i-0a18d40e2e40d1e8c', ['eni-0f6ed4caab3e6a390', 'i-0a18d40e2e40d1e8c']],
    ['eni-attach-0b91c4e07d52f36a8', ['eni-attach-0b91c4e07d52f36a8']],
    ['vpc-0a1b2c3d', ['vpc-0a1b2c3d']],
  ])('marks what is an address or an id: %s', (text, marked) => {
    expect(markedIn(text)).toEqual(marked);
  });

  it.each(['at 14:03:22', 'version 1.2.3', 'c6in.xlarge', 'network card 0', 'ha-2, new eth1'])(
    'marks nothing else: %s',
    (text) => {
      expect(markedIn(text)).toEqual([]);
    },
  );

  it('keeps every sign, wherever it is marked', () => {
    const text = words`Detach ${foreign('eni-0f6ed4caab3e6a390')} (${foreign('10.0.0.1')}), then wait.`;
    expect(textOfLine(lineOf(text))).toBe(text);
  });

  it('sews spans, words and numbers together', () => {
    expect(spans`${strong(words`ha-1 loses`)} ${foreign('10.0.11.60')} and ${2} more.`).toEqual([
      { text: 'ha-1 loses', as: 'strong' },
      ' ',
      { text: '10.0.11.60', as: 'address' },
      ' and ',
      '2',
      ' more.',
    ]);
  });
});
