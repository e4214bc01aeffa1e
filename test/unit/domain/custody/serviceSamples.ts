import { dataSamples } from './dataSamples.ts';
import { networkSamples } from './networkSamples.ts';
import type { ServiceSample } from './serviceSample.ts';
import { workSamples } from './workSamples.ts';

/** Interfaces of services as public outputs and documentation show them. */
export const serviceSamples: readonly ServiceSample[] = [...networkSamples, ...workSamples, ...dataSamples];
