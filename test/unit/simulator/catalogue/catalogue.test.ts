import { describe, expect, it } from 'vitest';
import { explain } from '../../../../src/aws/explain.ts';
import type { Scope } from '../../../../src/domain/scope.ts';
import catalogue from '../../../fixtures/ec2Refusals.json' with { type: 'json' };
import { simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { elasticIp, eni, internetGateway, primaryEni, securityGroup } from '../../../support/snapshot.ts';
import { accountRows } from './accountRows.ts';
import { beyondRows } from './beyondRows.ts';
import { elasticIpRows } from './elasticIpRows.ts';
import { flowLogRows } from './flowLogRows.ts';
import { groupRows } from './groupRows.ts';
import { interfaceRows } from './interfaceRows.ts';
import { launchRows } from './launchRows.ts';
import { permissionRows } from './permissionRows.ts';
import { routeRows } from './routeRows.ts';
import { transferRows } from './transferRows.ts';
import { fits, refused } from './refused.ts';
import type { Row } from './row.ts';
import { serviceRows } from './serviceRows.ts';

const rows: readonly Row[] = [
  ...interfaceRows,
  ...launchRows,
  ...elasticIpRows,
  ...accountRows,
  ...flowLogRows,
  ...permissionRows,
  ...transferRows,
  ...serviceRows,
  ...groupRows,
];

const refusals = [...catalogue.refusals, ...Object.values(catalogue.graded).flat()];

const usual = {
  enis: [primaryEni(), eni()],
  internetGateways: [internetGateway()],
  addresses: [elasticIp()],
  securityGroups: [securityGroup()],
};
const scope: Scope = { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined };

describe('EC2, asked through its SDK, refuses as the catalogue says, and what it says is explained', () => {
  it.for(rows)('%s', async ([refusal, ask, over]) => {
    const { ec2, simulator } = simulatedEc2({ ...usual, ...over });
    const { name, text, status, error } = await refused(ask(ec2, simulator));
    expect(`${name}: ${text}`).toBe(refusal);
    expect(refusals.some((known) => fits(known, `${status} ${refusal}`))).toBe(true);
    const { code, message, remedy } = explain(error, scope);
    expect(code).toBe(name);
    expect(message).toMatch(/^[A-Z].{15,}[^.:]$/);
    expect(message).not.toContain('EC2 refused or failed with');
    expect(remedy).toMatch(/^[A-Z].{10,}[^:]$/);
  });
});

const furtherRows: readonly Row[] = [...beyondRows, ...routeRows];

describe('what the product never asks for is refused as the catalogue says', () => {
  it.for(furtherRows)('%s', async ([refusal, ask, over]) => {
    const { ec2, simulator } = simulatedEc2({ ...usual, ...over });
    const { name, text, status } = await refused(ask(ec2, simulator));
    expect(`${name}: ${text}`).toBe(refusal);
    expect(refusals.some((known) => fits(known, `${status} ${refusal}`))).toBe(true);
  });
});

describe('of the catalogue is brought about above', () => {
  it.each(refusals)('%s', (known) => {
    const withoutStatus = known.replace(/^\d+ /, '');
    expect([...rows, ...furtherRows].filter(([refusal]) => fits(withoutStatus, refusal))).not.toEqual([]);
  });
});
