import { InputBoxValidationSeverity, window, type InputBox } from 'vscode';
import type { Words } from '../../domain/words.ts';
import type { InputButton } from './quickPick.ts';

/** What stands below an input box. VS Code makes links of `[text](command:…)` and icons of `$(name)` in it. */
export type Validation = { readonly message: Words; readonly severity: InputBoxValidationSeverity };

export const severities = {
  info: InputBoxValidationSeverity.Info,
  warning: InputBoxValidationSeverity.Warning,
  error: InputBoxValidationSeverity.Error,
} as const;

export type BoxFrame = {
  readonly title: Words;
  readonly prompt?: Words;
  readonly value?: string;
  readonly step?: number;
  readonly totalSteps?: number;
  readonly buttons?: readonly InputButton[];
  readonly ignoreFocusOut?: boolean;
};

/** VS Code's input box, as far as it speaks with Words alone. */
export type Box = Omit<InputBox, 'title' | 'prompt' | 'placeholder' | 'buttons' | 'validationMessage'> & {
  title: Words | undefined;
  prompt: Words | undefined;
  placeholder: Words | undefined;
  buttons: readonly InputButton[];
  validationMessage: Validation | undefined;
};

/** An input box that is not shown yet; the caller disposes of it. */
export const createBox = (frame: BoxFrame): Box => Object.assign(window.createInputBox(), frame) as Box;

export type InputQuestion = BoxFrame & {
  /** Of answers that take their time, VS Code shows that to the last text alone. */
  readonly validate: (typed: string) => Validation | undefined | Promise<Validation | undefined>;
};

/**
 * Asks for a text; undefined when the box was closed. A text for which `validate` answers an error cannot be accepted.
 */
export const askText = async ({ validate, ...frame }: InputQuestion): Promise<string | undefined> =>
  window.showInputBox({ ...frame, validateInput: validate });
