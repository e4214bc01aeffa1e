import { describe, expect, it } from 'vitest';
import { mermaidText } from '../../../../src/topology/export/mermaidOf.ts';
import { hostileNames } from '../../../support/hostileNames.ts';

/** As Mermaid reads `#35;`. That it takes the whole chart is tested with Mermaid itself, in test/webview. */
const read = (label: string): string =>
  label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

describe('a label of the Mermaid flowchart', () => {
  it('keeps the words of a name, but not what would turn or end a line', () => {
    expect(hostileNames.map((name) => read(mermaidText(name)))).toEqual(
      hostileNames.map((name) =>
        name
          .replace(/\s+/g, ' ')
          .replace(/[\u202e\u2066\0]|\ud83d(?![\udc00-\udfff])/g, '')
          .trim(),
      ),
    );
  });
});
