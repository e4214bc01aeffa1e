/** Theme variables of VS Code's default themes, as far as the webview reads them, and the class VS Code gives the body. */
export type DevTheme = { readonly bodyClass: string; readonly variables: { readonly [Name in string]: string } };

export const themes: { readonly [Name in string]: DevTheme } = {
  dark: {
    bodyClass: 'vscode-dark',
    variables: {
      'editor-background': '#1f1f1f',
      'sideBar-background': '#181818',
      foreground: '#cccccc',
      focusBorder: '#0078d4',
      'textLink-foreground': '#4daafc',
      'button-background': '#0078d4',
      'button-foreground': '#ffffff',
      'list-warningForeground': '#cca700',
      'list-errorForeground': '#f88070',
    },
  },
  light: {
    bodyClass: 'vscode-light',
    variables: {
      'editor-background': '#ffffff',
      'sideBar-background': '#f8f8f8',
      foreground: '#3b3b3b',
      focusBorder: '#005fb8',
      'textLink-foreground': '#005fb8',
      'button-background': '#005fb8',
      'button-foreground': '#ffffff',
      'list-warningForeground': '#855f00',
      'list-errorForeground': '#b01011',
    },
  },
  hc: {
    bodyClass: 'vscode-high-contrast',
    variables: {
      'editor-background': '#000000',
      'sideBar-background': '#000000',
      foreground: '#ffffff',
      focusBorder: '#f38518',
      contrastBorder: '#6fc3df',
      contrastActiveBorder: '#f38518',
      'textLink-foreground': '#21a6ff',
    },
  },
  hcl: {
    bodyClass: 'vscode-high-contrast-light vscode-high-contrast',
    variables: {
      'editor-background': '#ffffff',
      'sideBar-background': '#ffffff',
      foreground: '#292929',
      focusBorder: '#006bbd',
      contrastBorder: '#0f4a85',
      contrastActiveBorder: '#006bbd',
      'textLink-foreground': '#0f4a85',
    },
  },
};

const fonts = {
  'font-family': 'system-ui, "Segoe UI", Ubuntu, "Droid Sans", sans-serif',
  'editor-font-family': '"SF Mono", Consolas, "Ubuntu Mono", "Droid Sans Mono", monospace',
};

/** Sets the classes and variables that VS Code sets for a theme; an unknown name is `dark`. */
export const wearTheme = (name: string): void => {
  const theme = themes[name] ?? themes['dark'];
  if (!theme) return;
  document.body.className = theme.bodyClass;
  for (const [variable, value] of Object.entries({ ...fonts, ...theme.variables })) {
    document.documentElement.style.setProperty(`--vscode-${variable}`, value);
  }
};
