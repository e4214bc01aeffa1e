import { describe, expect, it } from 'vitest';
import { mermaidText } from '../../../../src/topology/export/mermaidOf.ts';
import { hostileNames } from '../../../support/hostileNames.ts';

/** As Mermaid reads `#35;`. That it takes the whole chart is tested with Mermaid itself, in test/webview. */
const read = (label: string): string =>
  label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

describe('a label of the Mermaid flowchart', () => {
  it('keeps the words of a name, and marks what would hide, turn or end a line', () => {
    const marked = new Map([
      ['-2;\r\nsecond line', '-2;⏎second line'],
      ['@SUM(A1)\t]]> --> &lt;', '@SUM(A1)␣]]> --> &lt;'],
      ['\u202egnp.exe\u2066', '�gnp.exe�'],
      ['nul\u0000 and half \ud83d a pair', 'nul� and half � a pair'],
    ]);
    expect(hostileNames.map((name) => read(mermaidText(name)))).toEqual(
      hostileNames.map((name) => marked.get(name) ?? name),
    );
  });
});
