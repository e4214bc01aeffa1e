import type { Tier } from '../domain/tier.ts';
import type { CardIcon } from './graph.ts';
import { disc, ellipse, signShapes, type IconShape } from './signShapes.ts';

export type PictureIcon = keyof typeof pictureShapes;

const square = (at: number, side: number): string => `M${at} ${at}h${side}v${side}h${-side}Z`;

export const pictureShapes = {
  ...signShapes,
  globe: { stroke: `${disc(8, 8, 5.5)}${ellipse(8, 8, [2.4, 5.5])}M2.5 8h11` },
  cloud: { stroke: 'M4.6 12.5a3 3 0 0 1-.4-6 4 4 0 0 1 7.6 0 3 3 0 0 1-.4 6Z' },
  padlock: {
    stroke: 'M4.5 7h7a1 1 0 0 1 1 1v4.5a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  },
  isolated: { dashed: square(2.5, 11), fill: square(6, 4) },
  instance: { stroke: 'M3.5 3h9a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM5.5 13h5M8 10.5V13' },
  gateway: { stroke: 'M3 13.5V7a5 5 0 0 1 10 0v6.5M6 13.5V8a2 2 0 0 1 4 0v5.5M1.8 13.5h12.4' },
  nat: { stroke: 'M2.5 5.5h8.5M8.8 3.2 11 5.5 8.8 7.8M13.5 10.5H5M7.2 8.2 5 10.5l2.2 2.3' },
  loadBalancer: {
    stroke: `${disc(3.5, 8, 1.5)}${disc(12.5, 3.5, 1.5)}${disc(12.5, 8, 1.5)}${disc(12.5, 12.5, 1.5)}M5 8h6M5 7.4 11 4M5 8.6 11 12`,
  },
  lambda: { stroke: 'M4 2.8h2.2L11.4 13.2h1.4M7.4 6.4 3.6 13.2' },
  rds: { stroke: `${ellipse(8, 4, [5, 1.8])}M3 4v8c0 1 2.2 1.8 5 1.8s5-.8 5-1.8V4M3 8c0 1 2.2 1.8 5 1.8S13 9 13 8` },
  efs: { stroke: 'M2.5 4.5V12a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V6a1 1 0 0 0-1-1H8L6.5 3.5h-3a1 1 0 0 0-1 1ZM5.5 9h5' },
  eks: { stroke: `M8 1.8 13.4 5v6L8 14.2 2.6 11V5Z${disc(8, 8, 2)}` },
  service: { stroke: 'M8 2.5 13.5 8 8 13.5 2.5 8Z' },
  diamond: { fill: 'M8 2 14 8 8 14 2 8Z' },
  elasticIp: { fill: disc(8, 8, 6.2), knockThin: `${ellipse(8, 8, [2.4, 5.2])}M2.6 8h10.8` },
  checkOff: { stroke: 'M8 2v2.6M8 11.4V14M2 8h10.6M10 5.2 12.9 8 10 10.8' },
  /** Of which a quarter is missing: it turns where motion is welcome. */
  working: { stroke: 'M8 3a5 5 0 1 1-5 5' },
} satisfies { readonly [Name in string]: IconShape };

export const cardIcons: { readonly [Kind in CardIcon]: PictureIcon } = {
  instance: 'instance',
  guest: 'instance',
  unattached: 'ring',
  nat: 'nat',
  'load-balancer': 'loadBalancer',
  lambda: 'lambda',
  rds: 'rds',
  efs: 'efs',
  endpoint: 'endpoint',
  eks: 'eks',
  service: 'service',
};

export const tierIcons: { readonly [Kind in Tier]: PictureIcon } = {
  public: 'globe',
  private: 'padlock',
  isolated: 'isolated',
  unknown: 'info',
};
