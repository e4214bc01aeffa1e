import { describe, expect, it } from 'vitest';
import type { beyond } from '../../../../src/simulator/beyond/beyond.ts';
import catalogue from '../../../fixtures/ec2Refusals.json' with { type: 'json' };
import { elasticIp, eni, instance, internetGateway, primaryEni, securityGroup } from '../../../support/snapshot.ts';
import { wholeEc2 } from '../../../support/wholeEc2.ts';
import { beyondInstanceRows } from './beyondInstanceRows.ts';
import { beyondNetworkRows } from './beyondNetworkRows.ts';
import { fits, formOf, refused } from './refused.ts';
import type { BeyondRow } from './row.ts';

/** Leaving a call out does not compile. */
const rowsByCall: { readonly [Name in keyof typeof beyond.actions]: readonly BeyondRow[] } = {
  ...beyondNetworkRows,
  ...beyondInstanceRows,
};
const rows = Object.entries(rowsByCall).flatMap(([call, of]) => of.map((row) => [call, ...row] as const));

const usual = {
  instances: [instance()],
  enis: [primaryEni(), eni()],
  internetGateways: [internetGateway()],
  addresses: [elasticIp()],
  securityGroups: [securityGroup()],
};

describe('calls that the product does not make are refused as the catalogue says', () => {
  it.for(rows)('%s: %s', async ([, refusal, ask, over]) => {
    const { ec2, simulator } = wholeEc2({ ...usual, ...over });
    const { name, text, status } = await refused(ask(ec2, simulator));
    const told = `${name}: ${text}`;
    expect(told).toMatch(typeof refusal === 'string' ? formOf(refusal) : refusal);
    expect(catalogue.beyond.filter((known) => fits(known, `${status} ${told}`))).not.toEqual([]);
  });
});

describe('of the catalogue is brought about above', () => {
  it('each refusal of such a call', async () => {
    const told = await Promise.all(
      rows.map(async ([, , ask, over]) => {
        const { ec2, simulator } = wholeEc2({ ...usual, ...over });
        const { name, text, status } = await refused(ask(ec2, simulator));
        return `${status} ${name}: ${text}`;
      }),
    );
    expect(catalogue.beyond.filter((known) => !told.some((one) => fits(known, one)))).toEqual([]);
  });
});
