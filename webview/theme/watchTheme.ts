import { themeFrom, type Theme } from './theme.ts';
import type { ThemeKind } from './tokens.ts';

/**
 * Reads the theme from the page at once, and again whenever VS Code changes classes and variables; tells only what
 * differs.
 */
export const watchTheme = (tell: (theme: Theme) => void): void => {
  let last = '';
  const read = (): void => {
    const theme = themeFrom(kindOf(document.body), variable);
    const text = JSON.stringify(theme);
    if (text === last) return;
    last = text;
    wear(theme);
    tell(theme);
  };
  const observer = new MutationObserver(read);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class'] });
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  read();
};

const kindOf = (body: HTMLElement): ThemeKind => {
  if (body.classList.contains('vscode-high-contrast-light')) return 'highContrastLight';
  if (body.classList.contains('vscode-high-contrast')) return 'highContrast';
  return body.classList.contains('vscode-light') ? 'light' : 'dark';
};

const variable = (name: string): string | undefined => {
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--vscode-${name}`).trim();
  return value === '' ? undefined : value;
};

/** The tokens as CSS variables on the body (not on the root, which is watched). */
const wear = ({ kind, tokens }: Theme): void => {
  for (const [name, value] of Object.entries(tokens)) document.body.style.setProperty(`--eni-${name}`, value);
  document.body.dataset['theme'] = kind;
};
