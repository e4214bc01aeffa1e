import { packageExtension } from './build/packageExtension.ts';

await packageExtension();
