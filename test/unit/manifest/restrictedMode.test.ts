import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Manifest = {
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, unknown>> } };
};

const { capabilities, contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe('a folder that is not trusted', () => {
  it('says nothing of where requests go, and its other settings, which only make things safer, hold', () => {
    expect(capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual(['eniExplorer.endpoint']);
    const settings = Object.keys(contributes.configuration.properties);
    expect(settings).toEqual(expect.arrayContaining(['eniExplorer.readOnly', 'eniExplorer.confirmById']));
  });
});
