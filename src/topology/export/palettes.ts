/** The colours of an exported picture by meaning, as the topology shows them in VS Code's default themes. */
export type Palette = {
  readonly [
    Name in
      | ('chrome' | 'canvas' | 'vpc' | 'subnet' | 'card' | 'chip')
      | ('line1' | 'line2' | 'line3' | 'track' | 'used' | 'chipLine' | 'wire')
      | ('t1' | 't2' | 't3' | 'own' | 'inv' | 'pub' | 'mgd' | 'warn' | 'err')
  ]: string;
};

export const darkPalette: Palette = {
  ...{ chrome: '#181818', canvas: '#1F1F1F', vpc: '#232425', subnet: '#2A2B2D', card: '#343638', chip: '#404346' },
  ...{ line1: '#3B3D40', line2: '#4A4D51', line3: '#747980', track: '#3F4245', used: '#9AA0A6', chipLine: '#404346' },
  ...{ t1: '#E8EAEC', t2: '#BDC2C7', t3: '#A3A9B0', own: '#D3D7DB', inv: '#1B1C1D', wire: '#8B9198' },
  ...{ pub: '#4EC9B0', mgd: '#BBA6F7', warn: '#E5B454', err: '#FF9A8D' },
};

export const lightPalette: Palette = {
  ...{ chrome: '#F8F8F8', canvas: '#FFFFFF', vpc: '#F4F5F6', subnet: '#FFFFFF', card: '#F2F3F5', chip: '#FFFFFF' },
  ...{ line1: '#D6D9DD', line2: '#CBD0D5', line3: '#8D949C', track: '#E0E3E7', used: '#6B737B', chipLine: '#CBD0D5' },
  ...{ t1: '#1F2328', t2: '#454C54', t3: '#5D656E', own: '#4B535C', inv: '#FFFFFF', wire: '#757C84' },
  ...{ pub: '#00736A', mgd: '#6A4BC4', warn: '#8F5A00', err: '#B42318' },
};
