/** The look of the list of changes, in the colours and fonts of the theme. Signs stand beside the colours. */
export const changesStyle = `
body { color: var(--vscode-foreground); background: var(--vscode-editor-background); font: var(--vscode-font-size) var(--vscode-font-family); max-width: 72rem; padding: 0 1.5rem 2rem; }
h1 { font-size: 1.5em; font-weight: 600; margin: 1rem 0 0.25rem; }
h2 { font-size: 1.1em; font-weight: 600; margin: 1.5rem 0 0.25rem; }
table { border-collapse: collapse; width: 100%; }
tr { border-bottom: 1px solid var(--vscode-editorWidget-border, transparent); }
th, td { font-weight: normal; overflow-wrap: anywhere; padding: 0.3rem 1rem 0.3rem 0; text-align: left; vertical-align: top; }
th { width: 34%; }
.what { color: var(--vscode-descriptionForeground); white-space: nowrap; width: 1%; }
@media (max-width: 36rem) { body { padding: 0 1rem 1rem; } tr { display: block; padding: 0.3rem 0; } th, td { display: block; padding: 0; width: auto; } .what { width: auto; } }
ul { list-style: none; margin: 0; padding: 0; }
code { color: var(--vscode-descriptionForeground); font-family: var(--vscode-editor-font-family); font-size: 0.9em; user-select: all; }
a { color: var(--vscode-textLink-foreground); }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
.sides a { margin-left: 0.75rem; white-space: nowrap; }
.note { color: var(--vscode-editorWarning-foreground); }
.sign { display: inline-block; font-weight: 700; text-align: center; width: 1em; }
.added { color: var(--vscode-gitDecoration-addedResourceForeground, inherit); }
.removed { color: var(--vscode-gitDecoration-deletedResourceForeground, inherit); }
.changed { color: var(--vscode-gitDecoration-modifiedResourceForeground, inherit); }
`;
