import { describe, expect, it } from 'vitest';
import { topologyHtml } from '../../../../src/ui/topology/topologyHtml.ts';

const page = (title: string, scope = 'work@eu-west-1@'): string =>
  topologyHtml({
    cspSource: 'https://*.vscode-cdn.net',
    nonce: 'n0nce',
    script: 'https://file.vscode-cdn.net/main.js?a=1&b=2',
    style: 'https://file.vscode-cdn.net/main.css',
    title,
    scope,
  });

const policyOf = (html: string): Readonly<Record<string, string>> => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return Object.fromEntries(
    policy.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1).join(' ')]),
  );
};

/** What a browser reads of an attribute. */
const plain = (attribute: string): string =>
  attribute.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('the page of the topology', () => {
  it('may load its own script and style and nothing else', () => {
    expect(policyOf(page('Topology'))).toEqual({
      'default-src': "'none'",
      'script-src': "'nonce-n0nce'",
      'style-src': 'https://*.vscode-cdn.net',
      'font-src': 'https://*.vscode-cdn.net',
      'img-src': 'https://*.vscode-cdn.net',
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  it('has one script, which bears the nonce, and no code or style of its own', () => {
    const html = page('Topology');
    const scripts = [...html.matchAll(/<script[^>]*>(.*?)<\/script>/gs)];
    expect(scripts.map(([whole]) => whole)).toEqual([
      '<script nonce="n0nce" src="https://file.vscode-cdn.net/main.js?a=1&amp;b=2"></script>',
    ]);
    expect(html).not.toMatch(/unsafe-|<style|\son\w+=|\sstyle=/);
  });

  it('shows a hostile title as text', () => {
    const html = page('</title><script>alert(1)</script>"');
    expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;</title>');
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it('names its scope for a reload and for menus, however it is written', () => {
    const scope = 'a"b<c@eu-west-1@';
    const attributes = /<body data-scope="([^"]*)" data-vscode-context="([^"]*)">/.exec(page('Topology', scope));
    const [, kept = '', context = ''] = attributes ?? [];
    expect(plain(kept)).toBe(scope);
    expect(JSON.parse(plain(context))).toEqual({ scope });
  });

  it('names none where no account is open', () => {
    const html = topologyHtml({ cspSource: '', nonce: '', script: '', style: '', title: '', scope: undefined });
    expect(html).toContain('<body>');
  });
});
