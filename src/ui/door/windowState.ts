import { ColorThemeKind, window, type Disposable } from 'vscode';

/** Whether the window has the focus: VS Code does not tell whether it is hidden. */
export const hasFocus = (): boolean => window.state.focused;

/** Tells when that may be otherwise. */
export const onFocus = (listener: () => void): Disposable => window.onDidChangeWindowState(listener);

/** Whether the window's theme is light, with high contrast or without. */
export const hasLightTheme = (): boolean => {
  const { kind } = window.activeColorTheme;
  return kind === ColorThemeKind.Light || kind === ColorThemeKind.HighContrastLight;
};
