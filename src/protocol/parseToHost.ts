import { fitting } from '../domain/shape.ts';
import { selection } from './selection.ts';
import { toHost, type Selection, type ToHost } from './topology.ts';

/** A message of the webview, checked field by field; undefined for anything else, which is then ignored. */
export const parseToHost = (message: unknown): ToHost | undefined => fitting(toHost, message);

/** What a selection names, if it has the shape of one; whether the account has it is for the inventory to say. */
export const selectionOf = (value: unknown): Selection | undefined => fitting(selection, value);
