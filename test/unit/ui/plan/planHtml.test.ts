import { describe, expect, it } from 'vitest';
import { planHtml } from '../../../../src/ui/plan/planHtml.ts';

const page = (title: string, plan?: string): string =>
  planHtml({
    cspSource: 'https://*.vscode-cdn.net',
    nonce: 'n0nce',
    script: 'https://file.vscode-cdn.net/plan/planMain.js',
    style: 'https://file.vscode-cdn.net/plan/plan.css',
    title,
    plan,
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

  it('shows a hostile title, and an id of a plan, as text', () => {
    const bad = '"></title><script>alert(1)</script>';
    const html = page(bad, bad);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('<body data-plan="&quot;&gt;&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;">');
  });
});
