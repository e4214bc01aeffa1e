import { packageExtension } from '../build/packageExtension.ts';
import { say } from '../support/say.ts';
import { accountTimes } from './accounts.ts';
import { activationTime } from './activation.ts';
import { answeringTimes } from './answering.ts';
import { bundleBytes } from './bundles.ts';
import { againstFcose } from './fcose.ts';
import { firstPaints } from './firstPaint.ts';
import { frameTimes } from './frames.ts';
import { hostMemory } from './hostMemory.ts';
import { againstFullDetail } from './fullDetail.ts';
import { layoutTimes } from './layouts.ts';
import { planPaints } from './planPaint.ts';
import { pictureMessage } from './pictureMessage.ts';
import { readingTimes } from './reading.ts';

/** Prints one JSON object: bytes, milliseconds (medians of interleaved rounds) and ratios of CPU time. */
const main = async (): Promise<void> => {
  await packageExtension();
  const results = {
    bundleBytes: await step('bundles', bundleBytes),
    activation: await step('activation', activationTime),
    reading: await step('reading', readingTimes),
    accounts: await step('accounts of 10,000 and 50,000', accountTimes),
    hostMemory: await step("memory of VS Code's extension host", hostMemory),
    answering: await step('answers to keys and clicks', answeringTimes),
    layout: await step('layout', layoutTimes),
    message: await step('the message of 10,000', pictureMessage),
    firstPaint: await step('first paint', firstPaints),
    planPaint: await step('first paint of a plan', planPaints),
    frames10000: await step('frames of 10,000', () => frameTimes(10_000)),
    frames50000: await step('frames of 50,000', () => frameTimes(50_000)),
    againstFullDetail: await step('a full-detail graph of 10,000', () => againstFullDetail(10_000)),
    againstFcose: await step("fcose's layouts", againstFcose),
  };
  process.stdout.write(`${JSON.stringify(results, undefined, 2)}\n`);
};

const step = async <Result>(title: string, task: () => Promise<Result>): Promise<Result> => {
  say(`Measuring ${title}…`);
  return task();
};

await main();
