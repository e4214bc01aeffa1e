import { describe, expect, it } from 'vitest';
import type { Ec2 } from '../../../src/actions/ec2.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import { codeTabs } from '../../../src/services/planCode.ts';
import { plannedRun, sequenceEntry } from '../../support/planRuns.ts';

const prod: Scope = { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined };

const terraformOf = async (run: (ec2: Ec2) => Promise<unknown>, scope: Scope = prod): Promise<string> => {
  const previewed = await plannedRun(sequenceEntry(['a run', async (ec2) => void (await run(ec2))]));
  return (await codeTabs(previewed, scope)).find(({ id }) => id === 'terraform')?.text ?? '';
};

describe('a run as Terraform', () => {
  it('leaves the addresses to EC2 that it chooses, and has those that are asked for by name', async () => {
    const assign = (ipv4: Parameters<Ec2['assignIpv4']>[0]['ipv4']) =>
      terraformOf((ec2) => ec2.assignIpv4({ eniId: 'eni-0a', ipv4, allowReassignment: false }));
    expect(await assign({ kind: 'count', count: 1 })).not.toContain('private_ips');
    expect(await assign({ kind: 'addresses', addresses: ['10.0.0.21'] })).toContain('["10.0.0.20", "10.0.0.21"]');
  });

  it('has no attachment of a primary interface, which belongs to its instance', async () => {
    const text = await terraformOf((ec2) => ec2.modifyDescription({ eniId: 'eni-0f1', description: 'first' }));
    expect(text).toContain('"first"');
    expect(text).not.toContain('attachment');
  });

  it('names what the run makes by its resource, and asks for the id by which it is imported', async () => {
    const text = await terraformOf(async (ec2) => {
      const { allocationId } = await ec2.allocateAddress({});
      await ec2.associateAddress({ allocationId, eniId: 'eni-0a', privateIp: '10.0.0.20', allowReassociation: false });
    });
    expect(text).toMatch(/to = aws_eip\.new\n {2}id = var\.eip_id\n/);
    expect(text).toMatch(/allocation_id += aws_eip\.new\.id\n/);
    expect(text).not.toMatch(/eipalloc-0{5}/);
  });

  it('says what it leaves out, and writes nothing where nothing is left', async () => {
    const timeouts = { tcpEstablished: 600 };
    const text = await terraformOf((ec2) => ec2.modifyConnectionTracking({ eniId: 'eni-0a', timeouts }));
    expect(text).toBe(
      '# NOT IN THIS CODE: Set the idle timeouts of eni-0a "spare": established TCP 600 s: the AWS provider has no argument for it.',
    );
    const gone = await terraformOf((ec2) => ec2.releaseAddress({ allocationId: 'eipalloc-0b' }));
    expect(gone).toBe('# GONE: aws_eip eipalloc-0b: take it out of your code.');
  });

  it('has the place that it is for in its provider, and a profile that nobody has for the demo', async () => {
    const run = (ec2: Ec2) => ec2.modifySourceDestCheck({ eniId: 'eni-0a', enabled: false });
    expect(await terraformOf(run)).toMatch(/provider "aws" \{\n {2}region {2}= "eu-west-1"\n {2}profile = "prod"\n\}/);
    expect(await terraformOf(run, { kind: 'demo' })).toMatch(/^# Of the demo account[^]*"NO_PROFILE_FOR_THE_DEMO"\n\}/);
    const elsewhere = await terraformOf(run, { ...prod, endpoint: 'http://127.0.0.1:4566' });
    expect(elsewhere).toMatch(/^# For the endpoint http:\/\/127\.0\.0\.1:4566, not for AWS\./);
    expect(elsewhere).toMatch(/endpoints \{\n {4}ec2 = "http:\/\/127\.0\.0\.1:4566"\n/);
  });

  it('says so where the preview ended early', async () => {
    const text = await terraformOf((ec2) => ec2.deleteInterface({ eniId: 'eni-0b' }));
    expect(text).toBe('# Not whole: the preview ended here, so what would follow is not known.');
  });
});
