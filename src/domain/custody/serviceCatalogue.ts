import type { ServiceSigns } from './serviceSigns.ts';
import { computeServices } from './services/computeServices.ts';
import { dataServices } from './services/dataServices.ts';
import { networkServices } from './services/networkServices.ts';
import { workServices } from './services/workServices.ts';

/** Every service that makes interfaces and can be told by them. */
export const serviceCatalogue: readonly ServiceSigns[] = [
  ...networkServices,
  ...computeServices,
  ...dataServices,
  ...workServices,
];
