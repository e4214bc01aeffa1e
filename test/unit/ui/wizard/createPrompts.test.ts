import { beforeEach, describe, expect, it } from 'vitest';
import { words } from '../../../../src/domain/words.ts';
import { createPrompts } from '../../../../src/ui/wizard/createPrompts.ts';
import { desktop, resetDesktop, settled, toast } from '../../../support/vscode/desktop.ts';
import { messages } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const { tell } = createPrompts(async (work) => void (await work()));

describe('what a wizard tells', () => {
  it('is one message, for which it does not wait', async () => {
    await tell(words`All is allowed`, 'info');
    expect(messages()).toEqual(['info: All is allowed']);
  });

  it('offers the policy that allows what was denied, where one helps', async () => {
    const denied = [{ iamAction: 'ec2:AttachNetworkInterface', by: undefined }];
    await tell(words`It is not allowed`, 'error', denied);
    expect(messages()).toEqual(['error: It is not allowed [Copy IAM Policy]']);
    toast().press('Copy IAM Policy');
    await settled();
    expect(desktop.executed).toEqual([['eniExplorer.copyPolicy', denied]]);
    await tell(words`It is denied`, 'error', [{ iamAction: 'ec2:AttachNetworkInterface', by: 'a policy' }]);
    expect(messages().at(-1)).toBe('error: It is denied');
  });
});
