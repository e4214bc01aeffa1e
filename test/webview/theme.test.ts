import { describe, expect, it } from 'vitest';
import { themes } from '../../webview/dev/themes.ts';
import { contrast } from '../../webview/theme/color.ts';
import { themeFrom } from '../../webview/theme/theme.ts';
import { designed, type ThemeKind, type TokenName, type Tokens } from '../../webview/theme/tokens.ts';

const kinds: readonly (readonly [string, ThemeKind])[] = [
  ['dark', 'dark'],
  ['light', 'light'],
  ['hc', 'highContrast'],
  ['hcl', 'highContrastLight'],
];

const pairs: readonly (readonly [TokenName, readonly TokenName[]])[] = [
  ['t1', ['chrome', 'canvas', 'vpc', 'subnet', 'card', 'chip', 'accentSoft', 'warnSoft', 'errSoft']],
  ['t2', ['chrome', 'canvas', 'vpc', 'subnet', 'card', 'chip', 'accentSoft', 'warnSoft', 'errSoft']],
  ['t3', ['chrome', 'canvas', 'vpc', 'subnet', 'card']],
  ['own', ['chip', 'card']],
  ['pub', ['chip', 'card', 'subnet']],
  ['mgd', ['chip', 'card', 'subnet']],
  ['warn', ['chip', 'card', 'subnet']],
  ['err', ['chip', 'card', 'subnet']],
  // Of the lenses that colour: a hollow tag's words, and the words on a filled tag.
  ...(['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const).map(
    (color) => [color, ['chip', 'card', 'subnet', 'inv']] as const,
  ),
  ['own', ['inv']],
  ['accent', ['chrome', 'canvas', 'vpc']],
];

const weak = (tokens: Tokens): readonly string[] =>
  pairs.flatMap(([text, grounds]) =>
    grounds.filter((ground) => contrast(tokens[text], tokens[ground]) < 4.5).map((ground) => `${text} on ${ground}`),
  );

const variablesOf = (name: string) => (variable: string) => themes[name]?.variables[variable];

describe('colours', () => {
  it.each(kinds)("are the designed ones in VS Code's default %s theme", (name, kind) => {
    const { tokens } = themeFrom(kind, variablesOf(name));
    const differing = Object.entries(designed[kind]).filter(
      ([token, value]) => tokens[token as TokenName].toUpperCase() !== value.toUpperCase(),
    );
    expect(differing).toEqual([]);
  });

  it.each(kinds)('can be read in %s', (name, kind) => {
    expect(weak(themeFrom(kind, variablesOf(name)).tokens)).toEqual([]);
    expect(contrast(designed[kind].inv, designed[kind].own)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['dark', { 'editor-background': '#282a36', 'sideBar-background': '#21222c', foreground: '#f8f8f2' }],
    [
      'dark',
      {
        'editor-background': '#002b36',
        'sideBar-background': '#00212b',
        foreground: '#839496',
        'list-errorForeground': '#7a2020',
      },
    ],
    [
      'light',
      {
        'editor-background': '#fdf6e3',
        'sideBar-background': '#eee8d5',
        foreground: '#657b83',
        'textLink-foreground': '#9fd0ff',
      },
    ],
  ] as const)('can be read in another %s theme: %o', (kind, variables) => {
    const { tokens } = themeFrom(kind, (name) => new Map(Object.entries(variables)).get(name));
    expect(weak(tokens)).toEqual([]);
    expect(tokens.canvas).toBe(variables['editor-background']);
    expect(tokens.card).not.toBe(designed[kind].card);
  });
});
