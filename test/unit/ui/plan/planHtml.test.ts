import { describe, expect, it } from 'vitest';
import type { KeptPage } from '../../../../src/protocol/keptPage.ts';
import { planHtml } from '../../../../src/ui/plan/planHtml.ts';

const page = (title: string, kept?: KeptPage): string =>
  planHtml({
    cspSource: 'https://*.vscode-cdn.net',
    nonce: 'n0nce',
    script: 'https://file.vscode-cdn.net/plan/planMain.js',
    style: 'https://file.vscode-cdn.net/plan/plan.css',
    title,
    kept,
  });

describe('the page of a plan', () => {
  it('may load its own script and style and nothing else', () => {
    const html = page('Attach ha-spare');
    expect(html).toContain(
      `content="default-src 'none'; script-src 'nonce-n0nce'; style-src https://*.vscode-cdn.net; font-src https://*.vscode-cdn.net; img-src https://*.vscode-cdn.net; base-uri 'none'; form-action 'none'"`,
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/unsafe-|<style|\son\w+=|\sstyle=/);
  });

  it('shows a hostile title, and what it keeps, as text', () => {
    const bad = '"></title><script>alert(1)</script>';
    const html = page(bad, { plan: bad, title: bad, scope: {}, scopeId: 'demo' });
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('<body data-kept="{&quot;plan&quot;:&quot;\\&quot;&gt;&lt;/title&gt;&lt;script&gt;');
  });
});
