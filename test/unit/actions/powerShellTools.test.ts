import { expect, it } from 'vitest';
import { actionOf } from '../../../src/actions/actions.ts';
import { cmdlets } from '../../../src/actions/code/cmdlets.ts';
import { powerShellToolsScript } from '../../../src/actions/code/powerShellTools.ts';
import { callsSaying } from '../../support/callsSaying.ts';

const place = { scope: { kind: 'demo' }, region: 'eu-west-1' } as const;

it('knows the cmdlet and the parameters of every call', () => {
  for (const call of callsSaying('eni-0a')) {
    const text = powerShellToolsScript({ calls: [call], outputs: [{}], isWhole: true }, place);
    expect({ call, text }).not.toEqual({ call, text: expect.stringMatching(/No cmdlet is known/) as string });
  }
});

it('stops where nobody knows the cmdlet, and says so', () => {
  const call = { action: 'releaseAddress', input: { allocationId: 'eipalloc-0a' } } as const;
  const known = powerShellToolsScript({ calls: [call], outputs: [{}], isWhole: true }, place);
  expect(known).toContain("\nRemove-EC2Address -AllocationId 'eipalloc-0a' -ProfileName 'NO_PROFILE_FOR_THE_DEMO'");
  const row = cmdlets.get('release-address') ?? '';
  const rows = cmdlets as Map<string, string>;
  try {
    rows.set('release-address', 'Remove-EC2Address');
    const unknown = powerShellToolsScript({ calls: [call], outputs: [{}], isWhole: true }, place);
    expect(unknown).toMatch(/\nthrow 'No cmdlet is known for ReleaseAddress'$/);
  } finally {
    rows.set('release-address', row);
  }
});

it('has no row for what no call asks', () => {
  const asked = new Set(callsSaying('a').map(({ action, input }) => actionOf(action).cli(input)[0]));
  const others = [...cmdlets.keys()].filter((command) => !asked.has(command));
  expect(others).toEqual([]);
});
