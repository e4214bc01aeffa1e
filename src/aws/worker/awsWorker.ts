import { parentPort } from 'node:worker_threads';
import { serveMain } from './serveMain.ts';

if (parentPort) serveMain(parentPort);
