import type { StylesheetJson } from 'cytoscape';

/** Boxes, words and lines about as our dark theme has them, all of it always drawn. */
export const fullDetailStyle: StylesheetJson = [
  {
    selector: 'node',
    style: {
      shape: 'round-rectangle',
      width: 'data(w)',
      height: 'data(h)',
      label: 'data(label)',
      color: '#E8EAEC',
      'font-size': 11,
      'text-wrap': 'wrap',
      'text-valign': 'center',
      'border-width': 1,
      'border-color': '#4A4D51',
    },
  },
  { selector: ':parent', style: { 'text-valign': 'top', padding: '8px' } },
  { selector: '.vpc', style: { 'background-color': '#232425', 'font-size': 14 } },
  { selector: '.zone', style: { 'background-color': '#232425', 'border-width': 0 } },
  { selector: '.subnet', style: { 'background-color': '#2A2B2D' } },
  { selector: '.card', style: { 'background-color': '#343638' } },
  { selector: '.chip', style: { 'background-color': '#404346' } },
  { selector: 'node.group', style: { 'background-color': '#2A2B2D' } },
  { selector: 'node.address', style: { 'background-color': '#1F1F1F', color: '#4EC9B0' } },
  { selector: 'edge', style: { width: 1.5, 'line-color': '#8B9198', 'curve-style': 'straight' } },
  { selector: 'edge.group', style: { 'line-style': 'dashed' } },
];
