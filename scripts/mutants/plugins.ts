import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { LineReporter } from './lineReporter.ts';
import { PlannedChecker } from './plannedChecker.ts';

/** By this name StrykerJS looks for what a file adds to it. */
export const strykerPlugins = [
  declareClassPlugin(PluginKind.Checker, 'planned', PlannedChecker),
  declareClassPlugin(PluginKind.Reporter, 'lines', LineReporter),
];
