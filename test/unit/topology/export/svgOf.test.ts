import { describe, expect, it } from 'vitest';
import { darkPalette, lightPalette } from '../../../../src/topology/draw/palettes.ts';
import { svgOf } from '../../../../src/topology/export/svgOf.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { designed } from '../../../../webview/theme/tokens.ts';
import { figureOfAccount } from '../../../support/exportedAccount.ts';
import { attached, eni, snapshot } from '../../../support/snapshot.ts';
import { hostileSnapshot } from '../../../support/hostileNames.ts';

const textsIn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, words]) => words ?? '');

describe('the picture as SVG', () => {
  const svg = svgOf(figureOfAccount(demoSnapshot()), darkPalette);

  it('says as text what the mocks say', () => {
    expect(textsIn(svg)).toEqual(
      expect.arrayContaining([
        'shop-prod',
        '10.0.0.0/16',
        'internet gateway',
        'eu-west-1a',
        'euw1-az1',
        'public-a',
        '10.0.0.0/24',
        'public',
        '246 free of 251',
        '2 free of 11',
        'isolated',
        'fw-1',
        'c6in.xlarge',
        '3/4',
        'eth0',
        '10.0.0.10',
        'in data-a',
        '↳',
        'Load balancer',
        'shop-alb',
        '.130',
        '×3',
        '.64/28',
        '+6',
        'unattached',
        '2:eth1',
        'stopped',
        '9 security groups · 5 elastic IPs · 4 route tables',
      ]),
    );
  });

  it('says whose an instance is of which it has only the id, for which the id gives way', () => {
    const other = { ...attached('i-0123456789abcdef0', 1), instanceOwnerId: '444455556666' };
    const account = snapshot({ instances: [], enis: [eni({ attachment: other })], accountId: '111122223333' });
    const drawn = textsIn(svgOf(figureOfAccount(account), darkPalette));
    expect(drawn).toContain('of account 444455556666');
    expect(drawn.filter((text) => text.startsWith('i-'))).toHaveLength(1);
  });

  it('is equal for equal accounts', () => {
    expect(svgOf(figureOfAccount(demoSnapshot()), darkPalette)).toBe(svg);
  });

  it('loads nothing and runs nothing', () => {
    const hostile = svgOf(figureOfAccount(hostileSnapshot()), lightPalette);
    expect(hostile.match(/<(?:script|img|image|style|foreignObject|a|use)\b|\s(?:xlink:)?href=|\son\w+="/g)).toBe(null);
    expect(hostile).toContain('&lt;img src=x');
    expect(hostile.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/url\((?!#)|<\w+ [^>]*https?:/);
  });

  it('has the colours that the topology is designed with', () => {
    expect(designed.dark).toMatchObject(darkPalette);
    expect(designed.light).toMatchObject(lightPalette);
  });
});
