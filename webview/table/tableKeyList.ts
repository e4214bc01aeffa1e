/** The keys of the table as they are told; `gridSteps` and `gridKeys` listen to them. */
export const tableKeys: readonly { readonly shown: string; readonly does: string }[] = [
  { shown: '↑ ↓ ← →', does: 'To the next cell; from the first row up to the header' },
  { shown: 'Home, End', does: 'To the first or last cell of the row, with Ctrl or Cmd of the table' },
  { shown: 'Space', does: 'Select the row, or no longer' },
  { shown: 'Shift+Space', does: 'Select all from the row selected last to here' },
  { shown: 'Ctrl/Cmd+A', does: 'Select all rows' },
  { shown: 'Ctrl/Cmd+C', does: 'Copy the selected rows as text' },
  { shown: 'Enter', does: 'Go to the details; in the header, sort' },
  { shown: 'Alt+← →', does: 'In the header, change the width' },
  { shown: 'Shift+F10', does: 'Open the menu of the row' },
  { shown: 'F10', does: 'To what can be done with the selected rows' },
  { shown: 'Esc', does: 'Clear the selection; in the bar, back to the rows' },
];
