/** Every colour that the picture and its panels use, by meaning. */
export type Palette = { readonly [Name in ColorName]: string };

export type ColorName =
  | ('chrome' | 'canvas' | 'vpc' | 'subnet' | 'card' | 'chip' | 'field')
  /** `edge` is round what can be pressed. */
  | ('line1' | 'line2' | 'line3' | 'edge' | 'chipLine' | 'barLine' | 'wire')
  /** The bar of addresses: what is free, what is used. */
  | ('track' | 'used')
  /** Words, from strong to weak. */
  | ('t1' | 't2' | 't3')
  /** Interfaces of one's own, the words on them, their marks from afar; public, held by others. */
  | ('own' | 'inv' | 'dot' | 'pub' | 'mgd')
  /** Soft ones lie under words. */
  | ('warn' | 'warnSoft' | 'err' | 'errSoft' | 'added' | 'removed' | 'changed')
  /** Behind what comes, goes and changes. */
  | ('addedSoft' | 'removedSoft' | 'changedSoft')
  | ('accent' | 'accentSoft' | 'accentInv' | 'btn' | 'btnInv' | 'focus')
  /** Categories of a lens that colours. */
  | ('c1' | 'c2' | 'c3' | 'c4' | 'c5' | 'c6');

/** The designed colours for VS Code's own dark theme. */
export const darkPalette: Palette = {
  added: '#5CC8E8',
  removed: '#FF9E80',
  changed: '#E5B454',
  addedSoft: '#1E3840',
  removedSoft: '#40291F',
  changedSoft: '#3B3322',
  chrome: '#181818',
  canvas: '#1F1F1F',
  vpc: '#232425',
  subnet: '#2A2B2D',
  card: '#343638',
  chip: '#404346',
  field: '#2B2C2E',
  line1: '#3B3D40',
  line2: '#4A4D51',
  line3: '#747980',
  edge: '#80868D',
  track: '#3F4245',
  used: '#9AA0A6',
  t1: '#E8EAEC',
  t2: '#BDC2C7',
  t3: '#A3A9B0',
  own: '#D3D7DB',
  inv: '#1B1C1D',
  dot: '#B3B8BE',
  pub: '#4EC9B0',
  mgd: '#BBA6F7',
  warn: '#E5B454',
  warnSoft: '#3B3322',
  err: '#FF9A8D',
  errSoft: '#40241F',
  wire: '#8B9198',
  accent: '#4DAAFC',
  accentSoft: '#1D3A54',
  accentInv: '#0B1A27',
  btn: '#0078D4',
  btnInv: '#FFFFFF',
  chipLine: '#404346',
  barLine: 'transparent',
  focus: '#0078D4',
  c1: '#6BD5E1',
  c2: '#FFB27A',
  c3: '#8FDDA0',
  c4: '#FF9EC7',
  c5: '#E6DB74',
  c6: '#C9A8FF',
};

/** Those for its light theme. */
export const lightPalette: Palette = {
  added: '#00688B',
  removed: '#B23A0E',
  changed: '#8F5A00',
  addedSoft: '#DDF1F8',
  removedSoft: '#FBE7DF',
  changedSoft: '#F8EDD8',
  chrome: '#F8F8F8',
  canvas: '#FFFFFF',
  vpc: '#F4F5F6',
  subnet: '#FFFFFF',
  card: '#F2F3F5',
  chip: '#FFFFFF',
  field: '#FFFFFF',
  line1: '#D6D9DD',
  line2: '#CBD0D5',
  line3: '#8D949C',
  edge: '#7D848C',
  track: '#E0E3E7',
  used: '#6B737B',
  t1: '#1F2328',
  t2: '#454C54',
  t3: '#5D656E',
  own: '#4B535C',
  inv: '#FFFFFF',
  dot: '#59616A',
  pub: '#00736A',
  mgd: '#6A4BC4',
  warn: '#8F5A00',
  warnSoft: '#F8EDD8',
  err: '#B42318',
  errSoft: '#FBE4E1',
  wire: '#757C84',
  accent: '#005FB8',
  accentSoft: '#DCECFB',
  accentInv: '#FFFFFF',
  btn: '#005FB8',
  btnInv: '#FFFFFF',
  chipLine: '#CBD0D5',
  barLine: 'transparent',
  focus: '#005FB8',
  c1: '#006C7A',
  c2: '#A04600',
  c3: '#1B6E33',
  c4: '#AD1B6B',
  c5: '#6B6100',
  c6: '#6A3BC4',
};
