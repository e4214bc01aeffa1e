import { describe, expect, it } from 'vitest';
import { attachmentSettings, forceIsLast, linkDown } from '../../../src/rules/detach/detachConsequences.ts';
import { isAttached, notDetaching, notPrimary } from '../../../src/rules/detach/detachAttachment.ts';
import {
  efaStopped,
  instanceOperated,
  instanceState,
  instanceUnread,
} from '../../../src/rules/detach/detachInstance.ts';
import { says } from '../../support/judge.ts';
import { attached, eni, instance } from '../../support/snapshot.ts';

const input = { eniId: 'eni-0a', attachmentId: 'eni-attach-0a', force: false };
const on = (over: Parameters<typeof attached>[2] = {}, index = 1) => ({
  enis: [eni({ attachment: attached('i-0a', index, over) })],
});

describe('rules of a detachment', () => {
  it('block what is not attached, primary or detaching already', () => {
    expect(says(isAttached, input, { enis: [eni()] })).toEqual(['block: The interface is not attached: eni-0a']);
    expect(says(notPrimary, input, on({}, 0))).toEqual(['block: It is the primary interface of its instance: i-0a']);
    expect(says(notPrimary, input, on({ networkCard: 1 }, 0))).toEqual([]);
    expect(says(notDetaching, input, on({ status: 'detaching' }))).toEqual([
      'block: The interface is being detached already: eni-0a',
    ]);
    expect(says(notDetaching, { ...input, force: true }, on({ status: 'detaching' }))).toEqual([]);
    expect([isAttached, notPrimary, notDetaching].flatMap((rule) => says(rule, input, on()))).toEqual([]);
  });
  it('block an instance that is operated, or in no fit state', () => {
    const operated = instance({ operator: { managed: true, principal: undefined } });
    expect(says(instanceOperated, input, { ...on(), instances: [operated] })).toEqual([
      'block: A service operates the instance: its principal is not known',
    ]);
    expect(says(instanceState, input, { ...on(), instances: [instance({ state: 'pending' })] })).toEqual([
      'block: The instance is neither running nor stopped: pending',
    ]);
    expect([instanceOperated, instanceState].flatMap((rule) => says(rule, input, on()))).toEqual([]);
  });
  it('block an adapter of a running instance', () => {
    const enis = [eni({ interfaceType: 'efa', attachment: attached('i-0a', 1) })];
    expect(says(efaStopped, input, { enis })).toEqual([
      'block: The interface is an Elastic Fabric Adapter, and the instance is running: i-0a',
    ]);
    expect(says(efaStopped, input, { enis, instances: [instance({ state: 'stopped' })] })).toEqual([]);
  });
  it('warn of force, of a running guest, and of settings that end', () => {
    expect(says(forceIsLast, { ...input, force: true })[0]).toMatch(/^warn: The device index may stay unusable/);
    expect(says(forceIsLast, input)).toEqual([]);
    expect(says(linkDown, input, on())).toEqual([
      'warn: The instance is running and may still use the interface: i-0a',
    ]);
    expect(says(attachmentSettings, input, on({ enaSrd: { enabled: true, udp: false } }))).toEqual([
      'warn: These settings end with the attachment: ENA Express',
    ]);
    expect(says(attachmentSettings, input, on({ enaQueueCount: 8 }))).toEqual([
      'warn: These settings end with the attachment: its number of ENA queues (8)',
    ]);
    expect(says(attachmentSettings, input, on())).toEqual([]);
  });
  it('do not pass in silence over an instance that could not be read', () => {
    const gaps = [
      { part: 'instances', iamAction: 'ec2:DescribeInstances', code: 'UnauthorizedOperation', message: '' },
    ] as const;
    expect(says(instanceUnread, input, { ...on(), instances: [], gaps })).toEqual([
      'warn: The instance could not be read; it may be running, and what runs on it may lose its network: i-0a',
    ]);
    expect(says(instanceUnread, input, { ...on(), gaps })).toEqual([]);
    expect(says(instanceUnread, input, { enis: [eni()], instances: [], gaps })).toEqual([]);
  });
});
