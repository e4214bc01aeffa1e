/** The look of the details page, in the colours and fonts of the theme. */
export const detailsStyle = `
body { color: var(--vscode-foreground); background: var(--vscode-editor-background); font: var(--vscode-font-size) var(--vscode-font-family); max-width: 62rem; padding: 0 1.5rem 2rem; }
h1 { font-size: 1.5em; font-weight: 600; margin: 1rem 0 0.25rem; }
h2 { font-size: 1em; font-weight: 600; margin: 1.5rem 0 0.25rem; }
table { border-collapse: collapse; width: 100%; }
tr { border-bottom: 1px solid var(--vscode-editorWidget-border, transparent); }
th { color: var(--vscode-descriptionForeground); font-weight: normal; text-align: left; vertical-align: top; width: 40%; }
th, td { overflow-wrap: anywhere; padding: 0.2rem 0.75rem 0.2rem 0; }
code { font-family: var(--vscode-editor-font-family); user-select: all; }
a { color: var(--vscode-textLink-foreground); margin-left: 0.5rem; }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
.finding { color: var(--vscode-editorWarning-foreground); }
`;
