/** The look of the page of a set-up, in the colours and fonts of the theme. Without a script, the tab that is chosen shows its panel by its own id. */
export const guestStyle = (ids: readonly string[]): string => `${base}
${ids.map((id) => `#tab-${id}:checked ~ #${id} { display: block; }`).join('\n')}
`;

const base = `
body { color: var(--vscode-foreground); background: var(--vscode-editor-background); font: var(--vscode-font-size)/1.4 var(--vscode-font-family); margin: 0; padding: 0; }
main { box-sizing: border-box; margin: 0 auto; max-width: 760px; padding: 24px; }
h1 { font-size: 18px; font-weight: 600; line-height: 24px; margin: 0; overflow-wrap: anywhere; }
h2 { border-top: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, transparent)); font-size: 13px; font-weight: 600; line-height: 20px; margin: 14px 0 4px; padding-top: 12px; }
h3, h4, h5 { font-size: 1em; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
h4 { margin-top: 16px; }
p { margin: 4px 0 8px; }
.side { color: var(--vscode-descriptionForeground); font-size: 11px; margin: 4px 0; overflow-wrap: anywhere; }
.strip { background: var(--vscode-inputValidation-warningBackground, transparent); border: 1px solid var(--vscode-inputValidation-warningBorder, var(--vscode-contrastBorder, currentColor)); border-radius: 3px; margin: 12px 0; padding: 8px 12px; }
.facts { display: grid; gap: 8px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); }
.facts section { border: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, transparent)); border-radius: 4px; padding: 8px 12px; }
.facts section.meant { border-color: var(--vscode-focusBorder); border-left-width: 4px; }
.slot { font-weight: 400; }
dl { display: grid; gap: 2px 12px; grid-template-columns: max-content 1fr; margin: 4px 0 0; }
dt { color: var(--vscode-descriptionForeground); }
dd { font-family: var(--vscode-editor-font-family); font-size: 0.95em; margin: 0; overflow-wrap: anywhere; user-select: text; }
.systems { display: flex; flex-wrap: wrap; gap: 4px; }
.systems > input { opacity: 0; position: absolute; }
.systems > label { border: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, transparent)); border-radius: 3px; cursor: pointer; line-height: 16px; padding: 4px 8px; }
.systems > label:hover { background: var(--vscode-list-hoverBackground); }
.systems > input:checked + label { background: var(--vscode-button-background); border-color: var(--vscode-contrastActiveBorder, var(--vscode-button-background)); color: var(--vscode-button-foreground); font-weight: 600; }
.systems > input:focus-visible + label { outline: 2px solid var(--vscode-focusBorder); outline-offset: 1px; }
.systems > section { display: none; flex: 0 0 100%; margin-top: 12px; min-width: 0; }
.block { margin: 12px 0; }
.head { align-items: center; display: flex; gap: 12px; justify-content: space-between; margin-bottom: 4px; }
.copy { background: var(--vscode-button-secondaryBackground, transparent); border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); border-radius: 3px; color: var(--vscode-button-secondaryForeground, var(--vscode-textLink-foreground)); flex: none; line-height: 16px; padding: 4px 12px; text-decoration: none; }
.copy:hover { background: var(--vscode-button-secondaryHoverBackground, var(--vscode-list-hoverBackground)); }
pre { background: var(--vscode-textCodeBlock-background, transparent); border: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, transparent)); border-radius: 3px; margin: 0; max-height: 420px; overflow: auto; padding: 8px 12px; }
code { font-family: var(--vscode-editor-font-family); font-size: var(--vscode-editor-font-size, 12px); user-select: text; }
pre > code { background: none; color: inherit; padding: 0; }
a { color: var(--vscode-textLink-foreground); }
a:focus-visible, pre:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 1px; }
@media (max-width: 520px) { main { padding: 16px; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 4px; } }
`;
