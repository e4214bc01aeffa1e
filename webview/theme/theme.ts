import { contrast, mix, parseColor } from './color.ts';
import { designed, type ThemeKind, type TokenName, type Tokens } from './tokens.ts';

export type Theme = { readonly kind: ThemeKind; readonly tokens: Tokens };

/** The value of a VS Code theme variable such as `editor-background`; undefined when the theme does not set it. */
export type ThemeVariable = (name: string) => string | undefined;

/**
 * Colours for a theme: the designed ones where it is VS Code's default, else its own surfaces with enough contrast on
 * them.
 */
export const themeFrom = (kind: ThemeKind, variable: ThemeVariable): Theme => {
  const color = (name: string): string | undefined => {
    const value = variable(name);
    return value !== undefined && parseColor(value) ? value : undefined;
  };
  const surfaces = isHighContrast(kind) ? contrastSurfaces(kind, color) : plainSurfaces(kind, color);
  return { kind, tokens: withContrast({ ...designed[kind], ...surfaces }, kind) };
};

/** Light or dark. */
export const isHighContrast = (kind: ThemeKind): boolean => kind === 'highContrast' || kind === 'highContrastLight';

type Surfaces = { readonly [Name in TokenName]?: string };

const plainSurfaces = (kind: ThemeKind, color: ThemeVariable): Surfaces => {
  const base = designed[kind];
  const canvas = color('editor-background') ?? base.canvas;
  const chrome = color('sideBar-background') ?? base.chrome;
  const accent = color('textLink-foreground') ?? base.accent;
  const btn = color('button-background') ?? base.btn;
  const warn = unlessDefault(color('list-warningForeground'), base.warn);
  const err = unlessDefault(color('list-errorForeground'), base.err);
  return {
    ...(same(canvas, base.canvas) ? {} : levels(kind, canvas, color('foreground') ?? base.t1)),
    canvas,
    chrome,
    accent,
    btn,
    accentSoft: same(accent, base.accent) && same(canvas, base.canvas) ? base.accentSoft : mix(canvas, accent, 0.22),
    btnInv: color('button-foreground') ?? base.btnInv,
    focus: color('focusBorder') ?? base.focus,
    warn,
    warnSoft: same(warn, base.warn) && same(canvas, base.canvas) ? base.warnSoft : mix(canvas, warn, 0.14),
    err,
    errSoft: same(err, base.err) && same(canvas, base.canvas) ? base.errSoft : mix(canvas, err, 0.14),
  };
};

/** The values of VS Code's default themes, for which the design has stronger ones. */
const defaultMarks: ReadonlySet<string> = new Set(['#CCA700', '#F88070', '#855F00', '#B01011']);

const unlessDefault = (value: string | undefined, designedValue: string): string =>
  value === undefined || defaultMarks.has(value.toUpperCase()) ? designedValue : value;

const levels = (kind: ThemeKind, canvas: string, foreground: string): Surfaces => {
  const lift = (share: number): string => mix(canvas, foreground, share);
  const lines = { line1: lift(0.16), line2: lift(0.24), line3: lift(0.5), edge: lift(0.6), track: lift(0.16) };
  if (kind === 'light') {
    const raised = lift(0.05);
    return { ...lines, vpc: raised, card: raised, subnet: canvas, chip: canvas, field: canvas, chipLine: lines.line2 };
  }
  return {
    ...lines,
    vpc: lift(0.03),
    subnet: lift(0.06),
    card: lift(0.11),
    chip: lift(0.17),
    field: lift(0.06),
    chipLine: lift(0.17),
  };
};

const contrastSurfaces = (kind: ThemeKind, color: ThemeVariable): Surfaces => {
  const base = designed[kind];
  const canvas = color('editor-background') ?? base.canvas;
  const border = color('contrastBorder') ?? base.line1;
  const accent = color('contrastActiveBorder') ?? base.accent;
  const fills = { chrome: canvas, canvas, vpc: canvas, subnet: canvas, card: canvas, chip: canvas, field: canvas };
  return {
    ...fills,
    accentSoft: canvas,
    warnSoft: canvas,
    errSoft: canvas,
    track: canvas,
    btn: canvas,
    line1: border,
    line2: border,
    chipLine: border,
    accent,
    focus: accent,
  };
};

/** On which surfaces a token may stand as text. */
const standsOn: { readonly [Name in TokenName]?: readonly TokenName[] } = {
  t1: ['chrome', 'canvas', 'vpc', 'subnet', 'card', 'chip', 'accentSoft', 'warnSoft', 'errSoft'],
  t2: ['chrome', 'canvas', 'vpc', 'subnet', 'card', 'chip', 'accentSoft', 'warnSoft', 'errSoft'],
  t3: ['chrome', 'canvas', 'vpc', 'subnet', 'card'],
  own: ['subnet', 'card', 'chip'],
  pub: ['vpc', 'subnet', 'card', 'chip'],
  mgd: ['subnet', 'card', 'chip'],
  warn: ['subnet', 'card', 'chip'],
  err: ['subnet', 'card', 'chip'],
  added: ['vpc', 'subnet', 'card', 'chip', 'addedSoft'],
  removed: ['vpc', 'subnet', 'card', 'chip', 'removedSoft'],
  changed: ['vpc', 'subnet', 'card', 'chip', 'changedSoft'],
  accent: ['chrome', 'canvas', 'vpc'],
  c1: ['chrome', 'subnet', 'card', 'chip'],
  c2: ['chrome', 'subnet', 'card', 'chip'],
  c3: ['chrome', 'subnet', 'card', 'chip'],
  c4: ['chrome', 'subnet', 'card', 'chip'],
  c5: ['chrome', 'subnet', 'card', 'chip'],
  c6: ['chrome', 'subnet', 'card', 'chip'],
};

/** A token under 4.5 on any of its surfaces goes towards black or white in tenths until it holds. */
const withContrast = (tokens: Tokens, kind: ThemeKind): Tokens => {
  const pole = kind === 'light' || kind === 'highContrastLight' ? '#000000' : '#FFFFFF';
  const raised: { -readonly [Name in TokenName]: string } = { ...tokens };
  for (const [name, surfaces] of Object.entries(standsOn) as [TokenName, readonly TokenName[]][]) {
    const holds = (value: string): boolean => surfaces.every((surface) => contrast(value, tokens[surface]) >= 4.5);
    for (let share = 0.1; share <= 1 && !holds(raised[name]); share += 0.1) {
      raised[name] = mix(tokens[name], pole, share);
    }
  }
  return raised;
};

const same = (one: string, other: string): boolean => one.toUpperCase() === other.toUpperCase();
