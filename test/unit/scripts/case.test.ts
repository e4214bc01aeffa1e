import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../../scripts/case/caseFile.ts';
import { root } from '../../../scripts/support/paths.ts';
import { run, type Finished } from '../../../scripts/support/run.ts';

/** In a process of its own, as npm runs it: beside other tests, modules of VS Code's are replaced. */
const ask = (...files: readonly string[]): Promise<Finished> =>
  run(process.execPath, [join(root, 'scripts/case.ts'), ...files], {
    cwd: root,
    env: { ...process.env, INIT_CWD: join(root, 'test/fixtures/cases') },
  });

type Told = {
  readonly tree: readonly string[];
  readonly tooltips: readonly string[];
  readonly findings: readonly string[];
  readonly interfaces: Readonly<
    Record<string, { readonly menu: readonly string[]; readonly details: readonly string[] }>
  >;
  readonly addresses: Readonly<Record<string, { readonly menu: readonly string[] }>>;
  readonly picture: readonly string[];
  readonly rules?: readonly string[];
  readonly rehearsal?: string;
  readonly cli?: readonly string[];
  readonly explanation?: string;
};
type Answer = { readonly case: string; readonly expected: string; readonly now: Told };

const [primary, spare] = ['eni-0c0ffee0000000001', 'eni-0c0ffee0000000002'] as const;

describe('a case from outside', () => {
  let answers: readonly Answer[];
  let told: Told;

  beforeAll(async () => {
    const { code, output } = await ask('detachOfPrimary.json', 'sharedSubnet.json');
    if (code !== 0) throw new Error(output);
    answers = JSON.parse(`[${output.trim().replaceAll('\n}\n{', '\n},\n{')}]`) as readonly Answer[];
    told = answers[0]?.now as Told;
  });

  it('is answered file by file, beside what its writer expects', () => {
    expect(answers.map(({ case: name, expected }) => [name, expected])).toEqual([
      ['detach-of-primary', 'Refused: eth0 stays for the life of its instance'],
      ['shared-subnet', 'Told with the permission that is missing'],
    ]);
  });

  it('is told as the tree has it, each row below the one that holds it', () => {
    const depths = told.tree.map((line) => [line.search(/\S/) / 2, line.trim().split('  ')[0]]);
    expect(depths.slice(0, 5)).toEqual([
      [0, 'T'],
      [1, 'shop'],
      [2, 'front-b'],
      [3, 'proxy-1'],
      [4, primary],
    ]);
    expect(told.tree.find((line) => line.includes(primary))).toContain('10.20.1.5');
  });

  it('has a tooltip for each interface, in which markup is text', () => {
    expect(told.tooltips).toHaveLength(2);
    expect(told.tooltips.find((text) => text.includes(spare))).toContain('spare &lt;for&gt; proxy');
  });

  it('has findings, menus and details', () => {
    expect(told.findings).toEqual([expect.stringMatching(/^warning address\/idle-elastic-ip: .*203\.0\.113\.6/)]);
    expect(told.interfaces[primary]?.menu).toContain('assignIpv4');
    expect(told.interfaces[primary]?.menu).not.toContain('attachInterface');
    expect(told.interfaces[spare]?.menu).toContain('attachInterface');
    expect(told.interfaces[spare]?.details.join('\n')).toContain('0a:c0:ff:ee:00:02');
    expect(told.addresses['eipalloc-0c0ffee0000000001']?.menu).toContain('disassociateAddress');
  });

  it('has a line for each card of the picture', () => {
    expect(told.picture).toEqual([
      expect.stringMatching(/^front-b \[.*\] instance proxy-1: primary\/eth0\/.*10\.20\.1\.5/),
      expect.stringMatching(/^front-b \[.*\] unattached .*10\.20\.1\.6\/203\.0\.113\.6/),
    ]);
  });

  it('asks rules, a rehearsal and the CLI of an operation', () => {
    expect(told.rules).toContainEqual(expect.stringMatching(/^block \[detach\/primary\] .*i-0c0ffee0000000001 \| \S/));
    expect(told.rehearsal).toContain('OperationNotPermitted');
    expect(told.cli).toEqual([
      'aws ec2 detach-network-interface --attachment-id eni-attach-0c0ffee0000000001 --profile work --region eu-west-1',
    ]);
  });

  it('explains an error, of an account in which there is nothing', () => {
    expect(answers[1]?.now.explanation).toMatch(/ec2:DescribeSubnets.* \| \S/);
    expect(answers[1]?.now).not.toHaveProperty('rules');
    expect(answers[1]?.now.picture).toEqual([]);
  });
});

describe('a case that cannot be asked', () => {
  it('ends the program with its file and why', async () => {
    const { code, output } = await ask('missing.json');
    expect(code).toBe(1);
    expect(output).toMatch(/missing\.json: .*ENOENT/);
  }, 60_000);

  it('is told when it is something else', () => {
    const file = join(root, 'test/fixtures/ec2Refusals.json');
    expect(() => readCase(file)).toThrow(/ec2Refusals\.json: a case has an account/);
  });
});
