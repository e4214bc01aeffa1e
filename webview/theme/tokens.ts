export type ThemeKind = 'dark' | 'light' | 'highContrast' | 'highContrastLight';

/** Every colour that the picture and its panels use, by meaning. */
export type Tokens = { readonly [Name in TokenName]: string };

export type TokenName =
  | 'chrome'
  | 'canvas'
  | 'vpc'
  | 'subnet'
  | 'card'
  | 'chip'
  | 'field'
  | 'line1'
  | 'line2'
  | 'line3'
  | 'track'
  | 'used'
  | 't1'
  | 't2'
  | 't3'
  | 'own'
  | 'inv'
  | 'dot'
  | 'pub'
  | 'mgd'
  | 'warn'
  | 'err'
  | 'added'
  | 'removed'
  | 'changed'
  | 'wire'
  | 'accent'
  | 'accentSoft'
  | 'accentInv'
  | 'btn'
  | 'btnInv'
  | 'chipLine'
  | 'barLine'
  | 'c1'
  | 'c2'
  | 'c3'
  | 'c4'
  | 'c5'
  | 'c6'
  | 'focus';

const dark: Tokens = {
  ...{ added: '#5CC8E8', removed: '#FF9E80', changed: '#E5B454' },
  ...{ chrome: '#181818', canvas: '#1F1F1F', vpc: '#232425', subnet: '#2A2B2D', card: '#343638', chip: '#404346' },
  ...{ field: '#2B2C2E', line1: '#3B3D40', line2: '#4A4D51', line3: '#747980', track: '#3F4245', used: '#9AA0A6' },
  ...{ t1: '#E8EAEC', t2: '#BDC2C7', t3: '#A3A9B0', own: '#D3D7DB', inv: '#1B1C1D', dot: '#B3B8BE' },
  ...{ pub: '#4EC9B0', mgd: '#BBA6F7', warn: '#E5B454', err: '#FF9A8D', wire: '#8B9198' },
  ...{ accent: '#4DAAFC', accentSoft: '#1D3A54', accentInv: '#0B1A27', btn: '#0078D4', btnInv: '#FFFFFF' },
  ...{ chipLine: '#404346', barLine: 'transparent', focus: '#0078D4' },
  ...{ c1: '#6BD5E1', c2: '#FFB27A', c3: '#8FDDA0', c4: '#FF9EC7', c5: '#E6DB74', c6: '#C9A8FF' },
};

const light: Tokens = {
  ...{ added: '#00688B', removed: '#B23A0E', changed: '#8F5A00' },
  ...{ chrome: '#F8F8F8', canvas: '#FFFFFF', vpc: '#F4F5F6', subnet: '#FFFFFF', card: '#F2F3F5', chip: '#FFFFFF' },
  ...{ field: '#FFFFFF', line1: '#D6D9DD', line2: '#CBD0D5', line3: '#8D949C', track: '#E0E3E7', used: '#6B737B' },
  ...{ t1: '#1F2328', t2: '#454C54', t3: '#5D656E', own: '#4B535C', inv: '#FFFFFF', dot: '#59616A' },
  ...{ pub: '#00736A', mgd: '#6A4BC4', warn: '#8F5A00', err: '#B42318', wire: '#757C84' },
  ...{ accent: '#005FB8', accentSoft: '#DCECFB', accentInv: '#FFFFFF', btn: '#005FB8', btnInv: '#FFFFFF' },
  ...{ chipLine: '#CBD0D5', barLine: 'transparent', focus: '#005FB8' },
  ...{ c1: '#006C7A', c2: '#A04600', c3: '#1B6E33', c4: '#AD1B6B', c5: '#6B6100', c6: '#6A3BC4' },
};

const highContrast: Tokens = {
  ...{ added: '#7FDFFF', removed: '#FFB199', changed: '#FFD75E' },
  ...{ chrome: '#000000', canvas: '#000000', vpc: '#000000', subnet: '#000000', card: '#000000', chip: '#000000' },
  ...{ field: '#000000', line1: '#6FC3DF', line2: '#6FC3DF', line3: '#FFFFFF', track: '#000000', used: '#FFFFFF' },
  ...{ t1: '#FFFFFF', t2: '#FFFFFF', t3: '#D6D6D6', own: '#FFFFFF', inv: '#000000', dot: '#FFFFFF' },
  ...{ pub: '#5CF0D6', mgd: '#D6BFFF', warn: '#FFD75E', err: '#FF9B9B', wire: '#FFFFFF' },
  ...{ accent: '#F38518', accentSoft: '#000000', accentInv: '#000000', btn: '#000000', btnInv: '#FFFFFF' },
  ...{ chipLine: '#6FC3DF', barLine: '#FFFFFF', focus: '#F38518' },
  ...{ c1: '#6FE3F2', c2: '#FFB27A', c3: '#7FF0A8', c4: '#FF9EC7', c5: '#FFF176', c6: '#CFB0FF' },
};

const highContrastLight: Tokens = {
  ...{ added: '#004E66', removed: '#7A2404', changed: '#6B4300' },
  ...{ chrome: '#FFFFFF', canvas: '#FFFFFF', vpc: '#FFFFFF', subnet: '#FFFFFF', card: '#FFFFFF', chip: '#FFFFFF' },
  ...{ field: '#FFFFFF', line1: '#0F4A85', line2: '#0F4A85', line3: '#292929', track: '#FFFFFF', used: '#292929' },
  ...{ t1: '#292929', t2: '#292929', t3: '#454545', own: '#292929', inv: '#FFFFFF', dot: '#292929' },
  ...{ pub: '#00584F', mgd: '#4B2E9E', warn: '#6B4300', err: '#8E1B12', wire: '#292929' },
  ...{ accent: '#006BBD', accentSoft: '#FFFFFF', accentInv: '#FFFFFF', btn: '#FFFFFF', btnInv: '#292929' },
  ...{ chipLine: '#0F4A85', barLine: '#292929', focus: '#006BBD' },
  ...{ c1: '#00525C', c2: '#7A3A00', c3: '#0B5723', c4: '#8C0F57', c5: '#524A00', c6: '#4B2E9E' },
};

/** The designed colours: what VS Code's own default themes show. */
export const designed: { readonly [Kind in ThemeKind]: Tokens } = { dark, light, highContrast, highContrastLight };
